package org.newcomerhub.content;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Approval;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Drift;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Moves what readers see. Any set of parts moves in one update, conditional on the item
 * that was checked.
 */
@Component
public class Publishing {

	private final Changes changes;

	private final Revisions revisions;

	private final List<PublishingCheck> checks;

	private final List<RemovalCheck> removals;

	private final Clock clock;

	Publishing(Changes changes, Revisions revisions, ObjectProvider<PublishingCheck> checks,
			ObjectProvider<RemovalCheck> removals, Clock clock) {
		this.changes = changes;
		this.revisions = revisions;
		this.checks = checks.stream().toList();
		this.removals = removals.stream().toList();
		this.clock = clock;
	}

	/**
	 * Publishes approved revisions of some parts together and announces it.
	 * @param id the item
	 * @param parts part name to revision number
	 * @param actor who does it
	 * @param note why
	 * @return the item, when the feed entry is in
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code archived}, {@code not-approved}, {@code revision-unknown},
	 * {@code body-missing}, {@code source-missing}, {@code source-incomplete}, or what a
	 * {@link PublishingCheck} refuses
	 */
	public Mono<Changed> publish(UUID id, Map<String, Integer> parts, String actor, @Nullable String note) {
		return this.changes.make(id, actor, note, (item) -> decide(item, parts, this.clock.instant()));
	}

	/**
	 * Decides about publishing approved revisions; schedules ask it too.
	 * @param from when readers are to see them
	 */
	Mono<Step> decide(Item item, Map<String, Integer> parts, Instant from) {
		if (item.isArchived()) {
			return Mono.error(RefusedException.of("archived", Map.of("item", item.slug())));
		}
		List<String> unapproved = parts.entrySet()
			.stream()
			.filter((part) -> item.pointers(part.getKey()).approval(part.getValue()).isEmpty())
			.map((part) -> part.getKey() + ": " + part.getValue())
			.sorted()
			.toList();
		return unapproved.isEmpty() ? move(item, item, parts, "publish", from)
				: Mono.error(RefusedException.naming("not-approved", unapproved));
	}

	/**
	 * Decides about bringing revisions in and publishing them at once, as packs do.
	 */
	Mono<Step> decideImport(Item item, Map<String, Integer> parts, Approval approval) {
		Map<String, Pointers> brought = new HashMap<>();
		parts.forEach((part, revision) -> {
			Pointers pointers = item.pointers(part);
			Integer head = pointers.head();
			brought.put(part, ((head == null || head < revision) ? pointers.saved(revision) : pointers)
				.approved(new Approval(revision, approval.by(), approval.at())));
		});
		return move(item, item.with(brought), parts, "import", this.clock.instant());
	}

	private Mono<Step> move(Item before, Item item, Map<String, Integer> parts, String action, Instant from) {
		SortedMap<String, Integer> afterwards = before.published();
		afterwards.putAll(parts);
		if (afterwards.equals(before.published())) {
			return Mono.empty();
		}
		Map<String, Pointers> moved = new HashMap<>();
		parts.forEach((part, revision) -> moved.put(part, item.pointers(part).published(revision)));
		return check(item, afterwards, from)
			.then(Mono.fromCallable(() -> Step.moving(before, moved, action, true, Pointers::published)));
	}

	/**
	 * Withdraws some parts from readers and announces it. Without body or source text the
	 * item is not shown at all.
	 * @param id the item
	 * @param parts the parts' names; empty: all
	 * @param actor who does it
	 * @param note why
	 * @return the item, when the feed entry is in
	 * @throws RefusedException (as an error signal) {@code item-unknown}, or what a
	 * {@link RemovalCheck} refuses
	 */
	public Mono<Changed> withdraw(UUID id, Set<String> parts, String actor, @Nullable String note) {
		return this.changes.make(id, actor, note, (item) -> {
			Step step = withdrawal(item, parts, "withdraw");
			return (step == null || step.next().isPublished()) ? Mono.justOrEmpty(step)
					: removable(item).thenReturn(step);
		});
	}

	/**
	 * Completes when readers can do without an item; at once when they do not see it.
	 * @throws RefusedException (as an error signal) when they cannot
	 */
	Mono<Void> removable(Item item) {
		return item.isPublished() ? Flux.fromIterable(this.removals).concatMap((removal) -> removal.check(item)).then()
				: Mono.empty();
	}

	private static @Nullable Step withdrawal(Item item, Set<String> parts, String action) {
		Map<String, Pointers> moved = new HashMap<>();
		item.published().keySet().stream().filter((part) -> parts.isEmpty() || parts.contains(part)).forEach((part) -> {
			moved.put(part, item.pointers(part).withdrawn());
		});
		return moved.isEmpty() ? null : Step.moving(item, moved, action, true, Pointers::published);
	}

	/**
	 * Completes when exactly these revisions could be what readers see.
	 */
	private Mono<Void> check(Item item, SortedMap<String, Integer> afterwards, Instant from) {
		String source = Part.text(item.source());
		if (!afterwards.containsKey(Part.BODY)) {
			return refused("body-missing", List.of(Part.BODY));
		}
		if (!afterwards.containsKey(source)) {
			return refused("source-missing", List.of(source));
		}
		return Flux.fromIterable(afterwards.entrySet())
			.concatMap((entry) -> this.revisions.find(item.id(), entry.getKey(), entry.getValue()))
			.collectMap(Revision::part)
			.flatMap((found) -> checkContent(source, afterwards, found)
				.thenMany(Flux.fromIterable(this.checks).concatMap((check) -> check.check(item, found, from)))
				.then());
	}

	/** Completes when readers could see these revisions together. */
	static Mono<Void> checkContent(String source, SortedMap<String, Integer> afterwards, Map<String, Revision> found) {
		if (found.size() < afterwards.size()) {
			return refused("revision-unknown",
					afterwards.keySet().stream().filter((part) -> !found.containsKey(part)).toList());
		}
		Body body = Objects.requireNonNull(found.get(Part.BODY)).body();
		List<String> missing = Drift.missing(body, Objects.requireNonNull(found.get(source)).text());
		return missing.isEmpty() ? Mono.empty() : refused("source-incomplete", missing);
	}

	private static Mono<Void> refused(String code, List<String> names) {
		return Mono.error(RefusedException.naming(code, names));
	}

}
