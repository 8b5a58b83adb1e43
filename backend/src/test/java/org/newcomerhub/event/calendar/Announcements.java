package org.newcomerhub.event.calendar;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.calendar.Announced.Day;
import org.newcomerhub.event.calendar.Announced.Interpreted;
import org.newcomerhub.event.calendar.Announced.Places;
import org.newcomerhub.event.calendar.Announced.Venue;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.schema.Ages;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Price;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.SignUp;

/**
 * Events for tests.
 */
final class Announcements {

	static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	static final Instant SAVED = Instant.parse("2026-10-01T08:00:00.123Z");

	static final Venue LIBRARY = new Venue("Lemvig Bibliotek", "Bredgade 20, 7620 Lemvig", 56.5486, 8.3103);

	private Announcements() {
	}

	/** An evening with interpreters, in a language. */
	static Announced evening(String language, String title, String summary, Day... dates) {
		return event(language, title, summary, body("information-evening", null, null), dates);
	}

	static Announced event(String language, String title, String summary, EventBody body, Day... dates) {
		UUID id = UUID.nameUUIDFromBytes(body.type().getBytes(StandardCharsets.UTF_8));
		return new Announced(id, "https://hub.example.org/lemvig/events/tax-evening?source=ics", language, title,
				summary, body, "da", "Lemvig Kommune", null, List.of(dates), SAVED);
	}

	static EventBody body(String type, @Nullable Price price, @Nullable Ages ages) {
		Schedule schedule = Schedule.once(COPENHAGEN, LocalDateTime.parse("2026-12-02T19:00"), Duration.ofHours(2));
		SignUp signUp = new SignUp(SignUp.Rule.REQUIRED, 40, 4, 24, true);
		return new EventBody(type, List.of(), null, null, schedule, "library", null, 30, signUp, price, "A2",
				Children.SUPERVISED, ages, List.of("women-only"), List.of("halal"), List.of("step-free"), List.of(),
				List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of());
	}

	static Price price() {
		return new Price(new BigDecimal("50.00"), "DKK");
	}

	/** A date, told by the time on the clock in Lemvig. */
	static Day day(String start) {
		return day(start, start, false, LIBRARY, null, null);
	}

	static Day day(String start, String planned, boolean cancelled, @Nullable Venue venue, @Nullable String online,
			@Nullable Places places) {
		ZonedDateTime begins = LocalDateTime.parse(start).atZone(COPENHAGEN);
		UUID id = UUID.nameUUIDFromBytes(planned.getBytes(StandardCharsets.UTF_8));
		return new Day(id, begins, begins.plusHours(2), LocalDateTime.parse(planned).atZone(COPENHAGEN), cancelled,
				cancelled ? 1 : 0, Instant.parse("2026-10-05T10:00:00.9Z"), venue, online,
				List.of(new Interpreted("ti", Booking.Status.CONFIRMED),
						new Interpreted("ar", Booking.Status.REQUESTED)),
				places);
	}

}
