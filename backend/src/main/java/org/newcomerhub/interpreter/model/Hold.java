package org.newcomerhub.interpreter.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A time in somebody's calendar that is taken.
 *
 * @param booking by which booking
 * @param offer by which offer of it
 * @param start when the occasion begins
 * @param end when it ends
 * @param latitude where; null: not known
 * @param longitude as the latitude
 * @param remote whether they need not go there
 * @param travelMinutes by the region's policy, kept free between two places beside the
 * way itself
 * @param heldAt when it was taken
 */
public record Hold(UUID booking, UUID offer, Instant start, Instant end, @Nullable Double latitude,
		@Nullable Double longitude, boolean remote, int travelMinutes, Instant heldAt) {

	private static final double KM_PER_MINUTE = 50.0 / 60;

	/** Whether one person cannot do both. */
	public boolean collides(Hold other) {
		Duration gap = gap(other);
		return this.start.isBefore(other.end.plus(gap)) && other.start.isBefore(this.end.plus(gap));
	}

	/**
	 * What must lie between both: the way at 50 km/h and the policy's minutes, nothing
	 * where one of them is remote or both are at one place.
	 */
	private Duration gap(Hold other) {
		if (this.remote || other.remote) {
			return Duration.ZERO;
		}
		Point here = Point.of(this.latitude, this.longitude);
		Point there = Point.of(other.latitude, other.longitude);
		if (here != null && here.equals(there)) {
			return Duration.ZERO;
		}
		double km = (here != null && there != null) ? here.kmTo(there) : 0;
		return Duration
			.ofMinutes(Math.max(this.travelMinutes, other.travelMinutes) + (long) Math.ceil(km / KM_PER_MINUTE));
	}

}
