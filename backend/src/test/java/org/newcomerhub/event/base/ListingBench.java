package org.newcomerhub.event.base;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.measured.Samples;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

/**
 * Lists 100,000 dates of one snapshot with filters, on one thread of this process and
 * without HTTP: what it costs to work out a page that no cache has.
 */
final class ListingBench {

	private static final List<String> QUERIES = List.of("", "interpreter=ti,ar", "near=55.5,8.5&within=60",
			"near=55.5,8.5&within=60&interpreter=ti,ar", "near=55.5,8.5&within=60&sort=distance",
			"near=55.5,8.5&within=60&sort=distance&interpreter=ti,ar", "near=55.5,8.5&sort=distance");

	private static final String HARD = "near=55.5,8.5&within=60&sort=distance&interpreter=ti,ar";

	private static final int PAGE = 20;

	private static final int DEEP = 100;

	private final ManyDates dates = new ManyDates();

	private final Duration time;

	private final OccurrenceListing listing = listing();

	private ListingBench(Duration time) {
		this.time = time;
	}

	private static OccurrenceListing listing() {
		return new OccurrenceListing(new OccurrenceIndexes(), Clock.fixed(ManyDates.NOW, ManyDates.ZONE));
	}

	/** Argument: for how many seconds each is measured. */
	public static void main(String... arguments) {
		new ListingBench(Duration.ofSeconds(Long.parseLong(arguments[0]))).run();
	}

	@SuppressWarnings("SystemOut")
	private void run() {
		RegionView view = this.dates.view();
		System.out.printf(Locale.ROOT, "Pages of %d among %d dates of %d events in one snapshot, in process%n", PAGE,
				ManyDates.EVENTS * ManyDates.DATES, ManyDates.EVENTS);
		report("the index anew, and a first page", () -> page(listing(), view, "", null));
		for (String query : QUERIES) {
			report(query.isEmpty() ? "a first page" : query, () -> page(this.listing, view, query, null));
		}
		String next = deep(view);
		report("sort=start, page " + (DEEP + 1), () -> page(this.listing, view, "", next));
		afterBookings(view);
	}

	/** Each page sees another view than the one before. */
	private void afterBookings(RegionView view) {
		Occurrence booked = EventState.occurrences(view, view.of("event").iterator().next()).getLast();
		List<RegionView> views = List.of(this.dates.with(booked, Booking.State.CONFIRMED),
				this.dates.with(booked, Booking.State.REQUESTED));
		AtomicInteger turn = new AtomicInteger();
		report("by distance and interpreter, after each change of a booking",
				() -> page(this.listing, views.get(turn.getAndIncrement() % 2), HARD, null));
	}

	@SuppressWarnings("SystemOut")
	private void report(String what, Supplier<OccurrenceListing.Page> work) {
		if (work.get().items().size() != PAGE) {
			throw new IllegalStateException("There is no full page to measure: " + what);
		}
		System.out.println(Samples.of(this.time, this.time, work).line(what));
	}

	private String deep(RegionView view) {
		String next = null;
		for (int i = 0; i < DEEP; i++) {
			next = page(this.listing, view, "", next).next();
		}
		return Objects.requireNonNull(next);
	}

	private static OccurrenceListing.Page page(OccurrenceListing listing, RegionView view, String query,
			@Nullable String next) {
		Parameters parameters = new Parameters(MockServerHttpRequest.get("/?" + query).build());
		EventQuery asked = QueryReading.of(parameters);
		parameters.check();
		PageCursor cursor = (next != null) ? OccurrenceListing.cursor(next) : null;
		return listing.list(view, Ranking.of(LanguageRequest.none(), view, view.of("event")), asked, PAGE,
				List.of("und"), cursor);
	}

}
