package org.newcomerhub.published.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.ItemEntry;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.ItemListing;
import org.newcomerhub.published.Projection;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.RequestLanguages;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers {@code GET /regions/{region}/<path>} and {@code …/{slug}} for every kind.
 */
@Component
public class ItemAnswers {

	private final PublicAnswers answers;

	private final Contents contents;

	private final ItemListing listing;

	private final JsonMapper json;

	private final Clock clock;

	ItemAnswers(PublicAnswers answers, Contents contents, ItemListing listing, JsonMapper json, Clock clock) {
		this.answers = answers;
		this.contents = contents;
		this.listing = listing;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Answers with one item.
	 * @param <V> the kind's view
	 */
	public <V extends ItemView> Mono<Void> item(ServerWebExchange exchange, Projection<V, ?> kind, String region,
			String slug) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		return Moved.from(exchange, view, kind.kind(), slug)
			.orElseGet(() -> item(exchange, kind, view, UnknownItem.require(view, kind.kind(), slug), languages));
	}

	private <V extends ItemView> Mono<Void> item(ServerWebExchange exchange, Projection<V, ?> kind, RegionView view,
			PublishedItem item, LanguageRequest languages) {
		Ranking ranking = Ranking.of(languages, view, Reading.dependencies(view, item));
		AnswerKey key = new AnswerKey(kind.kind(), view.region().id(), item.id().toString(), view.stamp(item), ranking);
		return this.answers.answer(exchange, view, item, key,
				() -> Reading.of(view, item, ranking, this.contents, this.clock)
					.map(kind::view)
					.map((seen) -> new Rendering(this.json.writeValueAsBytes(seen.value()), Rendering.JSON,
							seen.value().language(), seen.until())));
	}

	/**
	 * Answers with a page of a list.
	 * @param <E> the kind's entry
	 * @param filter reads the kind's own parameters
	 */
	public <E extends ItemEntry> Mono<Void> list(ServerWebExchange exchange, Projection<?, E> kind, String region,
			Function<Parameters, ListQuery.Filter> filter) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		ListQuery query = query(kind, parameters, filter.apply(parameters), RequestLanguages.tags(languages));
		parameters.check();
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		Ranking ranking = Ranking.of(languages, view, view.of(kind.kind()));
		PageCursor cursor = query.cursor();
		AnswerKey key = new AnswerKey(kind.path(), region, query.filter().text() + " " + query.limit() + " "
				+ ((cursor != null) ? cursor.write() : query.languages()), view.stamp(), ranking);
		return this.answers.answer(exchange, view, key,
				() -> Mono.fromCallable(() -> this.listing.list(kind, view, ranking, query))
					.map((listed) -> new Rendering(
							this.json.writeValueAsBytes(kind.page(listed.items(), listed.next())), Rendering.JSON,
							String.join(", ", listed.languages()), listed.validUntil())));
	}

	private static ListQuery query(Projection<?, ?> kind, Parameters parameters, ListQuery.Filter filter,
			List<String> languages) {
		int limit = parameters.limit();
		PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, kind.sortValues()));
		if (cursor != null && !cursor.belongsTo(filter.text(), languages)) {
			parameters.fault("cursor", "cursor-of-another-query", Map.of());
		}
		return new ListQuery(filter, limit, languages, cursor);
	}

}
