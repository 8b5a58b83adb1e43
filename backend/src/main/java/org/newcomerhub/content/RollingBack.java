package org.newcomerhub.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Begins again from older revisions: what they hold becomes the newest draft, and every
 * revision between stays.
 */
@Component
public class RollingBack {

	private final ItemAccess access;

	private final Changes changes;

	private final Approving approving;

	private final Items items;

	private final Revisions revisions;

	RollingBack(ItemAccess access, Changes changes, Approving approving, Items items, Revisions revisions) {
		this.access = access;
		this.changes = changes;
		this.approving = approving;
		this.items = items;
		this.revisions = revisions;
	}

	/**
	 * Writes what older revisions hold as new ones, all parts in one update; publishes
	 * nothing. A part whose head holds the same stays as it is.
	 * @param parts part to the revision to begin again from
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code archived} or {@code revision-unknown}
	 */
	public Mono<Changed> rollBack(Staff staff, UUID id, Map<String, Integer> parts, @Nullable String note) {
		Map<Written, Integer> written = new HashMap<>();
		return Flux.fromIterable(parts.keySet())
			.concatMap((part) -> this.changes.find(id)
				.flatMap((item) -> this.access.require(staff, ItemAccess.toWrite(item, part), id)))
			// words that are being erased do not come back
			.then(this.items.finish(id))
			.then(this.changes.make(id, staff.actor(), note,
					(item) -> this.approving.exist(item, parts)
						.thenMany(Flux.fromIterable(parts.entrySet()))
						.concatMap((part) -> write(staff, item, part.getKey(), part.getValue(), note, written))
						.collectMap(Map.Entry::getKey, Map.Entry::getValue)
						.filter((moved) -> !moved.isEmpty())
						.map((moved) -> Step.moving(item, moved, "rollback", false, Pointers::head))));
	}

	/** What was written already, should the item change while it is rolled back. */
	private record Written(String part, Integer head, Map<String, Object> content) {
	}

	private Mono<Map.Entry<String, Pointers>> write(Staff staff, Item item, String part, int number,
			@Nullable String note, Map<Written, Integer> written) {
		Pointers pointers = item.pointers(part);
		Integer head = Objects.requireNonNull(pointers.head());
		return Mono.zip(this.revisions.find(item.id(), part, number), this.revisions.find(item.id(), part, head))
			.filter((both) -> !both.getT1().content().equals(both.getT2().content()))
			.flatMap((both) -> {
				Written wanted = new Written(part, head, both.getT1().content());
				Integer before = written.get(wanted);
				return (before != null) ? Mono.just(before) : write(staff, item, wanted, both.getT1(), note)
					.doOnNext((fresh) -> written.put(wanted, fresh));
			})
			.map((fresh) -> Map.entry(part, pointers.saved(fresh)));
	}

	private Mono<Integer> write(Staff staff, Item item, Written wanted, Revision from, @Nullable String note) {
		String words = "← " + from.number();
		return this.revisions.write(item.id(), wanted.part(), wanted.head(), from.content(), staff.actor(),
				(note != null) ? words + ": " + note : words);
	}

}
