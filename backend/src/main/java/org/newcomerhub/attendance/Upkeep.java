package org.newcomerhub.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.newcomerhub.attendance.demand.Votes;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.SignedUp;
import org.newcomerhub.attendance.store.Attendances;
import org.newcomerhub.attendance.store.SignedUps;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Ends offers that nobody answered, gives unfinished places back, and erases what is
 * personal when its day has come.
 */
@Component("attendanceUpkeep")
class Upkeep implements JobHandler {

	private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

	private static final Duration EVERY = Duration.ofSeconds(15);

	private final Plans plans;

	private final Attendances attendances;

	private final SignedUps signedUps;

	private final Votes votes;

	private final Clock clock;

	Upkeep(Plans plans, Attendances attendances, SignedUps signedUps, Votes votes, Clock clock) {
		this.plans = plans;
		this.attendances = attendances;
		this.signedUps = signedUps;
		this.votes = votes;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "attendance-upkeep";
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
		return settleDue().then(Mono.defer(this::eraseDue));
	}

	/** One that fails does not hold up the others. */
	Mono<Void> settleDue() {
		return this.attendances.due(this.clock.instant())
			.collectList()
			.flatMapIterable((due) -> due)
			.concatMap((occurrence) -> settle(occurrence).onErrorResume((ex) -> {
				log.warn("The places at {} are settled later: {}", occurrence, ex.toString());
				return Mono.empty();
			}))
			.then();
	}

	private Mono<Void> settle(UUID occurrence) {
		Instant now = this.clock.instant();
		return this.attendances.find(occurrence).flatMap((attendance) -> {
			List<String> unfinished = attendance.unfinished(now);
			return this.signedUps.of(unfinished)
				.map(SignedUp::id)
				.collectList()
				.flatMap((found) -> this.attendances.change(attendance,
						(before) -> before.finish(unfinished, found, now)));
		}).then();
	}

	Mono<Void> eraseDue() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return this.attendances.toErase(today).collectList().flatMapIterable((due) -> due).concatMap((attendance) -> {
			// moved since, which nobody here was told of
			return this.plans.of(attendance.occurrence())
				.filter((planned) -> planned.terms().eraseOn().isAfter(today))
				.hasElement()
				.flatMap((later) -> later ? Mono.empty() : erase(attendance));
		}).then();
	}

	private Mono<Void> erase(Attendance attendance) {
		return this.signedUps.erase(List.copyOf(attendance.seats().keySet()))
			.then(this.votes.erase(attendance.occurrence()))
			.then(this.attendances.erased(attendance));
	}

}
