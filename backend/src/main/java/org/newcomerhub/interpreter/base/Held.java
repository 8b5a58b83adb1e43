package org.newcomerhub.interpreter.base;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Jobs;
import reactor.core.publisher.Mono;

/**
 * A job that is this node's, asked anew before each attempt to write: the booking was
 * read before, and the write is conditional on its version, so that a node that was
 * overtaken meanwhile changes nothing any more.
 *
 * @param jobs the jobs
 * @param claim the job
 */
record Held(Jobs jobs, Claim claim) {

	/**
	 * Goes on while the job is held, and fails otherwise, so that it is not forgotten.
	 */
	Mono<Change> then(Mono<Change> change) {
		return this.jobs.holds(this.claim)
			.flatMap((holds) -> holds ? change
					: Mono.error(() -> new IllegalStateException("The lease has ended, or another node has the job")));
	}

}
