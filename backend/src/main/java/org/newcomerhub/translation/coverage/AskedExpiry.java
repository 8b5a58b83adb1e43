package org.newcomerhub.translation.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Forgets each day what readers asked for more than thirteen months ago.
 */
@Component
class AskedExpiry implements JobHandler {

	private final AskedDays days;

	private final Clock clock;

	AskedExpiry(AskedDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "expire-asked";
	}

	@Override
	public String always() {
		return "all";
	}

	@Override
	public Instant next(Claim claim) {
		return this.clock.instant().plus(Duration.ofDays(1));
	}

	@Override
	public Mono<Void> run(Claim claim) {
		return this.days.forgetBefore(YearMonth.from(this.clock.instant().atZone(ZoneOffset.UTC))).then();
	}

}
