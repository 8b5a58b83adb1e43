package org.newcomerhub.page;

import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.ItemAnswers;
import org.newcomerhub.schema.PageBody;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /regions/{region}/pages} and {@code /regions/{region}/news}, each with
 * {@code …/{slug}}.
 */
@RestController
class PageRoutes implements PageApi {

	private final ItemAnswers answers;

	private final PageProjection pages;

	private final NewsProjection news;

	PageRoutes(ItemAnswers answers, PageProjection pages, NewsProjection news) {
		this.answers = answers;
		this.pages = pages;
		this.news = news;
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/pages/{slug}", produces = Rendering.JSON)
	public Mono<Void> page(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return this.answers.item(exchange, this.pages, region, slug);
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/pages", produces = Rendering.JSON)
	public Mono<Void> pages(@PathVariable String region, ServerWebExchange exchange) {
		return this.answers.list(exchange, this.pages, region, PageRoutes::filter);
	}

	private static ListQuery.Filter filter(Parameters parameters) {
		String role = parameters.slug("role");
		return new ListQuery.Filter("role=" + ((role != null) ? role : ""),
				(item) -> role == null || role.equals(((PageBody) item.body()).role()));
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/news/{slug}", produces = Rendering.JSON)
	public Mono<Void> piece(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return this.answers.item(exchange, this.news, region, slug);
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/news", produces = Rendering.JSON)
	public Mono<Void> news(@PathVariable String region, ServerWebExchange exchange) {
		return this.answers.list(exchange, this.news, region, (parameters) -> ListQuery.all().filter());
	}

}
