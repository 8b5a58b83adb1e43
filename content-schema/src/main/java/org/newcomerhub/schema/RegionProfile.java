package org.newcomerhub.schema;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LocalizedText;

/**
 * A municipality, county or country.
 *
 * @param id its slug
 * @param name in the source language at least
 * @param parent the region whose publications a reader here also sees; null: none
 * @param zone an IANA time zone
 * @param source the language that texts are written in first, one of {@code languages}
 * @param languages the tags of the language registry that it offers, in order
 * @param fallback for readers none of whose languages is there, best first; may be empty
 * @param postcodes by which an app proposes the region; may be empty
 * @param bounds by which an app proposes the region; null: none
 * @param emergency the numbers to call; may be empty
 * @param policies how the region works
 * @param categories beside the standard ones; may be empty
 */
public record RegionProfile(String id, LocalizedText name, @Nullable String parent, ZoneId zone, String source,
		List<String> languages, List<String> fallback, List<String> postcodes, @Nullable Bounds bounds,
		List<EmergencyNumber> emergency, Policies policies, List<Category> categories) {

	public RegionProfile {
		languages = List.copyOf(languages);
		fallback = List.copyOf(fallback);
		postcodes = List.copyOf(postcodes);
		emergency = List.copyOf(emergency);
		categories = List.copyOf(categories);
	}

}
