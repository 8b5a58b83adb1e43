package org.newcomerhub.guide;

import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.ItemAnswers;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /regions/{region}/guides} and {@code …/{slug}}.
 */
@RestController
class GuideRoutes implements GuideApi {

	private final ItemAnswers answers;

	private final GuideProjection guides;

	GuideRoutes(ItemAnswers answers, GuideProjection guides) {
		this.answers = answers;
		this.guides = guides;
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/guides/{slug}", produces = Rendering.JSON)
	public Mono<Void> guide(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return this.answers.item(exchange, this.guides, region, slug);
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/guides", produces = Rendering.JSON)
	public Mono<Void> guides(@PathVariable String region, ServerWebExchange exchange) {
		return this.answers.list(exchange, this.guides, region, GuideRoutes::filter);
	}

	/** A guide for everyone is for each situation. */
	private static ListQuery.Filter filter(Parameters parameters) {
		String category = parameters.slug("category");
		String situation = parameters.slug("situation");
		String text = "category=" + ((category != null) ? category : "") + "&situation="
				+ ((situation != null) ? situation : "");
		return new ListQuery.Filter(text, (item) -> {
			GuideBody body = (GuideBody) item.body();
			return (category == null || category.equals(body.category()))
					&& (situation == null || body.situations().isEmpty() || body.situations().contains(situation));
		});
	}

}
