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
 * Keeps strangers from filling the store: a bucket for each address, generous because a
 * shelter is one, and one for all together. Whoever takes something from somebody who is
 * not signed in asks first.
 */
@Component
public class WritingLimit {

	private static final int MOST_SENDERS = 100_000;

	private static final Duration HOUR = Duration.ofHours(1);

	private final LoadingCache<Network, Bucket> buckets;

	private final Bucket all;

	private final Sender sender;

	private final Counter refused;

	WritingLimit(WritingLimitProperties limits, ProxyProperties proxies, MonotonicClock clock, MeterRegistry meters) {
		this.sender = new Sender(proxies.networks());
		this.refused = Counter.builder("hub.limited.writings")
			.description("Writings refused because there were too many")
			.register(meters);
		this.all = bucket(limits.allPerHour(), clock);
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST_SENDERS)
			.expireAfterAccess(HOUR)
			.ticker(clock::nanoTime)
			.build((network) -> bucket(limits.perHour(), clock));
	}

	/** An hour's worth at once after a pause, then steadily. */
	private static Bucket bucket(int perHour, MonotonicClock clock) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(perHour).refillGreedy(perHour, HOUR))
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
	 * Counts one writing.
	 * @throws ProblemException a 429 when there were too many
	 */
	public void check(ServerHttpRequest request) {
		Network network = this.sender.of(request);
		// the sender's first: whoever is refused there takes nothing from all others
		if (network != null) {
			take(this.buckets.get(network));
		}
		take(this.all);
	}

	private void take(Bucket bucket) {
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			this.refused.increment();
			throw ProblemException.passing(ProblemType.TOO_MANY_REQUESTS,
					Duration.ofSeconds(Math.ceilDiv(probe.getNanosToWaitForRefill(), Duration.ofSeconds(1).toNanos())));
		}
	}

}
