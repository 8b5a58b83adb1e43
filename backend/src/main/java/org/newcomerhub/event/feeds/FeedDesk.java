package org.newcomerhub.event.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.event.feeds.store.Feed;
import org.newcomerhub.event.feeds.store.FeedEvent;
import org.newcomerhub.event.feeds.store.FeedEvents;
import org.newcomerhub.event.feeds.store.Feeds;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What staff does with feeds. Who may write events of an organisation keeps its feeds.
 */
@Component
class FeedDesk {

	private final Access access;

	private final Feeds feeds;

	private final FeedEvents events;

	private final FeedReading reading;

	private final Importing importing;

	private final Regions regions;

	private final Items items;

	private final Jobs jobs;

	private final Clock clock;

	FeedDesk(Access access, Feeds feeds, FeedEvents events, FeedReading reading, Importing importing, Regions regions,
			Items items, Jobs jobs, Clock clock) {
		this.access = access;
		this.feeds = feeds;
		this.events = events;
		this.reading = reading;
		this.importing = importing;
		this.regions = regions;
		this.items = items;
		this.jobs = jobs;
		this.clock = clock;
	}

	/** A feed with what is known of its events. */
	record Known(Feed feed, List<FeedEvent> events) {
	}

	/** The feeds of a region that somebody keeps, by their ids. */
	Mono<List<Feed>> list(Staff staff, String region) {
		return this.access.permits(staff)
			.flatMap((permits) -> this.feeds.findAll()
				.filter((feed) -> feed.settings().region().equals(region)
						&& permits.may(Permission.WRITE, FeedReading.place(feed.settings())))
				.collectList());
	}

	/**
	 * Adds a feed; it is read at once by a job.
	 * @param key of the request; null: none
	 */
	Mono<Known> create(Staff staff, Feed.Settings settings, @Nullable String key) {
		UUID id = (key != null) ? UUID.nameUUIDFromBytes(
				("feed/" + settings.region() + "/" + staff.actor() + "/" + key).getBytes(StandardCharsets.UTF_8))
				: UuidCreator.getTimeOrderedEpoch(this.clock.instant());
		Feed feed = Feed.created(id, settings, staff.account(), this.clock.instant());
		return allowed(staff, settings).then(this.feeds.insert(feed))
			.onErrorResume(DuplicateKeyException.class, (known) -> repeated(id, settings))
			.flatMap((made) -> FeedJobs.submit(this.jobs, made.id(), this.clock.instant()).then(known(made)));
	}

	private Mono<Feed> repeated(UUID id, Feed.Settings settings) {
		return this.feeds.find(id)
			.flatMap((feed) -> feed.settings().equals(settings) ? Mono.just(feed)
					: Mono.error(RefusedException.of("key-reused", Map.of())));
	}

	/** Whether somebody may keep such a feed, and it makes sense there. */
	private Mono<Void> allowed(Staff staff, Feed.Settings settings) {
		UUID organisation = settings.organisation();
		Mono<Void> owned = (organisation == null) ? Mono.empty() : this.items.find(organisation)
			.filter((item) -> item.kind().equals("organisation"))
			.switchIfEmpty(Mono.error(() -> RefusedException.naming("owner-unknown", List.of(organisation.toString()))))
			.then();
		return this.access.require(staff, Permission.WRITE, FeedReading.place(settings))
			.then(this.regions.find(settings.region()))
			.switchIfEmpty(Mono.error(() -> RefusedException.of("region-unknown", Map.of("region", settings.region()))))
			.filter((region) -> region.profile().languages().contains(settings.language()))
			.switchIfEmpty(
					Mono.error(() -> RefusedException.naming("language-not-offered", List.of(settings.language()))))
			.then(owned);
	}

	/** Finds a feed; to who may not keep it there is none. */
	Mono<Known> find(Staff staff, UUID id) {
		return feed(staff, id).flatMap(this::known);
	}

	private Mono<Feed> feed(Staff staff, UUID id) {
		return this.feeds.find(id)
			.filterWhen((feed) -> this.access.may(staff, Permission.WRITE, FeedReading.place(feed.settings())))
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND, Map.of())));
	}

	private Mono<Known> known(Feed feed) {
		return this.events.of(feed.id()).collectList().map((found) -> new Known(feed, found));
	}

	/**
	 * Sets a feed up anew; from now on it is read on behalf of who does. The region
	 * stays.
	 * @param version the version that was seen
	 */
	Mono<Known> change(Staff staff, UUID id, Feed.Settings settings, long version) {
		return seen(staff, id, version).flatMap((feed) -> {
			Feed.Settings kept = new Feed.Settings(feed.settings().region(), settings.organisation(), settings.url(),
					settings.type(), settings.language(), settings.publish());
			return allowed(staff, kept).then(this.feeds.change(feed, feed.with(kept, staff.account())))
				.flatMap((changed) -> FeedJobs.submit(this.jobs, id, this.clock.instant()).then(known(changed)));
		});
	}

	/** Takes a feed out; the events that came from it stay. */
	Mono<Void> delete(Staff staff, UUID id, long version) {
		return seen(staff, id, version).flatMap(this.feeds::delete)
			.filter((deleted) -> deleted)
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of())))
			.then(this.jobs.cancel(FeedJobs.KIND, id.toString()))
			.then();
	}

	private Mono<Feed> seen(Staff staff, UUID id, long version) {
		return feed(staff, id).filter((feed) -> feed.version() == version)
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of())));
	}

	/** Reads a feed now. */
	Mono<Known> read(Staff staff, UUID id) {
		return feed(staff, id).then(Mono.defer(() -> this.reading.read(id))).flatMap(this::known);
	}

	/**
	 * Settles the conflicts of an event.
	 * @param theirs whether what the feed says is taken over; else what is here is kept
	 */
	Mono<Known> settle(Staff staff, UUID id, UUID item, boolean theirs) {
		return feed(staff, id).flatMap((feed) -> this.events.of(id)
			.filter((event) -> item.equals(event.item()) && !event.conflicts().isEmpty())
			.next()
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND, Map.of())))
			.flatMap((event) -> this.importing.settle(feed, staff, event, theirs))
			.then(known(feed)));
	}

}
