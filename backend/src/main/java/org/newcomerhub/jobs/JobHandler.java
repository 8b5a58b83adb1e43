package org.newcomerhub.jobs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Does the jobs of a kind; a bean of the feature that owns the kind.
 */
public interface JobHandler {

	/** The kind; stable, for it lies in the store. Without a slash. */
	String kind();

	/**
	 * Does a job. Completes: it is done and forgotten. An error: it is tried again later,
	 * longer each time; the error's class and message are kept in the store, so a message
	 * names nobody. Must be idempotent, because a node may die before the job is
	 * forgotten, and short: it is cut off when the lease ends. Before each effect outside
	 * the store ask {@link Jobs#holds}; what it writes, it writes conditional on the
	 * fence.
	 */
	Mono<Void> run(Claim claim);

	/**
	 * When a job that is done comes due again, under the same key and with the same
	 * payload; null: never, and it is forgotten.
	 */
	default @Nullable Instant next(Claim claim) {
		return null;
	}

	/**
	 * Does a job as {@link #run} does, for a handler that sees only while it runs when
	 * the job comes due again.
	 * @return when; empty: never, and it is forgotten
	 */
	default Mono<Instant> runAndSayNext(Claim claim) {
		return run(claim).then(Mono.fromCallable(() -> next(claim)));
	}

	/**
	 * The key of a job of this kind that there always is, such as the upkeep of every
	 * hour: added when a hub starts, due at once, without payload. Null: there is none.
	 */
	default @Nullable String always() {
		return null;
	}

}
