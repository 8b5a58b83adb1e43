package org.newcomerhub.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.newcomerhub.content.store.Drafts;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Forgets drafts that nobody has touched for 30 days, every hour.
 */
@Component
class DraftExpiry implements JobHandler {

	static final Duration PERIOD = Duration.ofHours(1);

	private static final Logger log = LoggerFactory.getLogger(DraftExpiry.class);

	private final Drafts drafts;

	private final Clock clock;

	DraftExpiry(Drafts drafts, Clock clock) {
		this.drafts = drafts;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "expire-drafts";
	}

	@Override
	public String always() {
		return "all";
	}

	@Override
	public Instant next(Claim claim) {
		return this.clock.instant().plus(PERIOD);
	}

	@Override
	public Mono<Void> run(Claim claim) {
		return this.drafts.forgetExpired().doOnNext((count) -> {
			if (count > 0) {
				log.info("Forgot {} drafts that had expired", count);
			}
		}).then();
	}

}
