package org.newcomerhub.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * Whether a guide can be relied on, by its review date.
 *
 * @param state fresh, due, expired
 * @param until when time alone changes it; {@link Instant#MAX} for never
 */
record Freshness(State state, Instant until) {

	/** The states, by the names that the API gives them. */
	enum State {

		/** Its review date is not near, or it has none. */
		FRESH("fresh"),
		/** Its review date is near. */
		DUE("due"),
		/** Its review date has passed. */
		EXPIRED("expired");

		private final String code;

		State(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}

	/**
	 * Works it out.
	 * @param reviewDue the last day on which it is not expired; null for none
	 * @param nearDays how many days before that day it becomes due
	 * @param zone the zone of the region that keeps it: its days begin there
	 */
	static Freshness of(@Nullable LocalDate reviewDue, int nearDays, ZoneId zone, Instant now) {
		if (reviewDue == null) {
			return new Freshness(State.FRESH, Instant.MAX);
		}
		Instant due = reviewDue.minusDays(nearDays).atStartOfDay(zone).toInstant();
		Instant expired = reviewDue.plusDays(1).atStartOfDay(zone).toInstant();
		if (now.isBefore(due)) {
			return new Freshness(State.FRESH, due);
		}
		return now.isBefore(expired) ? new Freshness(State.DUE, expired) : new Freshness(State.EXPIRED, Instant.MAX);
	}

}
