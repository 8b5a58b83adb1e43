package org.newcomerhub.attendance.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * What an event and its region say of the places at an occurrence.
 *
 * @param asOf the version of the event's item that says so
 * @param capacity how many persons have room; null: as many as come
 * @param waitlist whether one can wait for a place
 * @param start when it begins
 * @param end when it ends
 * @param cancelled whether it does not take place
 * @param few from how many free places on readers are told that few are left
 * @param threshold how many must ask for a language before an interpreter is proposed
 * @param holding how long a place is held for the next who waits
 * @param lead how long before the start interpreters must be booked
 * @param eraseDays how many days after the end what is personal is erased
 * @param kind what kind of event it is; null: not known, for it was never published
 */
public record Terms(long asOf, @Nullable Integer capacity, boolean waitlist, Instant start, Instant end,
		boolean cancelled, int few, int threshold, Duration holding, Duration lead, int eraseDays,
		@Nullable String kind) {

	/** The shortest time that one is given to answer an offer. */
	private static final Duration SHORTEST_OFFER = Duration.ofMinutes(15);

	/** Near the event a place is held for a part of the time left alone. */
	private static final int PARTS_LEFT = 4;

	/** The same after others: the kind of an event that is not published stays known. */
	Terms after(Terms before) {
		return (this.kind != null) ? this : new Terms(this.asOf, this.capacity, this.waitlist, this.start, this.end,
				this.cancelled, this.few, this.threshold, this.holding, this.lead, this.eraseDays, before.kind);
	}

	/** The day (UTC) by which what is personal is erased. */
	public LocalDate eraseOn() {
		return LocalDate.ofInstant(this.end, ZoneOffset.UTC).plusDays(this.eraseDays);
	}

	/**
	 * Returns until when an offer made now is held: the region's holding time, but at
	 * most a quarter of the time left, at least a quarter of an hour, never beyond the
	 * start.
	 */
	Instant offerEnds(Instant now) {
		Duration part = Duration.between(now, this.start).dividedBy(PARTS_LEFT);
		Duration time = (part.compareTo(this.holding) < 0) ? part : this.holding;
		Instant end = now.plus((time.compareTo(SHORTEST_OFFER) < 0) ? SHORTEST_OFFER : time);
		return end.isBefore(this.start) ? end : this.start;
	}

}
