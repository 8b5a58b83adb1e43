package org.newcomerhub.content;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.audit.Movement;
import org.newcomerhub.content.model.Approval;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Review;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The way of revisions from a save to the readers. Every action names revisions, so that
 * nobody approves what they have not read.
 */
@Component
public class Workflow {

	private final ItemAccess access;

	private final Changes changes;

	private final Publishing publishing;

	private final Approving approving;

	private final Clock clock;

	Workflow(ItemAccess access, Changes changes, Publishing publishing, Approving approving, Clock clock) {
		this.access = access;
		this.changes = changes;
		this.publishing = publishing;
		this.approving = approving;
		this.clock = clock;
	}

	/**
	 * Asks for a review of revisions; an older request for the same part is replaced.
	 * @param parts part to revision
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code archived} or {@code revision-unknown}
	 */
	public Mono<Changed> submit(Staff staff, UUID id, Map<String, Integer> parts, @Nullable String note) {
		return Flux.fromIterable(parts.keySet())
			.concatMap((part) -> this.changes.find(id)
				.flatMap((item) -> this.access.require(staff, ItemAccess.toWrite(item, part), id)))
			.then(this.changes.make(id, staff.actor(), note, (item) -> {
				Map<String, Pointers> moved = new HashMap<>();
				parts.forEach((part, revision) -> moved.put(part,
						item.pointers(part).submitted(new Review(revision, staff.actor(), this.clock.instant()))));
				return this.approving.exist(item, parts)
					.thenReturn(Step.moving(item, moved, "submit", false, Workflow::inReview));
			}));
	}

	/**
	 * Sends revisions back to their authors; the note becomes a comment on each.
	 * @throws RefusedException (as an error signal) {@code item-unknown} or
	 * {@code not-in-review}
	 */
	public Mono<Changed> sendBack(Staff staff, UUID id, Map<String, Integer> parts, @Nullable String note) {
		return this.access.require(staff, Permission.REVIEW, id)
			.then(this.changes.make(id, staff.actor(), note, (item) -> {
				List<String> others = notInReview(item, parts);
				if (!others.isEmpty()) {
					return Mono.error(RefusedException.naming("not-in-review", others));
				}
				Map<String, Pointers> moved = new HashMap<>();
				parts.keySet().forEach((part) -> moved.put(part, item.pointers(part).returned()));
				Step step = Step.moving(item, moved, "return", false, Workflow::inReview);
				return Mono.just((note == null || note.isBlank()) ? step : step.following(Discussion.ReturnNotes.NAME,
						Discussion.ReturnNotes.details(parts, staff.actor(), this.clock.instant(), note)));
			}));
	}

	/**
	 * Approves revisions: they may be published from now on. What another than the author
	 * has approved counts as reviewed, also where readers see it already.
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code archived}, {@code revision-unknown}, {@code content-invalid}, and where the
	 * region asks for four eyes {@code not-in-review} and {@code four-eyes}
	 */
	public Mono<Changed> approve(Staff staff, UUID id, Map<String, Integer> parts, @Nullable String note) {
		return this.access.require(staff, Permission.REVIEW, id)
			.then(this.changes.make(id, staff.actor(), note, (item) -> {
				Map<String, Pointers> moved = new HashMap<>();
				parts.forEach((part, revision) -> moved.put(part,
						item.pointers(part).approved(new Approval(revision, staff.actor(), this.clock.instant()))));
				return this.approving.check(item, parts, staff.actor(), notInReview(item, parts))
					.then(Mono.fromCallable(() -> approval(item, parts, moved)));
			}));
	}

	/**
	 * Publishes approved revisions, any set of parts together.
	 * @throws RefusedException (as an error signal) see
	 * {@link Publishing#publish(UUID, Map, String, String)}
	 */
	public Mono<Changed> publish(Staff staff, UUID id, Map<String, Integer> parts, @Nullable String note) {
		return this.access.require(staff, Permission.PUBLISH, id)
			.then(this.publishing.publish(id, parts, staff.actor(), note));
	}

	/**
	 * Withdraws parts from readers.
	 * @param parts empty: all
	 * @throws RefusedException (as an error signal) {@code item-unknown}
	 */
	public Mono<Changed> withdraw(Staff staff, UUID id, Set<String> parts, @Nullable String note) {
		return this.access.require(staff, Permission.PUBLISH, id)
			.then(this.publishing.withdraw(id, parts, staff.actor(), note));
	}

	private static Step approval(Item item, Map<String, Integer> parts, Map<String, Pointers> moved) {
		Map<String, Movement> movements = new HashMap<>();
		parts.forEach((part, revision) -> movements.put(part, new Movement(item.pointers(part).approved(), revision)));
		boolean seen = parts.entrySet()
			.stream()
			.anyMatch((part) -> part.getValue().equals(item.pointers(part.getKey()).published()));
		return new Step(item.with(moved), "approve", seen, movements, Map.of(), null);
	}

	private static @Nullable Integer inReview(Pointers pointers) {
		Review review = pointers.review();
		return (review != null) ? review.revision() : null;
	}

	private static List<String> notInReview(Item item, Map<String, Integer> parts) {
		return parts.entrySet()
			.stream()
			.filter((part) -> !part.getValue().equals(inReview(item.pointers(part.getKey()))))
			.map((part) -> part.getKey() + ": " + part.getValue())
			.sorted()
			.toList();
	}

}
