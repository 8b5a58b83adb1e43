package org.newcomerhub.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Forgets installations that have been silent for 270 days: their provider has forgotten
 * them by then too.
 */
@Component
class Forgetting implements JobHandler {

	static final int SILENT_DAYS = 270;

	private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

	private static final Duration EVERY = Duration.ofHours(6);

	private final Installations installations;

	private final Clock clock;

	Forgetting(Installations installations, Clock clock) {
		this.installations = installations;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "installation-forgetting";
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
		return this.installations.forget(today.minusDays(SILENT_DAYS)).doOnNext((count) -> {
			if (count > 0) {
				log.info("Forgot {} silent installations", count);
			}
		}).then();
	}

}
