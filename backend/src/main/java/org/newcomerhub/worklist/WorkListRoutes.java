package org.newcomerhub.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Published;
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
 * {@code GET /editorial/worklist}.
 */
@RestController
class WorkListRoutes implements WorkListApi {

	private final Access access;

	private final WorkLists lists;

	private final Published published;

	private final Clock clock;

	WorkListRoutes(Access access, WorkLists lists, Published published, Clock clock) {
		this.access = access;
		this.lists = lists;
		this.published = published;
		this.clock = clock;
	}

	@Override
	@GetMapping(path = "/api/v1/editorial/worklist", produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<WorkEntry.Page>> worklist(ServerWebExchange exchange) {
		Query query = Query.of(exchange);
		Work.Key after = (query.cursor() != null) ? Work.Key.of(query.cursor().after()) : null;
		return this.access.staff()
			.flatMap((staff) -> this.lists.of(staff, query.search(), after, query.limit() + 1))
			.map((work) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page(work, query)));
	}

	private WorkEntry.Page page(List<Work> found, Query query) {
		List<Work> page = found.subList(0, Math.min(query.limit(), found.size()));
		String next = (found.size() > page.size())
				? new PageCursor(query.filter(), List.of(), this.clock.instant(), page.getLast().key().values()).write()
				: null;
		return new WorkEntry.Page(
				page.stream().map((work) -> WorkEntry.of(work, title(work, query.languages()))).toList(), next);
	}

	private @Nullable String title(Work work, LanguageRequest languages) {
		RegionView view = this.published.current().view(work.region()).orElse(null);
		PublishedItem item = this.lists.published(work).orElse(null);
		if (view == null || item == null) {
			return null;
		}
		PublishedText text = item.texts().get(Ranking.of(languages, view, List.of(item)).pick(item).language());
		return (text != null) ? text.title() : null;
	}

	/** What is asked for, checked. */
	private record Query(WorkLists.Search search, int limit, @Nullable PageCursor cursor, String filter,
			LanguageRequest languages) {

		static Query of(ServerWebExchange exchange) {
			Parameters parameters = new Parameters(exchange.getRequest());
			LanguageRequest languages = parameters.languages();
			String region = parameters.slug("region");
			String kind = parameters.slug("kind");
			String given = exchange.getRequest().getQueryParams().getFirst("state");
			WorkState state = (given != null) ? WorkState.of(given).orElse(null) : null;
			if (given != null && state == null) {
				parameters.fault("state", "value-unknown", Map.of("value", given));
			}
			List<String> of = parameters.languages("language");
			int limit = parameters.limit();
			PageCursor cursor = parameters.cursor(Query::cursor);
			String filter = region + " " + kind + " " + state + ((of != null) ? " " + of : "");
			if (cursor != null && !cursor.belongsTo(filter, List.of())) {
				parameters.fault("cursor", "cursor-of-another-query", Map.of());
			}
			parameters.check();
			return new Query(new WorkLists.Search(region, kind, state, of), limit, cursor, filter, languages);
		}

		private static @Nullable PageCursor cursor(String text) {
			PageCursor cursor = PageCursor.read(text, Work.Key.VALUES);
			return (cursor != null && Work.Key.of(cursor.after()) != null) ? cursor : null;
		}

	}

}
