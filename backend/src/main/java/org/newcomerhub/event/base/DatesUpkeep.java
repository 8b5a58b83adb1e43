package org.newcomerhub.event.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.event.store.Timetables;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.Policies;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Lays out once a day what time has brought near: dates at the horizon, and those for
 * which interpreters are to be asked.
 */
@Component
class DatesUpkeep implements JobHandler {

	private static final Duration PERIOD = Duration.ofDays(1);

	/** Before the lease ends: what is not reached then is the next attempt's. */
	private static final Duration MARGIN = Duration.ofSeconds(3);

	private final Timetables timetables;

	private final Dates dates;

	private final Regions regions;

	private final Clock clock;

	DatesUpkeep(Timetables timetables, Dates dates, Regions regions, Clock clock) {
		this.timetables = timetables;
		this.dates = dates;
		this.regions = regions;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "event-dates";
	}

	@Override
	public String always() {
		return "daily";
	}

	@Override
	public Instant next(Claim claim) {
		return this.clock.instant().plus(PERIOD);
	}

	@Override
	public Mono<Void> run(Claim claim) {
		Instant now = this.clock.instant();
		return this.regions.findAll()
			.collectMap((region) -> region.id(), (region) -> region.profile().policies())
			.flatMap((policies) -> this.timetables.findAll()
				.filter(Timetable::isPublished)
				.filter((timetable) -> isDue(timetable, now,
						policies.getOrDefault(timetable.region(), Policies.standard())))
				.concatMap((timetable) -> inTime(claim).then(this.dates.layOut(timetable.event())))
				.then());
	}

	/** What is done is not due again, so that each attempt goes on where one ended. */
	private Mono<Void> inTime(Claim claim) {
		return Mono.defer(() -> this.clock.instant().isBefore(claim.until().minus(MARGIN)) ? Mono.empty()
				: Mono.error(() -> new IllegalStateException("There is more than one lease has time for")));
	}

	private static boolean isDue(Timetable timetable, Instant now, Policies policies) {
		Instant window = now.plus(Asking.window(policies));
		return timetable.until().isBefore(LayingOut.horizon(now))
				|| !Asking.within(timetable.occurrences(), now, window).equals(timetable.occurrences());
	}

}
