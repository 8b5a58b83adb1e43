package org.newcomerhub.content.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.Comparing;
import org.newcomerhub.content.Drifting;
import org.newcomerhub.content.diff.PartDiff;
import org.newcomerhub.content.diff.SourceDiff;
import org.newcomerhub.content.diff.TextDrift;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.RequestLanguages;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * What differs between revisions, as data and as a page.
 */
@RestController
class DiffRoutes implements DiffApi {

	private static final String PATH = "/api/v1/editorial/items/{id}/diff";

	private final Desk desk;

	private final Comparing comparing;

	private final Drifting drifting;

	DiffRoutes(Desk desk, Comparing comparing, Drifting drifting) {
		this.desk = desk;
		this.comparing = comparing;
		this.drifting = drifting;
	}

	/** What is to be compared. */
	private record Query(Parameters parameters, String part, @Nullable Integer from, @Nullable Integer to,
			boolean isAgainstSource) {

		static Query of(ServerWebExchange exchange) {
			Parameters parameters = new Parameters(exchange.getRequest());
			Query query = new Query(parameters, HistoryQuery.part(parameters),
					HistoryQuery.revision(parameters, "from"), HistoryQuery.revision(parameters, "to"),
					HistoryQuery.isAgainstSource(parameters));
			parameters.check();
			return query;
		}

	}

	@Override
	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<Object> diff(@PathVariable UUID id, ServerWebExchange exchange) {
		Query query = Query.of(exchange);
		return query.isAgainstSource() ? source(id, query).cast(Object.class) : part(id, query).cast(Object.class);
	}

	@Override
	@GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
	public Mono<ResponseEntity<byte[]>> page(@PathVariable UUID id, ServerWebExchange exchange) {
		Query query = Query.of(exchange);
		DiffPage page = new DiffPage(RequestLanguages.ofMessages(exchange.getRequest(), Messages.standard()));
		return (query.isAgainstSource() ? source(id, query).map(page::of) : part(id, query).map(page::of))
			.map((html) -> ResponseEntity.ok()
				.contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
				.header(HttpHeaders.CONTENT_LANGUAGE, page.language())
				.body(html));
	}

	@Override
	@GetMapping("/api/v1/editorial/items/{id}/texts/{language}/drift")
	public Mono<TextDrift> drift(@PathVariable UUID id, @PathVariable String language, ServerWebExchange exchange) {
		String part = PartNames.ofText(language);
		Parameters parameters = new Parameters(exchange.getRequest());
		boolean published = HistoryQuery.isAgainstPublished(parameters);
		parameters.check();
		return this.desk.serve((staff) -> this.drifting.of(staff, id, part, published));
	}

	private Mono<PartDiff> part(UUID id, Query query) {
		return this.desk.serve((staff) -> this.comparing.compare(staff, id, query.part(), query.from(), query.to()));
	}

	private Mono<SourceDiff> source(UUID id, Query query) {
		return this.desk.serve((staff) -> this.comparing.againstSource(staff, id, query.part(), query.to()));
	}

}
