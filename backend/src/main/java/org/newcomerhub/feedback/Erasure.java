package org.newcomerhub.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.newcomerhub.feedback.model.Box;
import org.newcomerhub.feedback.store.Letters;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Erases readers' addresses when their day has come.
 */
@Component
class Erasure implements JobHandler {

	private static final Logger log = LoggerFactory.getLogger(Erasure.class);

	private static final Duration EVERY = Duration.ofHours(6);

	private final Letters letters;

	private final Clock clock;

	Erasure(Letters letters, Clock clock) {
		this.letters = letters;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "feedback-erasure";
	}

	@Override
	public String always() {
		return "all";
	}

	@Override
	public Instant next(Claim claim) {
		return this.clock.instant().plus(EVERY);
	}

	@Override
	public Mono<Void> run(Claim claim) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return Flux.fromArray(Box.values())
			.concatMap((box) -> this.letters.eraseAddresses(box, today))
			.reduce(0L, Long::sum)
			.doOnNext((count) -> {
				if (count > 0) {
					log.info("Erased {} addresses of readers", count);
				}
			})
			.then();
	}

}
