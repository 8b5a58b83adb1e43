package org.newcomerhub.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.event.base.OccurrenceListing;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.AnswerKey;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownRegion;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The page {@code /<region>/events}: what is on.
 */
@Controller("eventsPage")
@Hidden
class EventRoutes {

	private static final int PAGE = 30;

	private final PublicAnswers answers;

	private final EventLists lists;

	private final Pages pages;

	EventRoutes(PublicAnswers answers, EventLists lists, Pages pages) {
		this.answers = answers;
		this.lists = lists;
		this.pages = pages;
	}

	@GetMapping("/{region:[a-z0-9-]+}/events")
	Mono<Void> events(@PathVariable String region, ServerWebExchange exchange) {
		Asked asked = Asked.of(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		PageLanguages languages = asked.languages(view, view.of(ItemKey.EVENT));
		EventFilters filters = EventFilters.of(exchange.getRequest());
		String cursor = Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(EventFilters.CURSOR))
			.orElse("");
		AnswerKey key = new AnswerKey("events-page", region,
				languages.subject() + " " + filters.subject() + " " + cursor, view.stamp(), languages.ranking());
		return this.answers.answer(exchange, view, key,
				() -> render(view, languages, asked, filters, exchange.getRequest()));
	}

	private Mono<Rendering> render(RegionView view, PageLanguages languages, Asked asked, EventFilters filters,
			ServerHttpRequest request) {
		OccurrenceListing.Page found = this.lists.list(view, languages, asked, filters, request, PAGE);
		EventCards cards = new EventCards(view, languages);
		EventsPage page = new EventsPage(frame(view, languages),
				new Notices(languages.wording(), languages.asked())
					.of(found.items().stream().map(OccurrenceEntry::translation).toList()),
				filters.form(view, languages), cards.byDay(found.items()), next(view, languages, filters, found),
				languages.href(EventPaths.list(view)));
		return this.pages.render("events", languages.wording(), page, String.join(", ", cards.spoken(found.items())),
				found.validUntil());
	}

	private static @Nullable String next(RegionView view, PageLanguages languages, EventFilters filters,
			OccurrenceListing.Page found) {
		String cursor = found.next();
		if (cursor == null) {
			return null;
		}
		Map<String, String> more = new LinkedHashMap<>();
		if (!languages.carried().isEmpty()) {
			more.put("lang", languages.carried());
		}
		more.put(EventFilters.CURSOR, cursor);
		return EventPaths.list(view) + "?" + filters.query(more);
	}

	private static Frame frame(RegionView view, PageLanguages languages) {
		Wording words = languages.wording();
		String name = languages.name(view.region()).value();
		return Frame.of(view, languages, words.phrase(words.say("reader.events"), words.language()),
				words.say("reader.events-here", "region", name),
				new Frame.Link(words.say("reader.back-to-region", "region", name),
						languages.href("/" + view.region().id())),
				EventPaths.list(view));
	}

}
