package org.newcomerhub.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.bson.Document;
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
 * @param followUps what follows beside feed and audit: name to details
 * @param actor on whose behalf; null: of whoever makes the change
 * @param seenAt when what readers see changed, if that was elsewhere before; null: now
 */
record Step(Item next, String action, boolean seen, Map<String, Movement> moved, Map<String, Document> followUps,
		@Nullable String actor, @Nullable Instant seenAt) {

	Step {
		moved = Map.copyOf(moved);
		followUps = Map.copyOf(followUps);
	}

	/** A change that happens now. */
	Step(Item next, String action, boolean seen, Map<String, Movement> moved, Map<String, Document> followUps,
			@Nullable String actor) {
		this(next, action, seen, moved, followUps, actor, null);
	}

	/** A change of the item as a whole. */
	static Step of(Item next, String action, boolean seen) {
		return new Step(next, action, seen, Map.of(), Map.of(), null);
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
		return new Step(before.with(pointers), action, seen, moved, Map.of(), null);
	}

	/** The same, and something more follows. */
	Step following(String followUp, Document details) {
		Map<String, Document> more = new HashMap<>(this.followUps);
		more.put(followUp, details);
		return new Step(this.next, this.action, this.seen, this.moved, more, this.actor, this.seenAt);
	}

	/** The same with more of the item changed, on behalf of somebody. */
	Step then(UnaryOperator<Item> change, @Nullable String onBehalfOf) {
		return new Step(change.apply(this.next), this.action, this.seen, this.moved, this.followUps, onBehalfOf,
				this.seenAt);
	}

	/** The same with more of the item changed, as it became so elsewhere at a time. */
	Step asOf(UnaryOperator<Item> change, Instant at) {
		return new Step(change.apply(this.next), this.action, this.seen, this.moved, this.followUps, this.actor, at);
	}

}
