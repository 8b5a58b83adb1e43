package org.newcomerhub.published.web;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.store.PublishedProperties;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * The rendered answers of this node, bounded by weight; and, for the hit path, which
 * request was given which of them.
 */
@Component
class Answers {

	private static final int LONGEST_REQUEST = 600;

	private final AsyncCache<AnswerKey, Answer> rendered;

	private final Cache<RequestKey, Hit> hits;

	private final Clock clock;

	Answers(PublishedProperties properties, Clock clock, MeterRegistry meters) {
		this.clock = clock;
		this.rendered = Caffeine.newBuilder()
			.maximumWeight(properties.answerCache().toBytes())
			.weigher((AnswerKey key, Answer answer) -> key.weight() + answer.weight())
			.recordStats()
			.buildAsync();
		this.hits = Caffeine.newBuilder()
			.maximumWeight(properties.answerCache().toBytes() / 8)
			.weigher((RequestKey key, Hit hit) -> key.weight())
			.expireAfterAccess(1, TimeUnit.HOURS)
			.build();
		CaffeineCacheMetrics.monitor(meters, this.rendered, "answers");
	}

	/**
	 * What a request looked like, as far as its answer depends on it.
	 *
	 * @param uri path and query, as sent
	 * @param acceptLanguage the header, empty when absent
	 */
	record RequestKey(String uri, String acceptLanguage) {

		int weight() {
			return 150 + 2 * (this.uri.length() + this.acceptLanguage.length());
		}

		boolean isShort() {
			return this.uri.length() + this.acceptLanguage.length() < LONGEST_REQUEST;
		}

	}

	/**
	 * An answer given to a request, good for the next such request while it holds.
	 *
	 * @param answer the answer
	 * @param languageByParameter whether {@code ?lang=} decided
	 * @param holds whether nothing that it reads has changed since
	 * @param asked counts those who ask for an item in this language first; null: it is
	 * no item
	 */
	record Hit(Answer answer, boolean languageByParameter, BooleanSupplier holds, @Nullable LongAdder asked) {

		/** Counts an answer to a reader; {@code HEAD} is none. */
		void count(boolean isHead) {
			if (this.asked != null && !isHead) {
				this.asked.increment();
			}
		}

	}

	/**
	 * Returns an answer from memory, or renders it; concurrent calls render once, and a
	 * failure is not kept.
	 */
	Mono<Answer> get(AnswerKey key, Supplier<Mono<Answer.Rendering>> rendering) {
		CompletableFuture<Answer> kept = this.rendered.getIfPresent(key);
		if (kept != null && kept.isDone() && !kept.isCompletedExceptionally() && isOver(kept.join())) {
			this.rendered.asMap().remove(key, kept);
		}
		return Mono.fromFuture(() -> this.rendered.get(key, (absent, executor) -> render(rendering)), true);
	}

	/**
	 * Whether an answer is in memory, or on its way there.
	 */
	boolean isKept(AnswerKey key) {
		CompletableFuture<Answer> kept = this.rendered.getIfPresent(key);
		return kept != null && !(kept.isDone() && (kept.isCompletedExceptionally() || isOver(kept.join())));
	}

	private static CompletableFuture<Answer> render(Supplier<Mono<Answer.Rendering>> rendering) {
		return Mono.defer(rendering)
			.subscribeOn(Schedulers.parallel())
			.publishOn(Schedulers.parallel())
			.map(Answer::of)
			.toFuture()
			.thenApply(Objects::requireNonNull);
	}

	private boolean isOver(Answer answer) {
		return !this.clock.instant().isBefore(answer.validUntil());
	}

	void remember(RequestKey request, Hit hit) {
		if (request.isShort()) {
			this.hits.put(request, hit);
		}
	}

	/**
	 * Returns what a request would be answered now, or null when that has to be found
	 * out.
	 */
	@Nullable Hit hit(RequestKey request) {
		Hit hit = this.hits.getIfPresent(request);
		if (hit == null || !hit.holds().getAsBoolean() || isOver(hit.answer())) {
			return null;
		}
		return hit;
	}

	/** How often an answer was rendered; for tests that count. */
	long renderings() {
		return this.rendered.synchronous().stats().loadCount();
	}

}
