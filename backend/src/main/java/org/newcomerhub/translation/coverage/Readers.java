package org.newcomerhub.translation.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.newcomerhub.published.web.AskedLanguages.Asked;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What readers have asked for in the last 28 days, as far as it is kept. A region's
 * numbers are remembered for a minute, which is how often they are kept.
 */
@Component
public class Readers {

	/** Four whole weeks: each day of the week counts as often as any other. */
	static final int DAYS = 28;

	private final AskedDays days;

	private final Clock clock;

	private final AsyncCache<String, Map<Asked, Long>> regions = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(1))
		.maximumSize(1_000)
		.buildAsync();

	Readers(AskedDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	/**
	 * How often a region's items were asked for in which language first.
	 *
	 * @param region that keeps the items
	 * @param counts what is more than zero
	 */
	public record Asking(String region, Map<Asked, Long> counts) {

		public Asking {
			counts = Map.copyOf(counts);
		}

		/** How many asked for an item in a language. */
		public long of(UUID item, String language) {
			return this.counts.getOrDefault(new Asked(this.region, item, language), 0L);
		}

	}

	/**
	 * Returns what was asked for of the items that a region keeps.
	 */
	public Mono<Asking> of(String region) {
		return Mono.fromFuture(() -> this.regions.get(region, (id, executor) -> load(id)), true)
			.map((counts) -> new Asking(region, counts));
	}

	private CompletableFuture<Map<Asked, Long>> load(String region) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return this.days.sum(region, today.minusDays(DAYS - 1), today).toFuture().thenApply(Objects::requireNonNull);
	}

	/** Forgets what is remembered of a region: there is more. */
	void forget(String region) {
		this.regions.synchronous().invalidate(region);
	}

}
