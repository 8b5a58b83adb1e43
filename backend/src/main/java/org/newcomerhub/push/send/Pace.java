package org.newcomerhub.push.send;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.newcomerhub.web.MonotonicClock;

/**
 * Spreads messages over time: none waits on a thread, and few go at once.
 */
final class Pace {

	private static final Duration SECOND = Duration.ofSeconds(1);

	/** How much of a second's messages may go at once. */
	private static final int PARTS = 50;

	private final Bucket bucket;

	Pace(int perSecond, MonotonicClock clock) {
		this.bucket = Bucket.builder()
			.addLimit((limit) -> limit.capacity(Math.max(1, perSecond / PARTS)).refillGreedy(perSecond, SECOND))
			.withCustomTimePrecision(new Meter(clock))
			.build();
	}

	/**
	 * Takes the next place, unless it is too far off.
	 * @param most how long can be waited for it
	 * @return how far off it is; when that is not less than {@code most} it was not taken
	 */
	Duration take(Duration most) {
		Duration wait = Duration.ofNanos(this.bucket.consumeIgnoringRateLimits(1));
		if (wait.compareTo(most) >= 0) {
			this.bucket.addTokens(1);
		}
		return wait;
	}

	/** The bucket's view of the clock. */
	private record Meter(MonotonicClock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.clock.nanoTime();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

}
