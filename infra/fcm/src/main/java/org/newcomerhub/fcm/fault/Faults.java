package org.newcomerhub.fcm.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of each request, by a plan that can be replaced at any time. Safe
 * for use by many threads.
 */
public final class Faults {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final InstantSource clock;

	private FaultPlan plan = FaultPlan.NONE;

	private Instant since;

	private SplittableRandom chance = new SplittableRandom();

	private List<Met> met = List.of();

	private Instant minute;

	private long inMinute;

	private static final class Met {

		private final Fault fault;

		private long concerned;

		private long times;

		Met(Fault fault) {
			this.fault = fault;
		}

		boolean meets(SplittableRandom chance) {
			Long after = this.fault.after();
			if (after != null && this.concerned++ < after) {
				return false;
			}
			Double probability = this.fault.probability();
			Long count = this.fault.count();
			if ((count != null && this.times >= count) || (probability != null && chance.nextDouble() >= probability)) {
				return false;
			}
			this.times++;
			return true;
		}

	}

	/** Nothing goes wrong until a plan says so. */
	public Faults(InstantSource clock) {
		this.clock = clock;
		this.since = clock.instant();
		this.minute = this.since;
	}

	/** Replaces the plan; counts, times and the quota's minute begin anew. */
	public synchronized void plan(FaultPlan next) {
		List<Fault> faults = next.faults();
		Long seed = next.seed();
		this.plan = next;
		this.since = this.clock.instant();
		this.minute = this.since;
		this.inMinute = 0;
		this.chance = (seed != null) ? new SplittableRandom(seed) : new SplittableRandom();
		this.met = new ArrayList<>();
		if (faults != null) {
			faults.forEach((fault) -> this.met.add(new Met(fault)));
		}
	}

	/** The plan that holds. */
	public synchronized FaultPlan plan() {
		return this.plan;
	}

	/**
	 * Decides about one request.
	 * @param kind {@link Requests#MESSAGES} or {@link Requests#TOPICS}
	 * @param token whom it is for; null for topics and conditions
	 */
	public synchronized Fate decide(Requests kind, @Nullable String token) {
		Instant now = this.clock.instant();
		Latency latencies = this.plan.latencyMillis();
		Duration latency = (latencies != null) ? latencies.at(this.chance.nextDouble()) : Duration.ZERO;
		if (kind == Requests.MESSAGES && overQuota(now)) {
			return new Fate(Failure.QUOTA_EXCEEDED, false, this.minute.plus(MINUTE), asDate(), latency);
		}
		Duration sincePlan = Duration.between(this.since, now);
		for (Met each : this.met) {
			if (each.fault.concerns(kind, token, sincePlan) && each.meets(this.chance)) {
				Failure failure = each.fault.error();
				return new Fate(failure, Boolean.TRUE.equals(each.fault.delivered()), retryAfter(each.fault, now),
						asDate(), latency);
			}
		}
		return new Fate(null, true, null, false, latency);
	}

	private boolean overQuota(Instant now) {
		Long quota = this.plan.quotaPerMinute();
		if (quota == null) {
			return false;
		}
		if (!now.isBefore(this.minute.plus(MINUTE))) {
			this.minute = now;
			this.inMinute = 0;
		}
		return ++this.inMinute > quota;
	}

	private @Nullable Instant retryAfter(Fault fault, Instant now) {
		Integer own = fault.retryAfterSeconds();
		Integer plans = this.plan.retryAfterSeconds();
		int seconds = (own != null) ? own : (plans != null) ? plans : 1;
		return (fault.error().asksToWait() && seconds >= 0) ? now.plusSeconds(seconds) : null;
	}

	private boolean asDate() {
		return Boolean.TRUE.equals(this.plan.retryAfterAsDate());
	}

}
