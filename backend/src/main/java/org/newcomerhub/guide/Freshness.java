package org.newcomerhub.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.FactState;

/**
 * Whether a guide can be relied on, by its review date or by a fact that it uses.
 *
 * @param state fresh, due, expired
 * @param until when time alone changes it; {@link Instant#MAX} for never
 */
record Freshness(State state, Instant until) {

	/** The states, by the names that the API gives them. */
	enum State {

		/** No end is near. */
		FRESH("fresh"),
		/** It is to be read again soon, or a fact in it ends soon. */
		DUE("due"),
		/** It should have been read again, or a fact in it is no longer valid. */
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

	/**
	 * Works it out by a fact.
	 * @param fact empty: there is none any more
	 * @param nearDays how many days before its last day it makes the guide due
	 */
	static Freshness of(Optional<FactState> fact, int nearDays, Instant now) {
		if (fact.isEmpty() || !fact.get().isCurrent()) {
			return new Freshness(State.EXPIRED, fact.map(FactState::until).orElse(Instant.MAX));
		}
		FactState current = fact.get();
		// where a value follows at once, nothing ends
		return of(current.lastDay(), nearDays, current.zone(), now);
	}

	/** The worse of both, until either changes. */
	Freshness and(Freshness other) {
		State worse = (this.state.compareTo(other.state) < 0) ? other.state : this.state;
		return new Freshness(worse, this.until.isBefore(other.until) ? this.until : other.until);
	}

}
