package org.newcomerhub.event.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One date of an event. Its id is given when it is first laid out and stays, also when
 * the date moves; it is never deleted.
 *
 * @param id stays
 * @param event the event's item
 * @param region the region that keeps the event
 * @param date when it would begin by its series now, in the zone: what the schedule calls
 * it by (RFC 5545, 3.8.4.4, RECURRENCE-ID)
 * @param start when it begins
 * @param end when it ends, after {@code start}
 * @param zone in which it is planned
 * @param cancelled whether it does not take place, also because the date has vanished or
 * the event was withdrawn
 * @param venue the id of one of the event's places; null: it is online alone
 * @param onlineUrl where it is online; null: nowhere
 * @param sequence how often time, place or status have changed (RFC 5545, 3.8.7.4,
 * SEQUENCE); 0 at first
 * @param changedAt when they last did, or when it was laid out
 * @param asked whether interpreters have been asked for it
 */
public record Occurrence(UUID id, UUID event, String region, LocalDateTime date, Instant start, Instant end,
		ZoneId zone, boolean cancelled, @Nullable String venue, @Nullable String onlineUrl, int sequence,
		Instant changedAt, boolean asked) {

	/** By start, then id. */
	public static final Comparator<Occurrence> ORDER = Comparator.comparing(Occurrence::start)
		.thenComparing(Occurrence::id);

	/** When it begins, on the clock of its zone. */
	public ZonedDateTime startsAt() {
		return this.start.atZone(this.zone);
	}

	/** When it ends, on the clock of its zone. */
	public ZonedDateTime endsAt() {
		return this.end.atZone(this.zone);
	}

	/** Whether it was over at an instant. */
	public boolean isOver(Instant now) {
		return !this.end.isAfter(now);
	}

	/** Whether both say the same of time, place and status. */
	public boolean isAs(Occurrence other) {
		return this.start.equals(other.start) && this.end.equals(other.end) && this.cancelled == other.cancelled
				&& Objects.equals(this.venue, other.venue) && Objects.equals(this.onlineUrl, other.onlineUrl);
	}

	/**
	 * The same as what followed it: its sequence rises if anything changed that a
	 * calendar shows.
	 */
	public Occurrence after(Occurrence earlier, Instant now) {
		boolean same = isAs(earlier);
		return new Occurrence(this.id, this.event, this.region, this.date, this.start, this.end, this.zone,
				this.cancelled, this.venue, this.onlineUrl, same ? earlier.sequence : earlier.sequence + 1,
				same ? earlier.changedAt : now, earlier.asked);
	}

	/** The same, and it does not take place. */
	public Occurrence calledOff(Instant now) {
		return this.cancelled ? this : new Occurrence(this.id, this.event, this.region, this.date, this.start, this.end,
				this.zone, true, this.venue, this.onlineUrl, this.sequence + 1, now, this.asked);
	}

	/** The same once interpreters have been asked for it. */
	public Occurrence whenAsked() {
		return this.asked ? this : new Occurrence(this.id, this.event, this.region, this.date, this.start, this.end,
				this.zone, this.cancelled, this.venue, this.onlineUrl, this.sequence, this.changedAt, true);
	}

}
