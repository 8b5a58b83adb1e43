package org.newcomerhub.guide;

import java.util.List;
import java.util.Map;

import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.AnswerKey;
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
 * {@code GET /regions/{region}/guides} and {@code …/{slug}}.
 */
@RestController
class GuideRoutes implements GuideApi {

	private final PublicAnswers answers;

	private final GuideRendering rendering;

	private final GuideListing listing;

	private final JsonMapper json;

	GuideRoutes(PublicAnswers answers, GuideRendering rendering, GuideListing listing, JsonMapper json) {
		this.answers = answers;
		this.rendering = rendering;
		this.listing = listing;
		this.json = json;
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/guides/{slug}", produces = Rendering.JSON)
	public Mono<Void> guide(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		PublishedItem guide = UnknownGuide.require(view, slug);
		Ranking ranking = Ranking.of(languages, view, GuideRendering.dependencies(view, guide));
		AnswerKey key = new AnswerKey("guide", region, guide.id().toString(), view.stamp(guide), ranking);
		return this.answers.answer(exchange, view, key,
				() -> this.rendering.render(view, guide, ranking)
					.map((rendered) -> new Rendering(this.json.writeValueAsBytes(rendered.view()), Rendering.JSON,
							rendered.view().language(), rendered.validUntil())));
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/guides", produces = Rendering.JSON)
	public Mono<Void> guides(@PathVariable String region, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		GuideListing.Query query = query(parameters, RequestLanguages.tags(languages));
		parameters.check();
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		Ranking ranking = Ranking.of(languages, view, view.of(ItemKey.GUIDE));
		PageCursor cursor = query.cursor();
		AnswerKey key = new AnswerKey("guides", region,
				query.filter() + " " + query.limit() + " " + ((cursor != null) ? cursor.write() : query.languages()),
				view.stamp(), ranking);
		return this.answers.answer(exchange, view, key,
				() -> Mono.fromCallable(() -> this.listing.list(view, ranking, query))
					.map((listed) -> new Rendering(this.json.writeValueAsBytes(listed.list()), Rendering.JSON,
							String.join(", ", listed.languages()), listed.validUntil())));
	}

	private static GuideListing.Query query(Parameters parameters, List<String> languages) {
		String category = parameters.slug("category");
		String situation = parameters.slug("situation");
		int limit = parameters.limit();
		PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, GuideListing.SORT_VALUES));
		GuideListing.Query query = new GuideListing.Query(category, situation, limit, languages, cursor);
		if (cursor != null && !cursor.belongsTo(query.filter(), languages)) {
			parameters.fault("cursor", "cursor-of-another-query", Map.of());
		}
		return query;
	}

}
