package org.newcomerhub.content.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.SegmentIds;

/**
 * Takes words out of stored content, whatever its kind and shape. What it leaves says
 * neither what stood there nor how long it was.
 */
public final class Erasure {

	/** What stands where words were, the same in every language. */
	public static final String MARKER = "\u2588".repeat(5);

	private static final String ID = "id";

	private static final String SEGMENTS = "segments";

	private static final String CONTACTS = "contacts";

	private static final String PLACES = "places";

	private Erasure() {
	}

	/**
	 * Returns content without some words: of a text the segments, of a body the ways to
	 * reach its contacts and places, which are named by their labels.
	 * @param segments segment ids; empty: all
	 */
	static Map<String, Object> of(Map<String, Object> content, Set<String> segments) {
		Map<String, Object> rest = new LinkedHashMap<>(content);
		rest.computeIfPresent(SEGMENTS, (field, all) -> each(all, segments, "", Erasure::marked));
		rest.computeIfPresent(CONTACTS, (field, all) -> each(all, segments, SegmentIds.label(""),
				(contact) -> without(contact, "phone", "email", "url")));
		rest.computeIfPresent(PLACES, (field, all) -> each(all, segments, SegmentIds.label(""),
				(place) -> without(place, "address", "latitude", "longitude")));
		return rest;
	}

	/** Returns the segments that can be named of some content. */
	public static Set<String> segments(Map<String, Object> content) {
		Set<String> ids = new TreeSet<>();
		each(content.get(SEGMENTS), Set.of(), "", (segment) -> noting(segment, "", ids));
		each(content.get(CONTACTS), Set.of(), "", (contact) -> noting(contact, SegmentIds.label(""), ids));
		each(content.get(PLACES), Set.of(), "", (place) -> noting(place, SegmentIds.label(""), ids));
		return ids;
	}

	private static Map<Object, Object> noting(Map<Object, Object> entry, String suffix, Set<String> ids) {
		ids.add(entry.get(ID) + suffix);
		return entry;
	}

	private static Object each(@Nullable Object all, Set<String> segments, String suffix,
			UnaryOperator<Map<Object, Object>> change) {
		return (all instanceof List<?> list) ? list.stream().map((entry) -> {
			if (entry instanceof Map<?, ?> map && (segments.isEmpty() || segments.contains(map.get(ID) + suffix))) {
				return change.apply(new LinkedHashMap<>(map));
			}
			return (Object) entry;
		}).toList() : List.of();
	}

	/** A hash of the words could be guessed back to them, so the meanings go as well. */
	private static Map<Object, Object> marked(Map<Object, Object> segment) {
		segment.put("words", MARKER);
		return without(segment, "meaning", "madeFrom");
	}

	private static Map<Object, Object> without(Map<Object, Object> entry, String... fields) {
		for (String field : fields) {
			entry.remove(field);
		}
		return entry;
	}

}
