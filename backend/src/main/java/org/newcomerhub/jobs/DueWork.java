package org.newcomerhub.jobs;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Does due jobs, each from its claim to its end. A kind that no handler here knows, such
 * as a newer release's, is never looked for.
 */
@Component
class DueWork {

	private static final Logger log = LoggerFactory.getLogger(DueWork.class);

	private static final int MOST_AT_ONCE = 100;

	private final Claims claims;

	private final List<JobHandler> handlers;

	private final JobsProperties properties;

	DueWork(Claims claims, List<JobHandler> handlers, JobsProperties properties) {
		this.claims = claims;
		this.handlers = List.copyOf(handlers);
		this.properties = properties;
		Set<String> kinds = new HashSet<>();
		this.handlers.forEach((handler) -> {
			if (!kinds.add(handler.kind())) {
				throw new IllegalStateException("Two handlers for jobs of the kind " + handler.kind());
			}
		});
	}

	/** What came of a job. */
	enum Outcome {

		/** It is done. */
		DONE,
		/** It failed and is tried again. */
		FAILED,
		/** Another node had claimed it before it ended here. */
		OVERTAKEN

	}

	/** Those whose jobs are done here. */
	List<JobHandler> handlers() {
		return this.handlers;
	}

	/** Finds what can be claimed. */
	Flux<StoredJob> due(JobHandler handler) {
		return this.claims.due(handler.kind(), MOST_AT_ONCE);
	}

	/**
	 * Does a job; empty when another node was quicker, or when the store cannot be
	 * reached: then the lease ends by itself.
	 */
	Mono<Outcome> run(JobHandler handler, StoredJob found) {
		return this.claims.claim(found).flatMap((claim) -> run(handler, claim)).onErrorResume((ex) -> {
			log.warn("The job {} could not be claimed or put down: {}", found.id(), ex.toString());
			return Mono.empty();
		});
	}

	private Mono<Outcome> run(JobHandler handler, Claim claim) {
		return Mono.defer(() -> handler.runAndSayNext(claim))
			.timeout(this.properties.lease())
			.map((next) -> new End(next, null))
			.switchIfEmpty(Mono.fromSupplier(() -> new End(null, null)))
			.onErrorResume((ex) -> Mono.just(new End(null, ex)))
			.flatMap((end) -> putDown(claim, end));
	}

	/** How a handler ended: with an error, or with the time when the job is due again. */
	private record End(@Nullable Instant next, @Nullable Throwable failure) {
	}

	private Mono<Outcome> putDown(Claim claim, End end) {
		Throwable failure = end.failure();
		if (failure != null) {
			log.warn("The job {} failed ({} times by now) and is tried again: {}", claim.job().id(),
					claim.job().attempts() + 1, failure.toString());
			return this.claims.failed(claim, failure).map((held) -> held ? Outcome.FAILED : Outcome.OVERTAKEN);
		}
		Mono<Boolean> put = (end.next() != null) ? this.claims.again(claim, end.next()) : this.claims.done(claim);
		return put.map((held) -> held ? Outcome.DONE : Outcome.OVERTAKEN);
	}

}
