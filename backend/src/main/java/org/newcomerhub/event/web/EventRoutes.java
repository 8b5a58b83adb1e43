package org.newcomerhub.event.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.EventProjection;
import org.newcomerhub.event.OccurrenceList;
import org.newcomerhub.event.base.EventQuery;
import org.newcomerhub.event.base.OccurrenceListing;
import org.newcomerhub.event.base.QueryReading;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.AnswerKey;
import org.newcomerhub.published.web.ItemAnswers;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownRegion;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.RequestLanguages;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /regions/{region}/events} and {@code …/{slug}}.
 */
@RestController
class EventRoutes implements EventApi {

	private final ItemAnswers items;

	private final PublicAnswers answers;

	private final EventProjection events;

	private final OccurrenceListing listing;

	private final JsonMapper json;

	EventRoutes(ItemAnswers items, PublicAnswers answers, EventProjection events, OccurrenceListing listing,
			JsonMapper json) {
		this.items = items;
		this.answers = answers;
		this.events = events;
		this.listing = listing;
		this.json = json;
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/events/{slug}", produces = Rendering.JSON)
	public Mono<Void> event(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return this.items.item(exchange, this.events, region, slug);
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/events", produces = Rendering.JSON)
	public Mono<Void> events(@PathVariable String region, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		List<String> asked = RequestLanguages.tags(languages);
		EventQuery query = QueryReading.of(parameters);
		int limit = parameters.limit();
		PageCursor cursor = cursor(parameters, query, asked);
		parameters.check();
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		Ranking ranking = Ranking.of(languages, view, spoken(view));
		AnswerKey key = new AnswerKey("events", region,
				query.text() + " " + limit + " " + ((cursor != null) ? cursor.write() : asked),
				view.stampWithCompanions(), ranking);
		return this.answers.answer(exchange, view, key,
				() -> Mono.fromCallable(() -> this.listing.list(view, ranking, query, limit, asked, cursor))
					.map((page) -> new Rendering(
							this.json.writeValueAsBytes(new OccurrenceList(page.items(), page.next())), Rendering.JSON,
							String.join(", ", page.languages()), page.validUntil())));
	}

	private static @Nullable PageCursor cursor(Parameters parameters, EventQuery query, List<String> languages) {
		PageCursor cursor = parameters.cursor(OccurrenceListing::cursor);
		if (cursor != null && !cursor.belongsTo(query.text(), languages)) {
			parameters.fault("cursor", "cursor-of-another-query", Map.of());
		}
		return cursor;
	}

	/** Those whose words are in the list: events, and the organisations that invite. */
	private static List<PublishedItem> spoken(RegionView view) {
		List<PublishedItem> spoken = new ArrayList<>(view.of(ItemKey.EVENT));
		spoken.addAll(view.of(ItemKey.ORGANISATION));
		return spoken;
	}

}
