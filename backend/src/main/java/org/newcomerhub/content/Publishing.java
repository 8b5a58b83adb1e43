package org.newcomerhub.content;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Publication;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Drift;
import org.newcomerhub.schema.References;
import org.newcomerhub.schema.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Moves what readers see. Any set of parts moves in one update, conditional on the item
 * that was checked.
 */
@Component
public class Publishing {

	private static final Retry ON_CONFLICT = Retry.max(20).filter(OptimisticLockingFailureException.class::isInstance);

	private final Items items;

	private final Revisions revisions;

	private final Clock clock;

	Publishing(Items items, Revisions revisions, Clock clock) {
		this.items = items;
		this.revisions = revisions;
		this.clock = clock;
	}

	/**
	 * Publishes revisions of some parts together and announces it.
	 * @param id the item
	 * @param parts part name to revision number
	 * @return done when the feed entry is in, or why it was refused
	 */
	public Mono<Publication> publish(UUID id, Map<String, Integer> parts) {
		return this.items.find(id)
			.flatMap((item) -> publish(item, parts))
			.defaultIfEmpty(new Publication.Refused("item-unknown", List.of(id.toString())))
			.retryWhen(ON_CONFLICT);
	}

	private Mono<Publication> publish(Item item, Map<String, Integer> parts) {
		SortedMap<String, Integer> afterwards = item.published();
		afterwards.putAll(parts);
		if (afterwards.equals(item.published())) {
			return unchanged(item);
		}
		return check(item, afterwards).cast(Publication.class).switchIfEmpty(Mono.defer(() -> {
			Map<String, Pointers> moved = new HashMap<>();
			parts.forEach((part, revision) -> moved.put(part, item.pointers(part).publish(revision)));
			return move(item, moved);
		}));
	}

	/**
	 * Withdraws some parts from readers and announces it. Without body or source text the
	 * item is not shown at all.
	 * @param id the item
	 * @param parts the parts' names
	 * @return done when the feed entry is in
	 */
	public Mono<Publication> withdraw(UUID id, Set<String> parts) {
		return this.items.find(id).flatMap((item) -> {
			Map<String, Pointers> moved = new HashMap<>();
			parts.stream()
				.filter((part) -> item.pointers(part).published() != null)
				.forEach((part) -> moved.put(part, item.pointers(part).withdraw()));
			return moved.isEmpty() ? unchanged(item) : move(item, moved);
		}).defaultIfEmpty(new Publication.Refused("item-unknown", List.of(id.toString()))).retryWhen(ON_CONFLICT);
	}

	private Mono<Publication> move(Item item, Map<String, Pointers> moved) {
		return this.items.movePublished(item, moved, this.clock.instant())
			.flatMap((now) -> this.items.announce(item.id()).map((number) -> new Publication.Done(now, number)));
	}

	/** Whoever made it so may have crashed before announcing it. */
	private Mono<Publication> unchanged(Item item) {
		return this.items.announce(item.id()).thenReturn(new Publication.Unchanged(item));
	}

	/**
	 * What stands in the way of publishing exactly these revisions; empty when nothing
	 * does.
	 */
	private Mono<Publication.Refused> check(Item item, SortedMap<String, Integer> afterwards) {
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
			.flatMap((found) -> checkContent(source, afterwards, found));
	}

	private static Mono<Publication.Refused> checkContent(String source, SortedMap<String, Integer> afterwards,
			Map<String, Revision> found) {
		if (found.size() < afterwards.size()) {
			return refused("revision-unknown",
					afterwards.keySet().stream().filter((part) -> !found.containsKey(part)).toList());
		}
		Body body = Objects.requireNonNull(found.get(Part.BODY)).body();
		List<String> missing = Drift.missing(body, Objects.requireNonNull(found.get(source)).text());
		if (!missing.isEmpty()) {
			return refused("source-incomplete", missing);
		}
		List<String> facts = new ArrayList<>();
		found.values()
			.stream()
			.filter((revision) -> Part.isText(revision.part()))
			.forEach((revision) -> facts.addAll(facts(revision.text())));
		return facts.isEmpty() ? Mono.empty() : refused("fact-unknown", facts.stream().distinct().toList());
	}

	private static List<String> facts(Text text) {
		return text.segments().stream().flatMap((segment) -> References.in(segment.words()).facts().stream()).toList();
	}

	private static Mono<Publication.Refused> refused(String code, List<String> names) {
		return Mono.just(new Publication.Refused(code, names));
	}

}
