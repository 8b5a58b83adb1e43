package org.newcomerhub.event.base;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.published.Lasting;

/**
 * A time that a reader asks about: an instant, a day, or one that moves with the clock in
 * the region's zone.
 *
 * @param text as it was asked
 */
record When(String text) {

	/** From this moment on. */
	static final When NOW = new When("now");

	private static final String TODAY = "today";

	private static final String THIS_WEEK = "this-week";

	/** Returns what was asked; null when it is none of these. */
	static @Nullable When read(String text) {
		When when = new When(text);
		return (when.moves() || when.day() != null || when.instant() != null) ? when : null;
	}

	private boolean moves() {
		return this.text.equals(NOW.text) || this.text.equals(TODAY) || this.text.equals(THIS_WEEK);
	}

	private @Nullable LocalDate day() {
		try {
			return LocalDate.parse(this.text);
		}
		catch (DateTimeException malformed) {
			return null;
		}
	}

	private @Nullable Instant instant() {
		try {
			// a plus that nobody has encoded arrives as a space
			return OffsetDateTime.parse(this.text.replace(' ', '+')).toInstant();
		}
		catch (DateTimeException malformed) {
			return null;
		}
	}

	/** When it begins. */
	Lasting<Instant> begin(ZoneId zone, Instant now) {
		return at(zone, now, false);
	}

	/** When it is over, exclusive. */
	Lasting<Instant> end(ZoneId zone, Instant now) {
		return at(zone, now, true);
	}

	private Lasting<Instant> at(ZoneId zone, Instant now, boolean isEnd) {
		Instant instant = instant();
		if (instant != null) {
			return new Lasting<>(instant, Instant.MAX);
		}
		LocalDate day = day();
		if (day != null) {
			return new Lasting<>(start(isEnd ? day.plusDays(1) : day, zone), Instant.MAX);
		}
		LocalDate today = LocalDate.ofInstant(now, zone);
		return switch (this.text) {
			case TODAY -> period(today, today.plusDays(1), zone, isEnd);
			case THIS_WEEK -> {
				LocalDate first = today.with(TemporalAdjusters.previousOrSame(weekStart(zone)));
				yield period(first, first.plusWeeks(1), zone, isEnd);
			}
			default -> new Lasting<>(now, Instant.MAX);
		};
	}

	private static Lasting<Instant> period(LocalDate first, LocalDate next, ZoneId zone, boolean isEnd) {
		return new Lasting<>(start(isEnd ? next : first, zone), start(next, zone));
	}

	private static Instant start(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toInstant();
	}

	private static DayOfWeek weekStart(ZoneId zone) {
		return Formats.week(zone).getFirst();
	}

}
