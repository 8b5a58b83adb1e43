package org.newcomerhub.reader;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.base.EventQuery;
import org.newcomerhub.event.base.OccurrenceListing;
import org.newcomerhub.event.base.QueryReading;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.RequestLanguages;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Finds the dates of events that a page shows: as the API's list does, which reads its
 * own parameters from what the reader has chosen here.
 */
@Component
class EventLists {

	private final OccurrenceListing listing;

	EventLists(OccurrenceListing listing) {
		this.listing = listing;
	}

	/** Returns the next dates. */
	OccurrenceListing.Page next(RegionView view, PageLanguages languages, ServerHttpRequest request, int count) {
		return list(view, languages, asking(request, Map.of()), count, null);
	}

	/**
	 * Returns a page of what a reader has chosen; its beginning where the cursor is of
	 * another list.
	 */
	OccurrenceListing.Page list(RegionView view, PageLanguages languages, Asked asked, EventFilters filters,
			ServerHttpRequest request, int count) {
		ServerHttpRequest asking = asking(request, filters.forListing());
		String given = request.getQueryParams().getFirst(EventFilters.CURSOR);
		PageCursor cursor = (given != null) ? OccurrenceListing.cursor(given) : null;
		EventQuery query = QueryReading.of(new Parameters(asking));
		boolean goesOn = cursor != null && cursor.filter().equals(query.text())
				&& cursor.languages().equals(RequestLanguages.tags(asked.request()));
		return this.listing.list(view, languages.ranking(), query, count, RequestLanguages.tags(asked.request()),
				goesOn ? cursor : null);
	}

	private OccurrenceListing.Page list(RegionView view, PageLanguages languages, ServerHttpRequest asking, int count,
			@Nullable PageCursor cursor) {
		EventQuery query = QueryReading.of(new Parameters(asking));
		return this.listing.list(view, languages.ranking(), query, count, languages.ranking().tags(), cursor);
	}

	private static ServerHttpRequest asking(ServerHttpRequest request, Map<String, String> parameters) {
		String query = parameters.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.collect(Collectors.joining("&"));
		return request.mutate().uri(URI.create("/events?" + query)).build();
	}

}
