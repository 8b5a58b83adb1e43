package org.newcomerhub.content.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of an ordered list of different ids.
 *
 * @param ids of both, as they are to be read: in the order after, those that are gone
 * where they stood
 * @param moved those of both that stand elsewhere; as few as possible
 */
record Order(List<String> ids, Set<String> moved) {

	/** No id is empty. */
	private static final String BEGIN = "";

	static Order between(Collection<String> before, Collection<String> after, Effort effort) {
		Set<String> old = new HashSet<>(before);
		Set<String> now = new HashSet<>(after);
		List<String> stayedBefore = before.stream().filter(now::contains).toList();
		List<String> stayedAfter = after.stream().filter(old::contains).toList();
		Set<String> moved = new HashSet<>();
		Alignment.of(stayedBefore, stayedAfter, effort)
			.ifPresent((alignment) -> alignment.blocks()
				.forEach((block) -> moved.addAll(stayedBefore.subList(block.beforeFrom(), block.beforeTo()))));
		return new Order(merged(before, after, now), moved);
	}

	private static List<String> merged(Collection<String> before, Collection<String> after, Set<String> now) {
		Map<String, List<String>> goneAfter = new HashMap<>();
		String stands = BEGIN;
		for (String id : before) {
			if (now.contains(id)) {
				stands = id;
			}
			else {
				goneAfter.computeIfAbsent(stands, (it) -> new ArrayList<>()).add(id);
			}
		}
		List<String> ids = new ArrayList<>(goneAfter.getOrDefault(BEGIN, List.of()));
		after.forEach((id) -> {
			ids.add(id);
			ids.addAll(goneAfter.getOrDefault(id, List.of()));
		});
		return ids;
	}

}
