package org.newcomerhub.jobs;

import reactor.core.publisher.Mono;

/**
 * Does the jobs of a kind; a bean of the feature that owns the kind.
 */
public interface JobHandler {

	/** The kind; stable, for it lies in the store. */
	String kind();

	/**
	 * Does a job. Completes: it is done and forgotten. An error: it is tried again later,
	 * longer each time. Must be idempotent, because a node may die before the job is
	 * forgotten.
	 */
	Mono<Void> run(Claim claim);

}
