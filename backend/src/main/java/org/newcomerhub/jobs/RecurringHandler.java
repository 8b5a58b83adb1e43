package org.newcomerhub.jobs;

import java.time.Instant;

import reactor.core.publisher.Mono;

/**
 * Does jobs of a kind that see only while they run when they come due again.
 */
public interface RecurringHandler extends JobHandler {

	@Override
	default Mono<Void> run(Claim claim) {
		return runAndSayNext(claim).then();
	}

	@Override
	Mono<Instant> runAndSayNext(Claim claim);

}
