package org.newcomerhub.reader;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.EventProjection;
import org.newcomerhub.event.EventView;
import org.newcomerhub.event.OccurrenceView;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownItem;
import org.newcomerhub.published.web.UnknownRegion;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads an event for the pages about one of its dates.
 */
@Component
class EventReading {

	private final PublicAnswers answers;

	private final Contents contents;

	private final EventProjection events;

	private final Clock clock;

	EventReading(PublicAnswers answers, Contents contents, EventProjection events, Clock clock) {
		this.answers = answers;
		this.contents = contents;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * An event for one reader.
	 *
	 * @param asked the languages asked for
	 * @param languages of a page about the event
	 */
	record Read(RegionView view, Asked asked, PageLanguages languages, EventView event) {

		Optional<OccurrenceView> find(UUID date) {
			return this.event.occurrences().stream().filter((each) -> each.id().equals(date)).findFirst();
		}

		Wording words() {
			return this.languages.wording();
		}

		String path() {
			return EventPaths.event(this.view, this.event.slug());
		}

		/** The title on a page in some languages. */
		Phrase title(PageLanguages page) {
			return page.wording().phrase(this.event.title(), titleLanguage(this.event));
		}

		DateSummary summary(PageLanguages page, OccurrenceView date) {
			DateWords dates = new DateWords(page.wording());
			return new DateSummary(title(page), dates.when(date.start(), date.end(), date.zone()),
					dates.state(date.status()), dates.place(date.place(), date.onlineUrl()));
		}

	}

	/**
	 * Reads an event by its address.
	 * @throws ProblemException when there is none
	 */
	Mono<Read> of(String region, String slug, ServerWebExchange exchange) {
		Asked asked = Asked.of(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		return read(view, UnknownItem.require(view, ItemKey.EVENT, slug), asked);
	}

	/** Reads the event of an occurrence; empty while nobody is shown it. */
	Mono<Read> of(Occurrence occurrence, ServerWebExchange exchange) {
		Asked asked = Asked.of(exchange);
		RegionView view = region(occurrence.region());
		return view.find(occurrence.event())
			.filter((item) -> item.kind().equals(ItemKey.EVENT))
			.map((item) -> read(view, item, asked))
			.orElse(Mono.empty());
	}

	/** What a reader of a region sees. */
	RegionView region(String id) {
		return UnknownRegion.require(this.answers.snapshots(), id);
	}

	private Mono<Read> read(RegionView view, PublishedItem item, Asked asked) {
		PageLanguages languages = asked.languages(view, Reading.dependencies(view, item));
		return Reading.of(view, item, languages.ranking(), this.contents, this.clock)
			.map((reading) -> this.events.view(reading).value())
			.map((event) -> new Read(view, asked, languages, event));
	}

	private static String titleLanguage(EventView event) {
		return event.foreignSegments()
			.stream()
			.filter((segment) -> segment.segment().equals("title"))
			.map((segment) -> segment.language())
			.findFirst()
			.orElse(event.language());
	}

	/** There is nothing at this address. */
	static ProblemException nothing(ServerWebExchange exchange) {
		return ProblemException.of(ProblemType.NOT_FOUND, Map.of("path", exchange.getRequest().getPath().value()));
	}

	/**
	 * Reads an id from an address.
	 * @throws ProblemException when it is none
	 */
	static UUID id(@Nullable String given, ServerWebExchange exchange) {
		try {
			return UUID.fromString((given != null) ? given : "");
		}
		catch (IllegalArgumentException malformed) {
			throw nothing(exchange);
		}
	}

}
