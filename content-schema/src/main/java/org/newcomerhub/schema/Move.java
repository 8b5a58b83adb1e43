package org.newcomerhub.schema;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * That dates of a schedule have become others, so that those who were to come to the old
 * one are known at the new one.
 *
 * @param id unique within the schedule
 * @param from the date as it was
 * @param to the date that it is now
 * @param following whether all dates after it have moved by as much
 */
public record Move(String id, LocalDateTime from, LocalDateTime to, boolean following) {

	/**
	 * Returns by how much the dates have moved, on the clock on the wall; negative: they
	 * are earlier.
	 */
	public Duration shift() {
		return Duration.between(this.from, this.to);
	}

	/**
	 * Returns whether what was at this date before has moved.
	 */
	public boolean isOrigin(LocalDateTime date) {
		return this.following ? !date.isBefore(this.from) : date.equals(this.from);
	}

	/**
	 * Returns whether what is at this date now has moved there.
	 */
	public boolean isTarget(LocalDateTime date) {
		return this.following ? !date.isBefore(this.to) : date.equals(this.to);
	}

	/**
	 * Returns where what is at a date now has been before.
	 */
	public LocalDateTime back(LocalDateTime date) {
		return isTarget(date) ? date.minus(shift()) : date;
	}

	/**
	 * Returns where what was at a date before is now.
	 */
	public LocalDateTime forth(LocalDateTime date) {
		return isOrigin(date) ? date.plus(shift()) : date;
	}

}
