package org.newcomerhub.schema;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Days of the week as they are written: {@code monday} to {@code sunday}.
 */
public final class Days {

	private Days() {
	}

	/**
	 * Returns how a day is written.
	 */
	public static String code(DayOfWeek day) {
		return day.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the day that is written so.
	 * @throws IllegalArgumentException if there is none
	 */
	public static DayOfWeek of(String code) {
		return Stream.of(DayOfWeek.values())
			.filter((day) -> code(day).equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Unknown day: " + code));
	}

}
