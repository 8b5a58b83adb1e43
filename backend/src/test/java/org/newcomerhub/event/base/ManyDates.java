package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.published.model.Companion.Piece;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
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

/**
 * A hundred thousand dates in one snapshot: those of a thousand events at as many places,
 * of which every tenth has an interpreter for Tigrinya at each.
 */
final class ManyDates {

	static final int EVENTS = 1_000;

	static final int DATES = 100;

	static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private final RegionSnapshot snapshot;

	ManyDates() {
		List<PublishedItem> items = new ArrayList<>();
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i < EVENTS; i++) {
			PublishedItem item = item(i);
			Timetable timetable = timetable(item, i);
			items.add(item);
			pieces.add(new Piece(item.id(), "lemvig", "timetable/" + item.id(), 1, timetable));
			if (i % 10 == 0) {
				timetable.occurrences()
					.stream()
					.map((occurrence) -> booking(occurrence, 1, Booking.State.CONFIRMED))
					.forEach(pieces::add);
			}
		}
		Region region = new Region("lemvig", 1, TestRegions.profile("lemvig", null));
		this.snapshot = RegionSnapshot.loaded(region, items, pieces, 1);
	}

	/** What the region shows. */
	RegionView view() {
		return view(this.snapshot);
	}

	/** What it shows after one more booking, or a change of one. */
	RegionView with(Occurrence occurrence, Booking.State state) {
		Piece piece = booking(occurrence, 2, state);
		return view(this.snapshot.with(List.of(piece), Map.of(piece.key(), 2L)));
	}

	private static RegionView view(RegionSnapshot snapshot) {
		return Snapshots.loaded(1, List.of(snapshot)).view("lemvig").orElseThrow();
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

	private static Piece booking(Occurrence occurrence, long version, Booking.State state) {
		Booking booking = new Booking(occurrence.id(), version, occurrence.id().toString(), "lemvig", "ti", null,
				Modality.ON_SITE, state, null, occurrence.start(), occurrence.end());
		return new Piece(occurrence.event(), "lemvig", "booking/" + booking.id(), version, booking);
	}

}
