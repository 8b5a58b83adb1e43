package org.newcomerhub.event.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.event.store.Timetables;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
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

	static final String KIND = "event-dates";

	static final String DAILY = "daily";

	/** The event that a job begins with, in the order of ids. */
	private static final String FIRST = "first";

	private static final Duration PERIOD = Duration.ofDays(1);

	/** Before the lease ends: what is not reached then is another job's. */
	private static final Duration MARGIN = Duration.ofSeconds(3);

	private final Timetables timetables;

	private final Dates dates;

	private final Regions regions;

	private final Jobs jobs;

	private final Clock clock;

	DatesUpkeep(Timetables timetables, Dates dates, Regions regions, Jobs jobs, Clock clock) {
		this.timetables = timetables;
		this.dates = dates;
		this.regions = regions;
		this.jobs = jobs;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public String always() {
		return DAILY;
	}

	/** What goes on where a lease ended is done once. */
	@Override
	public @Nullable Instant next(Claim claim) {
		return claim.job().key().equals(DAILY) ? this.clock.instant().plus(PERIOD) : null;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		Object first = claim.job().payload().get(FIRST);
		Instant now = this.clock.instant();
		return this.regions.findAll()
			.collectMap((region) -> region.id(), (region) -> region.profile().policies())
			.flatMapMany(
					(policies) -> this.timetables.findFrom((first != null) ? UUID.fromString(first.toString()) : null)
						.index()
						.concatMap((each) -> (each.getT1() == 0 || inTime(claim)) ? keep(each.getT2(), now, policies)
								: Mono.just(each.getT2().event())))
			.next()
			.flatMap(this::goOn);
	}

	private boolean inTime(Claim claim) {
		return this.clock.instant().isBefore(claim.until().minus(MARGIN));
	}

	private Mono<UUID> keep(Timetable timetable, Instant now, Map<String, Policies> policies) {
		boolean isDue = timetable.isPublished()
				&& isDue(timetable, now, policies.getOrDefault(timetable.region(), Policies.standard()));
		return isDue ? this.dates.layOut(timetable.event()).then(Mono.empty()) : Mono.empty();
	}

	/** At least one is done by each, so that this is never the job that is just done. */
	private Mono<Void> goOn(UUID next) {
		return this.jobs.submit(KIND, "from/" + next, this.clock.instant(), Map.of(FIRST, next.toString()));
	}

	private static boolean isDue(Timetable timetable, Instant now, Policies policies) {
		Instant window = now.plus(Asking.window(policies));
		return timetable.until().isBefore(LayingOut.horizon(now))
				|| !Asking.within(timetable.occurrences(), now, window).equals(timetable.occurrences());
	}

}
