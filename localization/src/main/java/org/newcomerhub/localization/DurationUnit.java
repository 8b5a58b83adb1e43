package org.newcomerhub.localization;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In what a duration is counted, from the shortest to the longest.
 */
public enum DurationUnit {

	MINUTES, HOURS, DAYS, WEEKS, MONTHS, YEARS;

	/**
	 * Returns how it is written, for example {@code weeks}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the unit of this code, if it is one.
	 */
	public static Optional<DurationUnit> find(String code) {
		return Stream.of(values()).filter((unit) -> unit.code().equals(code)).findFirst();
	}

	/**
	 * Returns the unit of this code.
	 * @throws IllegalArgumentException if it is none
	 */
	public static DurationUnit of(String code) {
		return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown unit of time: " + code));
	}

}
