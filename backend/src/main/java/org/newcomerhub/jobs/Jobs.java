package org.newcomerhub.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The due work in the store.
 */
@Component
public class Jobs {

	static final String COLLECTION = "job";

	private static final Logger log = LoggerFactory.getLogger(Jobs.class);

	private static final int LONGEST_KEY = 500;

	/** Fences made within a millisecond differ by these bits. */
	private static final int RANDOM_BITS = 20;

	private final ReactiveMongoTemplate mongo;

	private final Clock clock;

	Jobs(ReactiveMongoTemplate mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Adds a job, once: with the same kind and key nothing happens for as long as it is
	 * there.
	 * @param kind the handler's; without a slash
	 * @param key unique in its kind, 1 to 500 characters; it is logged, so it names
	 * nobody
	 * @param due when; may be past
	 * @param payload texts, numbers, truth values and lists of them, under names without
	 * dots; no personal data in clear
	 */
	public Mono<Void> submit(String kind, String key, Instant due, Map<String, Object> payload) {
		StoredJob job = job(kind, key, due, payload, firstFence());
		return Mono.defer(() -> this.mongo.insert(job)).then().onErrorComplete(DuplicateKeyException.class);
	}

	/**
	 * Adds a job, once, whose claims have fences above one: for what was written under
	 * that and would refuse lower ones, should this node's clock be behind. One of the
	 * same key with a fence no higher is replaced, also in the hands of a node: whatever
	 * that says of it changes nothing any more.
	 * @param fence that of the claim which wrote last
	 */
	public Mono<Void> submitAbove(long fence, String kind, String key, Instant due, Map<String, Object> payload) {
		StoredJob job = job(kind, key, due, payload, Math.max(firstFence(), fence + 1));
		return Mono.defer(() -> insertAbove(fence, job));
	}

	private Mono<Void> insertAbove(long fence, StoredJob job) {
		Query lower = Query.query(where("_id").is(job.id()).and(StoredJob.FENCE).lte(fence));
		return this.mongo.insert(job)
			.then()
			.onErrorResume(DuplicateKeyException.class,
					(there) -> this.mongo.remove(lower, COLLECTION)
						.flatMap((removed) -> this.mongo.findById(job.id(), StoredJob.class, COLLECTION).hasElement())
						// else it was lower, or it was just done
						.flatMap((higher) -> higher ? Mono.empty() : insertAbove(fence, job)));
	}

	private static StoredJob job(String kind, String key, Instant due, Map<String, Object> payload, long fence) {
		if (kind.isBlank() || kind.contains("/") || key.isBlank() || key.length() > LONGEST_KEY) {
			throw new IllegalArgumentException("A job has a kind without a slash and a key of 1 to 500 characters");
		}
		if (payload.keySet().stream().anyMatch((name) -> name.contains("."))
				|| !payload.values().stream().allMatch(Jobs::isPlain)) {
			throw new IllegalArgumentException(
					"A job's payload is texts, numbers, truth values and lists of them, " + "under names without dots");
		}
		return new StoredJob(id(kind, key), StoredJob.SHAPE, kind, key, due, due, payload, 0, fence, null, null, null);
	}

	/**
	 * Sees to it that there is such a job, trying for as long as the store cannot be
	 * reached: for what a feature always needs, when it starts.
	 */
	public Mono<Void> ensure(String kind, String key, Instant due, Map<String, Object> payload) {
		return submit(kind, key, due, payload)
			.doOnError((ex) -> log.warn("The job {}/{} is not there yet: {}", kind, key, ex.toString()))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(5)));
	}

	private static boolean isPlain(Object value) {
		return switch (value) {
			case String text -> true;
			case Number number -> true;
			case Boolean truth -> true;
			case List<?> values -> values.stream().allMatch(Jobs::isPlain);
			default -> false;
		};
	}

	/**
	 * Beyond every fence of an earlier job of the same key, and unlike them should this
	 * node's clock be behind: a node that still holds the earlier one must not take this
	 * for its own.
	 */
	private long firstFence() {
		return (this.clock.millis() << RANDOM_BITS) + ThreadLocalRandom.current().nextInt(1 << RANDOM_BITS);
	}

	/**
	 * Takes a job back; nothing happens when there is none or it is running.
	 * @return whether it was taken back
	 */
	public Mono<Boolean> cancel(String kind, String key) {
		return this.mongo.findById(id(kind, key), StoredJob.class, COLLECTION)
			.filter((job) -> job.until() == null || !this.clock.instant().isBefore(job.next()))
			.flatMap((job) -> this.mongo
				.remove(Query.query(where("_id").is(job.id()).and(StoredJob.FENCE).is(job.fence())), COLLECTION))
			.map((result) -> result.getDeletedCount() == 1)
			.defaultIfEmpty(false);
	}

	/**
	 * Lets a job come due now that waits for a later time. Nothing happens when there is
	 * none, it is running, or it waits because it failed.
	 */
	public Mono<Void> wake(String kind, String key) {
		Instant now = this.clock.instant();
		return this.mongo.findById(id(kind, key), StoredJob.class, COLLECTION)
			.filter((job) -> job.until() == null && job.attempts() == 0 && job.next().isAfter(now))
			.flatMap((job) -> this.mongo.updateFirst(
					Query.query(where("_id").is(job.id()).and(StoredJob.FENCE).is(job.fence())),
					new Update().set("due", now).set("next", now), COLLECTION))
			.then();
	}

	/**
	 * Whether a claim still holds: nobody has claimed the job since, and time is left.
	 */
	public Mono<Boolean> holds(Claim claim) {
		return Mono.defer(() -> this.clock.instant().isBefore(claim.until())
				? this.mongo.findById(claim.job().id(), StoredJob.class, COLLECTION)
					.map((job) -> job.fence() == claim.fence() && job.until() != null)
					.defaultIfEmpty(false)
				: Mono.just(false));
	}

	static String id(String kind, String key) {
		return kind + "/" + key;
	}

}
