package org.newcomerhub.organisation;

import java.util.List;

import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.ItemAnswers;
import org.newcomerhub.schema.OrganisationBody;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /regions/{region}/organisations} and {@code …/{slug}}.
 */
@RestController
class OrganisationRoutes implements OrganisationApi {

	private final ItemAnswers answers;

	private final OrganisationProjection organisations;

	OrganisationRoutes(ItemAnswers answers, OrganisationProjection organisations) {
		this.answers = answers;
		this.organisations = organisations;
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/organisations/{slug}", produces = Rendering.JSON)
	public Mono<Void> organisation(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return this.answers.item(exchange, this.organisations, region, slug);
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/organisations", produces = Rendering.JSON)
	public Mono<Void> organisations(@PathVariable String region, ServerWebExchange exchange) {
		return this.answers.list(exchange, this.organisations, region, OrganisationRoutes::filter);
	}

	private static ListQuery.Filter filter(Parameters parameters) {
		String type = parameters.slug("type");
		List<String> spoken = parameters.languages("language");
		String text = "type=" + ((type != null) ? type : "") + "&language="
				+ ((spoken != null) ? String.join(",", spoken) : "*");
		return new ListQuery.Filter(text, (item) -> {
			OrganisationBody body = (OrganisationBody) item.body();
			return (type == null || type.equals(body.type()))
					&& (spoken == null || body.deskLanguages().stream().anyMatch(spoken::contains));
		});
	}

}
