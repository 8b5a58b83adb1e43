package org.newcomerhub.translation.glossary;

import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.web.Desk;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/glossary}.
 */
@RestController
@RequestMapping("/api/v1/editorial/glossary")
class GlossaryRoutes implements GlossaryApi {

	private static final int SORT_VALUES = 2;

	private final Desk desk;

	private final Glossary glossary;

	private final Clock clock;

	GlossaryRoutes(Desk desk, Glossary glossary, Clock clock) {
		this.desk = desk;
		this.glossary = glossary;
		this.clock = clock;
	}

	@Override
	@GetMapping
	public Mono<TermView.Page> terms(ServerWebExchange exchange) {
		Query query = Query.of(exchange);
		return this.desk.serve((staff) -> this.glossary.list(staff, query.region())).map((all) -> page(all, query));
	}

	private TermView.Page page(List<Term> all, Query query) {
		List<Term> found = all.stream()
			.filter((term) -> query.languages() == null || query.languages().contains(term.language()))
			.filter((term) -> query.after() == null || compare(sortValues(term), query.after()) > 0)
			.sorted(Comparator.comparing(GlossaryRoutes::sortValues, GlossaryRoutes::compare))
			.limit(query.limit() + 1L)
			.toList();
		List<Term> page = found.subList(0, Math.min(query.limit(), found.size()));
		String next = (found.size() > page.size())
				? new PageCursor(query.filter(), List.of(), this.clock.instant(), sortValues(page.getLast())).write()
				: null;
		return new TermView.Page(page.stream().map(TermView::of).toList(), next);
	}

	private static List<String> sortValues(Term term) {
		return List.of(TermFinder.fold(term.term()), term.id().toString());
	}

	private static int compare(List<String> one, List<String> other) {
		int first = one.getFirst().compareTo(other.getFirst());
		return (first != 0) ? first : one.getLast().compareTo(other.getLast());
	}

	@Override
	@PostMapping
	public Mono<ResponseEntity<TermView>> create(@RequestBody TermInput given, ServerHttpRequest request) {
		String key = IdempotencyKey.of(request);
		Term term = given.read(null, 1, null);
		return this.desk.serve((staff) -> this.glossary.create(staff, term, key))
			.map((made) -> answer(ResponseEntity.created(URI.create("/api/v1/editorial/glossary/" + made.id())), made));
	}

	@Override
	@GetMapping("/{id}")
	public Mono<ResponseEntity<TermView>> term(@PathVariable UUID id) {
		return this.desk.serve((staff) -> this.glossary.find(staff, id))
			.map((found) -> answer(ResponseEntity.ok(), found));
	}

	@Override
	@PutMapping("/{id}")
	public Mono<ResponseEntity<TermView>> change(@PathVariable UUID id, @RequestBody TermInput given,
			ServerHttpRequest request) {
		long version = version(request);
		// the region stays, whatever the term says
		Term term = given.read(id, version, "");
		return this.desk.serve((staff) -> this.glossary.change(staff, term))
			.map((changed) -> answer(ResponseEntity.ok(), changed));
	}

	@Override
	@DeleteMapping("/{id}")
	public Mono<ResponseEntity<Void>> delete(@PathVariable UUID id, ServerHttpRequest request) {
		long version = version(request);
		return this.desk.serve((staff) -> this.glossary.delete(staff, id, version))
			.thenReturn(ResponseEntity.noContent().build());
	}

	/** No term ever has the version 0. */
	private static long version(ServerHttpRequest request) {
		List<String> match = request.getHeaders().getIfMatch();
		if (match.isEmpty()) {
			throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, Map.of());
		}
		String value = match.getFirst().replace("\"", "").strip();
		return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
	}

	private static ResponseEntity<TermView> answer(ResponseEntity.BodyBuilder answer, Term term) {
		return answer.eTag("\"" + term.version() + "\"").body(TermView.of(term));
	}

	/** What is asked for, checked. */
	private record Query(String region, @Nullable List<String> languages, int limit, @Nullable List<String> after,
			String filter) {

		static Query of(ServerWebExchange exchange) {
			Parameters parameters = new Parameters(exchange.getRequest());
			String region = parameters.slug("region");
			if (parameters.get("region") == null) {
				parameters.fault("region", "value-missing", Map.of());
			}
			List<String> languages = parameters.languages("language");
			int limit = parameters.limit();
			PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, SORT_VALUES));
			String filter = "glossary " + region + " " + languages;
			if (cursor != null && !cursor.belongsTo(filter, List.of())) {
				parameters.fault("cursor", "cursor-of-another-query", Map.of());
			}
			parameters.check();
			return new Query(String.valueOf(region), languages, limit, (cursor != null) ? cursor.after() : null,
					filter);
		}

	}

}
