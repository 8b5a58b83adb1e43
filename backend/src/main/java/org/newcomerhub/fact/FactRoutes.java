package org.newcomerhub.fact;

import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.ItemAnswers;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /regions/{region}/facts} and {@code …/{slug}}.
 */
@RestController
class FactRoutes implements FactApi {

	private final ItemAnswers answers;

	private final FactProjection facts;

	FactRoutes(ItemAnswers answers, FactProjection facts) {
		this.answers = answers;
		this.facts = facts;
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/facts/{slug}", produces = Rendering.JSON)
	public Mono<Void> fact(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return this.answers.item(exchange, this.facts, region, slug);
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/facts", produces = Rendering.JSON)
	public Mono<Void> facts(@PathVariable String region, ServerWebExchange exchange) {
		return this.answers.list(exchange, this.facts, region, (parameters) -> ListQuery.all().filter());
	}

}
