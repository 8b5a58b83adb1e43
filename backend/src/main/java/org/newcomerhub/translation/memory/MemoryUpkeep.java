package org.newcomerhub.translation.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.feed.ChangeFeed;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.translation.memory.MemoryPosition.At;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Keeps the memory up: follows the change feed, and looks at every item where it cannot.
 * One node at a time does it, and what it does can be repeated.
 */
@Component
class MemoryUpkeep implements JobHandler {

	static final Duration PERIOD = Duration.ofSeconds(20);

	/** Enough to put away what was begun. */
	private static final Duration RESERVE = Duration.ofSeconds(10);

	private static final Logger log = LoggerFactory.getLogger(MemoryUpkeep.class);

	private static final int PAGE = 25;

	private final MemoryStore memory;

	private final MemoryPosition position;

	private final ChangeFeed feed;

	private final Items items;

	private final Revisions revisions;

	private final Clock clock;

	MemoryUpkeep(MemoryStore memory, MemoryPosition position, ChangeFeed feed, Items items, Revisions revisions,
			Clock clock) {
		this.memory = memory;
		this.position = position;
		this.feed = feed;
		this.items = items;
		this.revisions = revisions;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "translation-memory";
	}

	@Override
	public String always() {
		return "all";
	}

	@Override
	public Instant next(Claim claim) {
		return this.clock.instant().plus(PERIOD);
	}

	@Override
	public Mono<Void> run(Claim claim) {
		return follow(claim.until().minus(RESERVE));
	}

	/**
	 * Brings the memory up to the end of the change feed, or as far as the time allows.
	 */
	Mono<Void> follow(Instant until) {
		return this.position.get()
			.switchIfEmpty(Mono.defer(this::begin))
			.expand((at) -> this.clock.instant().isBefore(until) ? step(at) : Mono.empty())
			.then();
	}

	/** From the feed's end as it was before the first item is looked at. */
	private Mono<At> begin() {
		return this.feed.end().flatMap((end) -> this.position.set(new At(end, true, null)));
	}

	/** Goes on; empty at the end of the feed. */
	private Mono<At> step(At at) {
		return at.building() ? build(at) : followFrom(at.feed());
	}

	private Mono<At> build(At at) {
		return this.items.findAfter(at.after(), PAGE).collectList().flatMap((found) -> {
			if (found.isEmpty()) {
				log.info("Built the translation memory");
				return this.position.set(new At(at.feed(), false, null));
			}
			return Flux.fromIterable(found)
				.concatMap(this::put)
				.then(Mono.defer(() -> this.position.set(new At(at.feed(), true, found.getLast().id()))));
		});
	}

	private Mono<At> followFrom(long number) {
		return this.feed.read(number).flatMap((window) -> {
			if (window.trimmedBelow() > number + 1) {
				return begin();
			}
			if (window.run().isEmpty()) {
				return Mono.empty();
			}
			Set<UUID> changed = new LinkedHashSet<>();
			window.run()
				.stream()
				.filter((entry) -> entry.collection().equals(Items.COLLECTION))
				.forEach((entry) -> changed.add(UUID.fromString(entry.documentId())));
			return Flux.fromIterable(changed)
				.concatMap(this::look)
				.then(Mono.defer(() -> this.position.set(new At(window.run().getLast().number(), false, null))));
		});
	}

	/** Looks at an item as it is now. */
	private Mono<Void> look(UUID id) {
		return this.items.find(id).flatMap(this::put).onErrorResume(StoredShapeException.class, (ex) -> {
			log.error("Not in the translation memory: {}", ex.getMessage());
			return this.memory.replace(id, Map.of());
		});
	}

	private Mono<Void> put(Item item) {
		return item.isPublished()
				? this.revisions.published(List.of(item))
					.collectList()
					.flatMap((published) -> this.memory.replace(item.id(), Remembered.of(item, published)))
				: this.memory.replace(item.id(), Map.of());
	}

}
