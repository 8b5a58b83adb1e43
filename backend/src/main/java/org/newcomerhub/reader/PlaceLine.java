package org.newcomerhub.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemView;

/**
 * Where to go.
 *
 * @param label what it is
 * @param address null for none
 * @param map the place on OpenStreetMap, null when neither address nor position is known
 */
record PlaceLine(Phrase label, @Nullable String address, @Nullable String map) {

	private static final String MAP = "https://www.openstreetmap.org/";

	static PlaceLine of(ItemView.Place place, Phrase label) {
		return new PlaceLine(label, place.address(), map(place.address(), place.latitude(), place.longitude()));
	}

	private static @Nullable String map(@Nullable String address, @Nullable Double latitude,
			@Nullable Double longitude) {
		if (latitude != null && longitude != null) {
			return String.format(Locale.ROOT, MAP + "?mlat=%.5f&mlon=%.5f#map=17/%.5f/%.5f", latitude, longitude,
					latitude, longitude);
		}
		return (address != null) ? MAP + "search?query=" + URLEncoder.encode(address, StandardCharsets.UTF_8) : null;
	}

}
