package org.newcomerhub.schema;

import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Dates that follow from a rule.
 *
 * @param start the first, in the schedule's zone, to the minute
 * @param duration of each: time that really passes, in whole minutes
 * @param rrule the rule (RFC 5545, 3.3.10) without its name, such as
 * {@code FREQ=WEEKLY;BYDAY=WE;COUNT=12}; null: the start is the only date
 * @param venue the id of the place where these dates are; null: where the event is
 * @param onlineUrl where these dates are online; null: where the event is
 */
public record Series(LocalDateTime start, Duration duration, @Nullable String rrule, @Nullable String venue,
		@Nullable String onlineUrl) {

	/**
	 * Makes a series that is where the event is.
	 */
	public Series(LocalDateTime start, Duration duration, @Nullable String rrule) {
		this(start, duration, rrule, null, null);
	}

}
