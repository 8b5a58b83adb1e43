package org.newcomerhub.event.feeds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.feeds.store.Feed;
import org.newcomerhub.event.feeds.store.FeedEvent;
import org.newcomerhub.web.Problem;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.ProblemWords;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A feed as staff sees it.
 *
 * @param organisation the id of the organisation that its events are of; null: none
 * @param kind the type of its events
 * @param publish whether its events are published without anybody looking
 * @param readAt when it was last read, with success or not; null: not yet
 * @param problem why it could not be read the last time; null: it could
 * @param events its events that became items here
 * @param conflicts what it says otherwise than what was edited here
 * @param skipped its events that no item could be made of
 */
@Schema(name = "EventFeed")
record FeedView(UUID id, String region, @Nullable UUID organisation, String url, String kind, String language,
		boolean publish, Instant createdAt, @Nullable Instant readAt, @Nullable Problem problem, List<Event> events,
		List<Conflict> conflicts, List<Skipped> skipped) {

	/**
	 * An event of a feed.
	 *
	 * @param uid what it is called there
	 * @param item the item that it became
	 * @param state present, cancelled, vanished
	 * @param unpublished the code of the problem for which it was not published; null:
	 * none
	 */
	@Schema(name = "EventFeedEvent")
	record Event(String uid, UUID item, String slug, @Schema(allowableValues = {
			"present", "cancelled", "vanished" }) String state, @Nullable String unpublished){
	}

	/**
	 * A field of an item that was changed here and there.
	 *
	 * @param field title, summary, about, times, place, online, website
	 * @param theirs what the feed says; times and place as JSON; empty: nothing
	 * @param ours what is here
	 */
	@Schema(name = "EventFeedConflict")
	record Conflict(UUID item, String field, String theirs, String ours) {
	}

	/**
	 * An event that no item could be made of.
	 *
	 * @param why no-uid, no-start, no-title, time, end, recurrence, or a problem's code
	 */
	@Schema(name = "EventFeedSkipped")
	record Skipped(String uid, String why) {
	}

	/** A page of feeds. */
	@Schema(name = "EventFeedList")
	record Page(List<Listed> items) {
	}

	/**
	 * A feed in a list.
	 *
	 * @param problem the code of the problem; null: none
	 */
	@Schema(name = "EventFeedListed")
	record Listed(UUID id, String region, @Nullable UUID organisation, String url, String kind, String language,
			boolean publish, @Nullable Instant readAt, @Nullable String problem) {

		static Listed of(Feed feed) {
			Feed.Settings settings = feed.settings();
			return new Listed(feed.id(), settings.region(), settings.organisation(), settings.url(), settings.type(),
					settings.language(), settings.publish(), feed.readAt(),
					(feed.problem() != null) ? feed.problem().code() : null);
		}

	}

	static FeedView of(FeedDesk.Known known, ServerHttpRequest request) {
		Feed feed = known.feed();
		Feed.Settings settings = feed.settings();
		List<Event> events = known.events()
			.stream()
			.flatMap((event) -> Stream.ofNullable(event.item()).map((item) -> event(event, item)))
			.toList();
		List<Conflict> conflicts = known.events()
			.stream()
			.flatMap((event) -> Stream.ofNullable(event.item())
				.flatMap((item) -> event.conflicts()
					.stream()
					.map((each) -> new Conflict(item, each.field(), each.theirs(), each.ours()))))
			.toList();
		return new FeedView(feed.id(), settings.region(), settings.organisation(), settings.url(), settings.type(),
				settings.language(), settings.publish(), feed.createdAt(), feed.readAt(),
				problem(feed.problem(), request), events, conflicts,
				feed.skipped().stream().map((each) -> new Skipped(each.uid(), each.why())).toList());
	}

	private static Event event(FeedEvent event, UUID item) {
		return new Event(event.uid(), item, event.slug(), event.state().code(), event.unpublished());
	}

	private static @Nullable Problem problem(Feed.@Nullable Trouble trouble, ServerHttpRequest request) {
		return (trouble == null) ? null : ProblemWords.of(ProblemException
			.of(new ProblemType(trouble.code(), HttpStatus.UNPROCESSABLE_CONTENT), trouble.arguments()), request);
	}

}
