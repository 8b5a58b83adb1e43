package org.newcomerhub.push.send;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.newcomerhub.web.MonotonicClock;
import reactor.core.publisher.Mono;

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

	/** Completes when it is the next one's turn. */
	Mono<Void> turn() {
		return Mono.defer(() -> {
			Duration wait = take();
			return wait.isZero() ? Mono.empty() : Mono.delay(wait).then();
		});
	}

	/** Takes the next place, and says how far off it is. */
	Duration take() {
		return Duration.ofNanos(this.bucket.consumeIgnoringRateLimits(1));
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
