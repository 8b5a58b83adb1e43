package org.newcomerhub.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.Movement;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Pointers;

/**
 * One change of an item.
 *
 * @param next the item as it is to be
 * @param action what is done, as the audit names it
 * @param seen whether readers may see the change
 * @param moved which part moved from which revision to which
 */
record Step(Item next, String action, boolean seen, Map<String, Movement> moved) {

	Step {
		moved = Map.copyOf(moved);
	}

	/** A change of the item as a whole. */
	static Step of(Item next, String action, boolean seen) {
		return new Step(next, action, seen, Map.of());
	}

	/**
	 * A change of pointers.
	 * @param which the pointer that moves
	 */
	static Step moving(Item before, Map<String, Pointers> pointers, String action, boolean seen,
			Function<Pointers, @Nullable Integer> which) {
		Map<String, Movement> moved = new HashMap<>();
		pointers.forEach((part, now) -> {
			Integer from = which.apply(before.pointers(part));
			Integer to = which.apply(now);
			if (!Objects.equals(from, to)) {
				moved.put(part, new Movement(from, to));
			}
		});
		return new Step(before.with(pointers), action, seen, moved);
	}

}
