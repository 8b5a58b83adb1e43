package org.newcomerhub.event.feeds;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.newcomerhub.account.Access;
import org.newcomerhub.account.Colleagues;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.event.feeds.fetch.Fetched;
import org.newcomerhub.event.feeds.fetch.Fetching;
import org.newcomerhub.event.feeds.foreign.ForeignCalendar;
import org.newcomerhub.event.feeds.store.Feed;
import org.newcomerhub.event.feeds.store.Feed.Skipped;
import org.newcomerhub.event.feeds.store.Feed.Trouble;
import org.newcomerhub.event.feeds.store.FeedEvent;
import org.newcomerhub.event.feeds.store.FeedEvents;
import org.newcomerhub.event.feeds.store.Feeds;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Reads feeds. A feed that cannot be read keeps what it had, and says why.
 */
@Component
class FeedReading {

	private static final String UNREADABLE = "feed-unreadable";

	private final Feeds feeds;

	private final FeedEvents events;

	private final Fetching fetching;

	private final Importing importing;

	private final Colleagues colleagues;

	private final Access access;

	private final Regions regions;

	private final Clock clock;

	FeedReading(Feeds feeds, FeedEvents events, Fetching fetching, Importing importing, Colleagues colleagues,
			Access access, Regions regions, Clock clock) {
		this.feeds = feeds;
		this.events = events;
		this.fetching = fetching;
		this.importing = importing;
		this.colleagues = colleagues;
		this.access = access;
		this.regions = regions;
		this.clock = clock;
	}

	/**
	 * Reads a feed and brings in what it says.
	 * @return the feed with what came of it; empty when there is none
	 */
	Mono<Feed> read(UUID id) {
		return this.feeds.find(id)
			.flatMap((feed) -> this.colleagues.find(feed.account())
				.filterWhen((staff) -> this.access.may(staff, Permission.WRITE, place(feed.settings())))
				.flatMap((staff) -> read(feed, staff))
				.switchIfEmpty(Mono.defer(() -> failed(feed, UNREADABLE, why(feed, "account")))))
			// somebody has set it up anew meanwhile, and it is read again
			.onErrorResume(OptimisticLockingFailureException.class, (ex) -> this.feeds.find(id));
	}

	/** Where the events of a feed are. */
	static Place place(Feed.Settings settings) {
		return new Place(settings.region(), settings.organisation(), "event");
	}

	private static Map<String, String> why(Feed feed, String why) {
		return Map.of("host", String.valueOf(URI.create(feed.settings().url()).getHost()), "why", why);
	}

	private Mono<Feed> failed(Feed feed, String code, Map<String, String> arguments) {
		return this.feeds.change(feed, feed.failed(new Trouble(code, arguments), this.clock.instant()));
	}

	private Mono<Feed> read(Feed feed, Staff staff) {
		return this.fetching
			.fetch(URI.create(feed.settings().url()), new Fetching.Known(feed.etag(), feed.lastModified()))
			.flatMap((fetched) -> switch (fetched) {
				case Fetched.Failed(String code, Map<String, String> arguments) -> failed(feed, code, arguments);
				case Fetched.Unchanged unchanged -> this.feeds.change(feed, feed.unchanged(this.clock.instant()));
				case Fetched.Content content -> parse(feed, staff, content);
			});
	}

	private Mono<Feed> parse(Feed feed, Staff staff, Fetched.Content content) {
		return this.regions.find(feed.settings().region())
			.publishOn(Schedulers.boundedElastic())
			.map((region) -> ForeignCalendar.read(content.bytes(), region.profile().zone()))
			.flatMap((calendar) -> switch (calendar) {
				case ForeignCalendar.Malformed(String why) -> failed(feed, UNREADABLE, why(feed, why));
				case ForeignCalendar.Read read -> bring(feed, staff, read).flatMap((skipped) -> this.feeds.change(feed,
						feed.read(this.clock.instant(), content.etag(), content.lastModified(), skipped)));
			});
	}

	private Mono<List<Skipped>> bring(Feed feed, Staff staff, ForeignCalendar.Read calendar) {
		List<Skipped> skipped = new ArrayList<>();
		Set<String> named = new HashSet<>();
		calendar.skipped().forEach((each) -> {
			skipped.add(new Skipped(each.uid(), each.why()));
			named.add(each.uid());
		});
		calendar.events().forEach((event) -> named.add(event.uid()));
		return Flux.fromIterable(calendar.events())
			.concatMap((event) -> this.importing.bring(feed, staff, event)
				.onErrorResume(RefusedException.class, (ex) -> skip(skipped, event.uid(), ex.code()))
				.onErrorResume(ProblemException.class, (ex) -> skip(skipped, event.uid(), "not-allowed")))
			.then(vanished(feed, staff, named))
			.thenReturn(skipped);
	}

	private static Mono<FeedEvent> skip(List<Skipped> skipped, String uid, String why) {
		skipped.add(new Skipped(uid, why));
		return Mono.empty();
	}

	private Mono<Void> vanished(Feed feed, Staff staff, Set<String> named) {
		return this.events.of(feed.id())
			.filter((event) -> event.item() != null && event.state() != FeedEvent.State.VANISHED
					&& !named.contains(event.uid()))
			.concatMap((event) -> this.importing.vanished(feed, staff, event))
			.then();
	}

}
