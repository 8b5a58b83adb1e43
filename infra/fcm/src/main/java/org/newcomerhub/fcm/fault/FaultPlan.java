package org.newcomerhub.fcm.fault;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that goes wrong. The body of {@code PUT /control/faults}.
 *
 * @param seed of what is left to chance; null for another in each plan
 * @param latencyMillis how long answers take; null for not at all
 * @param quotaPerMinute messages a minute, above which QUOTA_EXCEEDED is answered until
 * the minute is over; null for no quota
 * @param retryAfterSeconds where a fault names none of its own; null for 1, negative to
 * leave the header out
 * @param retryAfterAsDate whether {@code Retry-After} is a date (RFC 9110, 10.2.3); null
 * for seconds
 * @param faults in the order in which they are tried; null for none
 */
public record FaultPlan(@Nullable Long seed, @Nullable Latency latencyMillis, @Nullable Long quotaPerMinute,
		@Nullable Integer retryAfterSeconds, @Nullable Boolean retryAfterAsDate, @Nullable List<Fault> faults) {

	/** Nothing goes wrong. */
	public static final FaultPlan NONE = new FaultPlan(null, null, null, null, null, null);

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException for a quota below 0
	 */
	public FaultPlan {
		if (quotaPerMinute != null && quotaPerMinute < 0) {
			throw new IllegalArgumentException("quotaPerMinute is not negative");
		}
		faults = (faults != null) ? List.copyOf(faults) : null;
	}

	/** These faults and nothing else. */
	public static FaultPlan of(Fault... faults) {
		return new FaultPlan(null, null, null, null, null, List.of(faults));
	}

	/** The same with answers that take time. */
	public FaultPlan withLatency(Latency latency) {
		return new FaultPlan(this.seed, latency, this.quotaPerMinute, this.retryAfterSeconds, this.retryAfterAsDate,
				this.faults);
	}

	/** The same with a quota. */
	public FaultPlan withQuotaPerMinute(long messages) {
		return new FaultPlan(this.seed, this.latencyMillis, messages, this.retryAfterSeconds, this.retryAfterAsDate,
				this.faults);
	}

	/** The same with {@code Retry-After} as a date. */
	public FaultPlan withRetryAfterAsDate() {
		return new FaultPlan(this.seed, this.latencyMillis, this.quotaPerMinute, this.retryAfterSeconds, true,
				this.faults);
	}

	/** The same with a seed: the same requests in the same order meet the same faults. */
	public FaultPlan withSeed(long chosen) {
		return new FaultPlan(chosen, this.latencyMillis, this.quotaPerMinute, this.retryAfterSeconds,
				this.retryAfterAsDate, this.faults);
	}

}
