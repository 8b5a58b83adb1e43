package org.newcomerhub.event.base;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.event.store.Timetables;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.stored.StoredContentException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Lays out the dates of events, after each change that readers see and as time goes on.
 * Any node does it, as often as it likes: one conditional update each, of what is
 * published then.
 */
@Component
class Dates {

	private static final Logger log = LoggerFactory.getLogger(Dates.class);

	private static final Retry ON_CONFLICT = Retry.max(50).filter(OptimisticLockingFailureException.class::isInstance);

	private final Items items;

	private final Revisions revisions;

	private final Regions regions;

	private final Timetables timetables;

	private final Clock clock;

	Dates(Items items, Revisions revisions, Regions regions, Timetables timetables, Clock clock) {
		this.items = items;
		this.revisions = revisions;
		this.regions = regions;
		this.timetables = timetables;
		this.clock = clock;
	}

	/**
	 * Lays out an event as it is published now, and completes when that is announced.
	 * Nothing happens where all is laid out already.
	 */
	Mono<Void> layOut(UUID event) {
		return Mono.defer(() -> this.items.find(event).flatMap(this::layOut))
			.retryWhen(ON_CONFLICT)
			.onErrorResume((ex) -> ex instanceof StoredContentException || ex instanceof StoredShapeException,
					(ex) -> unreadable(event, ex))
			.then(Mono.defer(() -> this.timetables.finish(event)))
			.then();
	}

	/** It must not stand in the way of all that follows other changes. */
	private static Mono<Void> unreadable(UUID event, Throwable ex) {
		log.error("The dates of {} stay as they are: {}", event, ex.getMessage());
		return Mono.empty();
	}

	private Mono<Void> layOut(Item item) {
		Mono<Optional<Timetable>> before = this.timetables.find(item.id())
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
		// the timetable first: whoever writes it later has also read the item later
		return before.flatMap((found) -> this.items.find(item.id())
			.flatMap((now) -> Mono.zip(body(now), policies(now))
				.flatMap((read) -> layOut(now, read.getT1().orElse(null), read.getT2(), found.orElse(null)))));
	}

	/** Empty for an event that readers do not see. */
	private Mono<Optional<EventBody>> body(Item item) {
		Integer number = item.pointers(Part.BODY).published();
		if (!item.isPublished() || number == null) {
			return Mono.just(Optional.empty());
		}
		return this.revisions.find(item.id(), Part.BODY, number)
			.map(Revision::body)
			.ofType(EventBody.class)
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
	}

	private Mono<Policies> policies(Item item) {
		return this.regions.find(item.region())
			.map((region) -> region.profile().policies())
			.defaultIfEmpty(Policies.standard());
	}

	private Mono<Void> layOut(Item item, @Nullable EventBody body, Policies policies, @Nullable Timetable before) {
		Timetable next = next(item, body, policies, before);
		if (next == null) {
			return Mono.empty();
		}
		List<Occurrence> fresh = next.occurrences()
			.stream()
			.filter((occurrence) -> before == null || before.find(occurrence.id()).isEmpty())
			.toList();
		List<String> told = Asking.toTell(before, next, this.clock.instant());
		boolean seen = before == null || !next.isShownAs(before);
		Consequences consequences = (seen ? Consequences.forReaders() : Consequences.quiet()).with(Listening.NAME,
				new Document());
		return this.timetables.note(fresh)
			.then(Mono.defer(() -> this.timetables.write(next,
					told.isEmpty() ? consequences
							: consequences.with(Asking.NAME, new Document(Asking.OCCURRENCES, told)))))
			.doOnNext((written) -> log.debug("Laid out {}: {} dates", item.slug(), written.occurrences().size()))
			.then();
	}

	/** Null: there is nothing to change. */
	private @Nullable Timetable next(Item item, @Nullable EventBody body, Policies policies,
			@Nullable Timetable before) {
		Instant now = this.clock.instant();
		boolean isOvertaken = before != null && before.item() > item.version();
		if (isOvertaken || (before == null && body == null)) {
			return null;
		}
		LayingOut layout = new LayingOut(item.id(), item.region(), now);
		List<Occurrence> occurrences = (body != null) ? layout.of(body, before)
				: layout.ofWithdrawn(Objects.requireNonNull(before));
		Instant window = now.plus(Asking.window(policies));
		occurrences = Asking.within(occurrences, now, window);
		Integer published = item.pointers(Part.BODY).published();
		int revision = (body != null && published != null) ? published : 0;
		boolean same = before != null && before.revision() == revision && before.occurrences().equals(occurrences)
				&& !before.until().isBefore(LayingOut.horizon(now));
		return same ? null : new Timetable(item.id(), (before != null) ? before.version() + 1 : 1, item.region(),
				item.version(), revision, layout.until(), occurrences);
	}

}
