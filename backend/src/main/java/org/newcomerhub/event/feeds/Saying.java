package org.newcomerhub.event.feeds;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.feeds.foreign.ForeignEvent;
import org.newcomerhub.schema.Schedule;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a feed says of an event, field by field.
 */
final class Saying {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int LONGEST_SUMMARY = 300;

	private Saying() {
	}

	/**
	 * Returns a value for every field, empty where it says nothing.
	 * @param times when it takes place
	 */
	static Map<Field, String> of(ForeignEvent event, Schedule times) {
		Map<Field, String> values = new EnumMap<>(Field.class);
		String description = event.description();
		String summary = summary(description);
		values.put(Field.TITLE, event.title());
		values.put(Field.SUMMARY, summary.isBlank() ? event.title() : summary);
		values.put(Field.ABOUT, description.equals(summary) ? "" : markdown(description));
		values.put(Field.TIMES, EventContent.times(times));
		values.put(Field.PLACE, place(event.location(), event.latitude(), event.longitude()));
		values.put(Field.ONLINE, event.online());
		values.put(Field.WEBSITE, event.url());
		return values;
	}

	/** The first lines, cut where a sentence or at least a word ends. */
	private static String summary(String description) {
		String first = description.split("\n\n", 2)[0].replace("\n", " ").strip();
		if (first.length() <= LONGEST_SUMMARY) {
			return first;
		}
		String start = first.substring(0, LONGEST_SUMMARY);
		int sentence = start.lastIndexOf(". ");
		int word = start.lastIndexOf(' ');
		return (sentence > LONGEST_SUMMARY / 3) ? start.substring(0, sentence + 1)
				: start.substring(0, (word > 0) ? word : first.offsetByCodePoints(0, LONGEST_SUMMARY / 2)) + "…";
	}

	/** Plain words that stay plain words. */
	private static String markdown(String plain) {
		return plain.replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1").replaceAll("(?m)^([-+=])", "\\\\$1");
	}

	/** As {@link EventContent} reads it; empty for nowhere. */
	static String place(String line, @Nullable Double latitude, @Nullable Double longitude) {
		if (line.isBlank()) {
			return "";
		}
		int comma = line.indexOf(',');
		Map<String, Object> place = new LinkedHashMap<>();
		place.put("name", ((comma > 0) ? line.substring(0, comma) : line).strip());
		place.put("address", line);
		if (latitude != null && longitude != null) {
			place.put("latitude", latitude);
			place.put("longitude", longitude);
		}
		return JSON.writeValueAsString(place);
	}

	/** What a link to a page is called. */
	static String site(String url) {
		return String.valueOf(URI.create(url).getHost());
	}

}
