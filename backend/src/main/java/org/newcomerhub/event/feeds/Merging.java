package org.newcomerhub.event.feeds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.event.feeds.store.FeedEvent.Conflict;

/**
 * What becomes of an event when its feed says something: field by field, what nobody has
 * edited here follows the feed, and what somebody has is left alone.
 *
 * @param taken what is to be taken over
 * @param conflicts what both sides have changed
 * @param imported what to compare with the next time
 */
record Merging(Map<Field, String> taken, List<Conflict> conflicts, Map<String, String> imported) {

	/**
	 * Compares. Every map has every field; an empty value is none.
	 * @param imported what the feed said when it was last taken over
	 * @param attempted what was about to be taken over, and may have been
	 * @param ours what is here
	 * @param theirs what the feed says now
	 */
	static Merging of(Map<String, String> imported, Map<String, String> attempted, Map<Field, String> ours,
			Map<Field, String> theirs) {
		Map<Field, String> taken = new EnumMap<>(Field.class);
		List<Conflict> conflicts = new ArrayList<>();
		Map<String, String> next = new HashMap<>(imported);
		for (Field field : Field.values()) {
			String before = imported.getOrDefault(field.code(), "");
			String here = ours.getOrDefault(field, "");
			String there = theirs.getOrDefault(field, "");
			if (there.equals(here)) {
				next.put(field.code(), there);
			}
			else if (!there.equals(before)) {
				if (here.equals(before) || here.equals(attempted.get(field.code()))) {
					taken.put(field, there);
					next.put(field.code(), there);
				}
				else {
					conflicts.add(new Conflict(field.code(), there, here));
				}
			}
		}
		return new Merging(taken, conflicts, next);
	}

	/** By the names of the fields. */
	static Map<String, String> named(Map<Field, String> values) {
		Map<String, String> named = new HashMap<>();
		values.forEach((field, value) -> named.put(field.code(), value));
		return named;
	}

}
