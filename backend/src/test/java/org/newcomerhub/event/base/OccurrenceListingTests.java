package org.newcomerhub.event.base;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many dates in one snapshot: what is listed is what was asked for, each once.
 */
class OccurrenceListingTests {

	private static final Instant NOW = ManyDates.NOW;

	private static final ManyDates dates = new ManyDates();

	private static final RegionView view = dates.view();

	private final OccurrenceListing listing = new OccurrenceListing(new OccurrenceIndexes(),
			Clock.fixed(NOW, ManyDates.ZONE));

	private final Ranking ranking = Ranking.of(LanguageRequest.none(), view, view.of("event"));

	private static EventQuery query(String text) {
		Parameters parameters = new Parameters(MockServerHttpRequest.get("/?" + text).build());
		EventQuery query = QueryReading.of(parameters);
		parameters.check();
		return query;
	}

	private OccurrenceListing.Page page(EventQuery query, int limit, @Nullable PageCursor cursor) {
		return this.listing.list(view, this.ranking, query, limit, List.of("und"), cursor);
	}

	private List<OccurrenceEntry> walk(String text) {
		List<OccurrenceEntry> all = new ArrayList<>();
		EventQuery query = query(text);
		PageCursor cursor = null;
		do {
			OccurrenceListing.Page page = page(query, 100, cursor);
			all.addAll(page.items());
			cursor = (page.next() != null) ? OccurrenceListing.cursor(page.next()) : null;
		}
		while (cursor != null);
		return all;
	}

	@Test
	void a_walk_meets_each_date_of_a_week_that_is_not_over_once() {
		List<OccurrenceEntry> walked = walk("to=2026-11-24");
		Instant end = Instant.parse("2026-11-24T23:00:00Z");
		long expected = view.of("event")
			.stream()
			.flatMap((event) -> EventState.occurrences(view, event).stream())
			.filter((occurrence) -> occurrence.end().isAfter(NOW) && occurrence.start().isBefore(end))
			.count();
		assertThat(walked).hasSize((int) expected).extracting(OccurrenceEntry::id).doesNotHaveDuplicates();
		assertThat(walked).extracting(OccurrenceEntry::start).isSorted();
	}

	@Test
	void a_list_by_distance_and_interpreter_has_what_is_near_and_interpreted_alone() {
		List<OccurrenceEntry> walked = walk(
				"from=2026-11-24&to=2026-11-24&near=55.0,8.0&within=40&sort=distance&interpreter=ti");
		assertThat(walked).isNotEmpty()
			.allMatch((entry) -> Objects.requireNonNull(entry.distanceKm()) <= 40)
			.allMatch((entry) -> entry.interpreting().getFirst().status().equals("confirmed"));
		assertThat(walked).extracting((entry) -> Objects.requireNonNull(entry.distanceKm())).isSorted();
		assertThat(walk("interpreter=ar")).isEmpty();
	}

	@Test
	void a_page_holds_until_the_first_of_its_dates_is_over() {
		OccurrenceListing.Page page = page(query(""), 20, null);
		assertThat(page.validUntil())
			.isEqualTo(page.items().stream().map(OccurrenceEntry::end).min(Instant::compareTo).orElseThrow());
		assertThat(page(query("from=today"), 20, null).validUntil())
			.isBeforeOrEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
	}

	@Test
	void pages_by_distance_are_those_of_the_whole_list_sorted() {
		List<OccurrenceEntry> walked = walk("from=2026-11-24&to=2026-11-26&near=55.5,8.5&within=30&sort=distance");
		Near near = new Near(55.5, 8.5, 30.0);
		Instant end = Instant.parse("2026-11-26T23:00:00Z");
		Instant begin = Instant.parse("2026-11-23T23:00:00Z");
		List<UUID> expected = view.of("event")
			.stream()
			.filter((event) -> metres(near, event) <= 30_000)
			.flatMap((event) -> EventState.occurrences(view, event)
				.stream()
				.filter((occurrence) -> occurrence.end().isAfter(begin) && occurrence.start().isBefore(end))
				.map((occurrence) -> Map.entry(metres(near, event), occurrence)))
			.sorted(Map.Entry.<Long, Occurrence>comparingByKey()
				.thenComparing(Map.Entry.comparingByValue(Occurrence.ORDER)))
			.map((entry) -> entry.getValue().id())
			.toList();
		assertThat(expected).hasSizeGreaterThan(200);
		assertThat(walked).extracting(OccurrenceEntry::id).isEqualTo(expected);
	}

	private static long metres(Near near, PublishedItem event) {
		Place place = ((EventBody) event.body()).places().getFirst();
		return Math
			.round(near.kilometres(Objects.requireNonNull(place.latitude()), Objects.requireNonNull(place.longitude()))
					* 1000);
	}

	@Test
	void a_booking_that_changes_is_found_in_the_next_view_and_not_in_the_one_before() {
		String today = "from=2026-11-24&to=2026-11-24&interpreter=ti&interpreterStatus=confirmed";
		OccurrenceEntry listed = page(query(today), 1, null).items().getFirst();
		Occurrence occurrence = view.of("event")
			.stream()
			.flatMap((event) -> EventState.occurrences(view, event).stream())
			.filter((each) -> each.id().equals(listed.id()))
			.findFirst()
			.orElseThrow();
		RegionView later = dates.with(occurrence, Booking.State.CANCELLED);
		assertThat(ids(later, today)).isNotEmpty().doesNotContain(listed.id());
		assertThat(ids(view, today)).contains(listed.id());
	}

	private List<UUID> ids(RegionView seen, String text) {
		return this.listing.list(seen, this.ranking, query(text), 500, List.of("und"), null)
			.items()
			.stream()
			.map(OccurrenceEntry::id)
			.toList();
	}

}
