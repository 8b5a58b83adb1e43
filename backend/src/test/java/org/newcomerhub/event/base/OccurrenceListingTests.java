package org.newcomerhub.event.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.Companion.Piece;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.Coverage;
import org.newcomerhub.schema.Currency;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.schema.TranslationStatus;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many dates in one snapshot: what is listed is what was asked for, each once.
 */
class OccurrenceListingTests {

	private static final int EVENTS = 1_000;

	private static final int DATES = 100;

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private static final RegionView view = view();

	private final OccurrenceListing listing = new OccurrenceListing(new OccurrenceIndexes(), Clock.fixed(NOW, ZONE));

	private final Ranking ranking = Ranking.of(LanguageRequest.none(), view, view.of("event"));

	private static RegionView view() {
		List<PublishedItem> items = new ArrayList<>();
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i < EVENTS; i++) {
			PublishedItem item = item(i);
			Timetable timetable = timetable(item, i);
			items.add(item);
			pieces.add(new Piece(item.id(), "lemvig", "timetable/" + item.id(), 1, timetable));
			if (i % 10 == 0) {
				timetable.occurrences().stream().map(OccurrenceListingTests::booking).forEach(pieces::add);
			}
		}
		Region region = new Region("lemvig", 1, TestRegions.profile("lemvig", null));
		return Snapshots.loaded(1, List.of(RegionSnapshot.loaded(region, items, pieces, 1)))
			.view("lemvig")
			.orElseThrow();
	}

	private static PublishedItem item(int number) {
		int row = number / 100;
		Place place = new Place("hall", null, 55 + (number % 100) / 50.0, 8 + row / 5.0);
		EventBody body = new EventBody("language-cafe", List.of(), null, null,
				Schedule.once(ZONE, LocalDateTime.parse("2026-11-24T17:00"), Duration.ofHours(2)), "hall", null, null,
				SignUp.justCome(), null, null, Children.WELCOME, null, List.of(), List.of(), List.of(), List.of(),
				List.of(), null, List.of(), List.of(), List.of(place), List.of(), List.of());
		PublishedText text = new PublishedText("da", 1, 0, NOW, "Café " + number, "Kom",
				new TranslationStatus(Coverage.FULL, Currency.CURRENT, Origin.HUMAN, true, List.of(), List.of()),
				Set.of(), Set.of(), Map.of("hall.label", "Salen"));
		return new PublishedItem(new UUID(7, number), 1, "lemvig", "event", "cafe-" + number, List.of(), null, "da", 1,
				NOW, NOW, NOW, body, Map.of("da", text));
	}

	private static Timetable timetable(PublishedItem item, int number) {
		List<Occurrence> occurrences = new ArrayList<>();
		for (int i = 0; i < DATES; i++) {
			Instant start = NOW.plus(Duration.ofHours(24L * i + number % 24 - 48));
			occurrences
				.add(new Occurrence(new UUID(number, i), item.id(), "lemvig", LocalDateTime.ofInstant(start, ZONE),
						start, start.plus(Duration.ofHours(2)), ZONE, false, "hall", null, 0, NOW, false));
		}
		return new Timetable(item.id(), 1, "lemvig", 1, 1, NOW, occurrences);
	}

	private static Piece booking(Occurrence occurrence) {
		Booking booking = new Booking(occurrence.id(), 1, occurrence.id().toString(), "lemvig", "ti", null,
				Modality.ON_SITE, Booking.State.CONFIRMED, null, occurrence.start(), occurrence.end());
		return new Piece(occurrence.event(), "lemvig", "booking/" + booking.id(), 1, booking);
	}

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
	void how_long_a_page_takes_among_a_hundred_thousand_dates_is_printed() {
		long begun = System.nanoTime();
		page(query(""), 20, null);
		print("the index and a first page", begun, 1);
		EventQuery hard = query("near=55.5,8.5&within=60&sort=distance&interpreter=ti,ar");
		page(hard, 20, null);
		begun = System.nanoTime();
		for (int i = 0; i < 20; i++) {
			assertThat(page(hard, 20, null).items()).hasSize(20);
		}
		print("a page by distance and interpreter", begun, 20);
	}

	private static void print(String what, long begun, int times) {
		System.out.printf("Among %d dates %s: %.1f ms%n", EVENTS * DATES, what,
				Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e6 / times);
	}

}
