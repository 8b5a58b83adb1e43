package org.newcomerhub.interpreter.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When somebody can be asked. A weekly pattern in their own zone; single days that differ
 * from it; times that are blocked in any case. Whoever states no pattern can be asked on
 * every day that is not stated otherwise.
 *
 * @param weekly the hours of a week; several of a day add up
 * @param exceptions the hours of single days instead, none for a day off
 * @param blocked when they cannot come
 */
public record Availability(List<Weekly> weekly, List<DayException> exceptions, List<Blocked> blocked) {

	/** The end of a day. */
	public static final String MIDNIGHT = "24:00";

	public Availability {
		weekly = List.copyOf(weekly);
		exceptions = List.copyOf(exceptions);
		blocked = List.copyOf(blocked);
	}

	/** Of somebody who has stated nothing. */
	public static Availability unstated() {
		return new Availability(List.of(), List.of(), List.of());
	}

	/**
	 * Hours of a day.
	 *
	 * @param from such as {@code 08:00}
	 * @param to after it; at most {@code 24:00}
	 */
	public record Hours(String from, String to) {
	}

	/**
	 * Hours of every such day.
	 *
	 * @param day the day of the week
	 * @param from such as {@code 08:00}
	 * @param to after it; at most {@code 24:00}
	 */
	public record Weekly(DayOfWeek day, String from, String to) {
	}

	/**
	 * A day that differs.
	 *
	 * @param date ISO 8601
	 * @param hours none: not at all
	 */
	public record DayException(String date, List<Hours> hours) {

		public DayException {
			hours = List.copyOf(hours);
		}

	}

	/** A time when they cannot come. */
	public record Blocked(Instant from, Instant to) {
	}

	private record Span(Instant from, Instant to) {
	}

	/** Whether they can be asked for the whole of a time. */
	public boolean covers(Instant start, Instant end, ZoneId zone) {
		if (this.blocked.stream().anyMatch((one) -> one.from().isBefore(end) && start.isBefore(one.to()))) {
			return false;
		}
		List<Span> spans = new ArrayList<>();
		LocalDate last = end.atZone(zone).toLocalDate();
		for (LocalDate day = start.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
			LocalDate date = day;
			hours(date).forEach(
					(hours) -> spans.add(new Span(instant(date, hours.from(), zone), instant(date, hours.to(), zone))));
		}
		spans.sort(Comparator.comparing(Span::from));
		Instant reached = start;
		for (Span span : spans) {
			if (!span.from().isAfter(reached) && span.to().isAfter(reached)) {
				reached = span.to();
			}
		}
		return !reached.isBefore(end);
	}

	private List<Hours> hours(LocalDate date) {
		Optional<DayException> exception = this.exceptions.stream()
			.filter((one) -> one.date().equals(date.toString()))
			.findFirst();
		if (exception.isPresent()) {
			return exception.get().hours();
		}
		return this.weekly.isEmpty() ? List.of(new Hours("00:00", MIDNIGHT))
				: this.weekly.stream()
					.filter((one) -> one.day() == date.getDayOfWeek())
					.map((one) -> new Hours(one.from(), one.to()))
					.toList();
	}

	private static Instant instant(LocalDate date, String time, ZoneId zone) {
		return time.equals(MIDNIGHT) ? date.plusDays(1).atStartOfDay(zone).toInstant()
				: date.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
	}

}
