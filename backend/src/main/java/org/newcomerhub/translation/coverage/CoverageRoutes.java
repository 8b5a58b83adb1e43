package org.newcomerhub.translation.coverage;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /editorial/coverage}.
 */
@RestController
class CoverageRoutes implements CoverageApi {

	/** Kind and slug. */
	private static final int SORT_VALUES = 2;

	private static final String UNKNOWN = "und";

	private final Access access;

	private final Coverages coverages;

	private final Published published;

	private final Clock clock;

	CoverageRoutes(Access access, Coverages coverages, Published published, Clock clock) {
		this.access = access;
		this.coverages = coverages;
		this.published = published;
		this.clock = clock;
	}

	@Override
	@GetMapping(path = "/api/v1/editorial/coverage", produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<CoverageView>> coverage(ServerWebExchange exchange) {
		Query query = Query.of(exchange);
		return this.access.staff()
			.flatMap((staff) -> this.coverages.of(staff, query.search()))
			.map((found) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(found, query)));
	}

	private CoverageView view(Coverages.Found found, Query query) {
		PageCursor cursor = query.cursor();
		List<PublishedItem> rest = found.after((cursor != null) ? cursor.after() : null)
			.limit(query.limit() + 1L)
			.toList();
		List<PublishedItem> page = rest.subList(0, Math.min(query.limit(), rest.size()));
		String next = (rest.size() > page.size()) ? new PageCursor(query.filter(), List.of(), this.clock.instant(),
				List.of(page.getLast().kind(), page.getLast().slug()))
			.write() : null;
		return new CoverageView(query.search().region(), found.totals(), found.asked(UNKNOWN),
				page.stream().map((item) -> entry(item, found, query.reader())).toList(), next);
	}

	private CoverageView.Entry entry(PublishedItem item, Coverages.Found found, LanguageRequest reader) {
		// what a region adds to an item has no title
		Spoken title = this.published.current()
			.view(item.region())
			.filter((view) -> item.body().segmentIds().contains(SegmentIds.TITLE))
			.map((view) -> Headline.title(view, item, Ranking.of(reader, view, List.of(item)), this.clock.instant()))
			.orElse(null);
		return new CoverageView.Entry(item.id(), item.kind(), item.slug(), (title != null) ? title.words() : null,
				(title != null) ? title.language() : null, item.region(), item.source(), found.languages(item));
	}

	/** What is asked for, checked. */
	private record Query(Coverages.Search search, int limit, @Nullable PageCursor cursor, String filter,
			LanguageRequest reader) {

		static Query of(ServerWebExchange exchange) {
			Parameters parameters = new Parameters(exchange.getRequest());
			LanguageRequest reader = parameters.languages();
			String region = parameters.slug("region");
			if (parameters.get("region") == null) {
				parameters.fault("region", "value-missing", Map.of());
			}
			String kind = parameters.slug("kind");
			List<String> languages = parameters.languages("language");
			int limit = parameters.limit();
			PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, SORT_VALUES));
			String filter = region + " " + kind + " " + languages;
			if (cursor != null && !cursor.belongsTo(filter, List.of())) {
				parameters.fault("cursor", "cursor-of-another-query", Map.of());
			}
			parameters.check();
			return new Query(new Coverages.Search((region != null) ? region : "", kind, languages), limit, cursor,
					filter, reader);
		}

	}

}
