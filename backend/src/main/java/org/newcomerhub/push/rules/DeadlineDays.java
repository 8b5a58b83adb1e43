package org.newcomerhub.push.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.region.Regions;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Has every region's deadlines looked at once a day, each in a job of its own.
 */
@Component
class DeadlineDays implements JobHandler {

	/** (UTC) */
	private static final LocalTime MORNING = LocalTime.of(6, 0);

	private final Regions regions;

	private final Jobs jobs;

	private final Clock clock;

	DeadlineDays(Regions regions, Jobs jobs, Clock clock) {
		this.regions = regions;
		this.jobs = jobs;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "push-deadlines";
	}

	@Override
	public String always() {
		return "all";
	}

	@Override
	public Instant next(Claim claim) {
		Instant now = this.clock.instant();
		Instant today = MORNING.atDate(LocalDate.ofInstant(now, ZoneOffset.UTC)).toInstant(ZoneOffset.UTC);
		return today.isAfter(now) ? today
				: MORNING.atDate(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1)).toInstant(ZoneOffset.UTC);
	}

	@Override
	public Mono<Void> run(Claim claim) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		return this.regions.findAll()
			.concatMap((region) -> this.jobs.submit(Deadlines.KIND, region.id() + "/" + today, now,
					Map.of(Deadlines.REGION, region.id())))
			.then();
	}

}
