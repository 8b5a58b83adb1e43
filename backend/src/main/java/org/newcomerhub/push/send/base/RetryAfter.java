package org.newcomerhub.push.send.base;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Reads how long a provider asks to wait (RFC 9110, 10.2.3).
 */
public final class RetryAfter {

	/** Longer than this nobody is believed. */
	static final Duration LONGEST = Duration.ofMinutes(10);

	private static final int MOST_DIGITS = 9;

	private RetryAfter() {
	}

	/**
	 * Reads seconds or an HTTP date.
	 * @param header the header's value; null: there is none
	 * @return from 0 to 10 minutes; null when there is none, or nonsense
	 */
	public static @Nullable Duration read(@Nullable String header, Instant now) {
		if (header == null) {
			return null;
		}
		String value = header.strip();
		Duration asked = value.matches("\\d+") ? seconds(value) : untilDate(value, now);
		if (asked == null) {
			return null;
		}
		return asked.isNegative() ? Duration.ZERO : (asked.compareTo(LONGEST) > 0) ? LONGEST : asked;
	}

	private static Duration seconds(String digits) {
		return (digits.length() > MOST_DIGITS) ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
	}

	private static @Nullable Duration untilDate(String value, Instant now) {
		try {
			return Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
