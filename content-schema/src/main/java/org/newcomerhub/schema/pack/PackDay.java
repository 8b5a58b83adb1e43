package org.newcomerhub.schema.pack;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on which a pack is read, from which its relative times count, so that events
 * that are shown as examples always lie ahead.
 *
 * @param day in the region's zone
 * @param zone the region's
 */
record PackDay(LocalDate day, ZoneId zone) {

	/** An example, for messages; can be read too. */
	static final String LIKE = "2027-05-31 17:00";

	private static final Pattern ABSOLUTE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2})");

	private static final Pattern IN_DAYS = Pattern.compile("in ([0-9]{1,3}) days? ([0-9]{2}:[0-9]{2})");

	private static final Pattern WEEKDAY = Pattern
		.compile("(next|[1-9][0-9]?(?:st|nd|rd|th)) ([a-z]{6,9}) ([0-9]{2}:[0-9]{2})");

	/**
	 * Reads a time: {@code 2027-05-31 17:00}, {@code in 9 days 17:30}, {@code next
	 * wednesday 17:00} or {@code 3rd wednesday 17:00}: the third one after this day, of
	 * which the first is the next.
	 * @throws DateTimeException if it is none
	 */
	LocalDateTime time(String words) {
		Matcher absolute = ABSOLUTE.matcher(words);
		if (absolute.matches()) {
			return LocalDate.parse(absolute.group(1)).atTime(LocalTime.parse(absolute.group(2)));
		}
		Matcher days = IN_DAYS.matcher(words);
		if (days.matches()) {
			return this.day.plusDays(Long.parseLong(days.group(1))).atTime(LocalTime.parse(days.group(2)));
		}
		Matcher weekday = WEEKDAY.matcher(words);
		if (weekday.matches()) {
			return this.day.with(TemporalAdjusters.next(weekday(weekday.group(2))))
				.plusWeeks(weeks(weekday.group(1)))
				.atTime(LocalTime.parse(weekday.group(3)));
		}
		throw new DateTimeException("No time: " + words);
	}

	/** Returns whether a time counts from the day; false of what is none. */
	static boolean isRelative(String words) {
		return IN_DAYS.matcher(words).matches() || WEEKDAY.matcher(words).matches();
	}

	private static long weeks(String which) {
		return which.equals("next") ? 0 : Long.parseLong(which.substring(0, which.length() - 2)) - 1;
	}

	private static DayOfWeek weekday(String name) {
		try {
			return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new DateTimeException("No day of the week: " + name, ex);
		}
	}

}
