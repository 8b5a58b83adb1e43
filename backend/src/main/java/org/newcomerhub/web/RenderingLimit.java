package org.newcomerhub.web;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from having everything rendered anew: a bucket of tokens for each,
 * refilled steadily. Whoever renders asks first; what comes from memory is not counted.
 */
@Component
public class RenderingLimit {

	private static final int MOST_SENDERS = 100_000;

	private final LoadingCache<Network, Bucket> buckets;

	private final Sender sender;

	private final Counter refused;

	RenderingLimit(LimitProperties limits, Sender sender, MonotonicClock clock, MeterRegistry meters) {
		this.sender = sender;
		this.refused = Counter.builder("hub.limited")
			.description("Requests refused because their address caused too much work")
			.register(meters);
		// a bucket that is full again says no more than none
		Duration full = Duration.ofMinutes(limits.burst() / limits.renderingsPerMinute() + 1L);
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST_SENDERS)
			.expireAfterAccess(full)
			.ticker(clock::nanoTime)
			.build((network) -> bucket(limits, clock));
	}

	private static Bucket bucket(LimitProperties limits, MonotonicClock clock) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(limits.burst())
				.refillGreedy(limits.renderingsPerMinute(), Duration.ofMinutes(1)))
			.withCustomTimePrecision(new Meter(clock))
			.build();
	}

	/** The buckets' view of the clock. */
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

	/**
	 * Counts one answer that has to be rendered for a request.
	 * @throws ProblemException a 429 when the sender has caused too many
	 */
	public void check(ServerHttpRequest request) {
		Network network = this.sender.of(request);
		if (network == null) {
			return;
		}
		ConsumptionProbe probe = this.buckets.get(network).tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			this.refused.increment();
			throw ProblemException.passing(ProblemType.TOO_MANY_REQUESTS, wait(probe));
		}
	}

	private static Duration wait(ConsumptionProbe probe) {
		return Duration.ofSeconds(Math.ceilDiv(probe.getNanosToWaitForRefill(), Duration.ofSeconds(1).toNanos()));
	}

}
