package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Hold;
import org.newcomerhub.interpreter.model.Progress.Person;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.store.Calendars;
import org.newcomerhub.interpreter.store.Calendars.PersonalCalendar;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Gives back times that no booking has: somebody said yes, and the hub died before the
 * booking was theirs. The booking's version is raised first, so that an answer that is
 * still on its way must hold the time again.
 */
@Component
class CalendarSweep implements JobHandler {

	private static final Logger log = LoggerFactory.getLogger(CalendarSweep.class);

	private static final Duration EVERY = Duration.ofMinutes(15);

	private static final Duration SETTLED = Duration.ofMinutes(10);

	private final Calendars calendars;

	private final Assignments assignments;

	private final Clock clock;

	CalendarSweep(Calendars calendars, Assignments assignments, Clock clock) {
		this.calendars = calendars;
		this.assignments = assignments;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "calendar-sweep";
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
		return this.calendars.all().concatMap(this::sweep).count().doOnNext((count) -> {
			if (count > 0) {
				log.info("Gave back {} times that no booking has", count);
			}
		}).then();
	}

	private Flux<Hold> sweep(PersonalCalendar calendar) {
		Instant now = this.clock.instant();
		List<Hold> settled = calendar.holds()
			.stream()
			.filter((hold) -> hold.heldAt().isBefore(now.minus(SETTLED)) && hold.end().isAfter(now))
			.toList();
		return settled.isEmpty() ? Flux.empty()
				: this.assignments.getAll(settled.stream().map(Hold::booking).distinct().toList())
					.collectMap(Assignment::id)
					.flatMapMany((bookings) -> Flux.fromIterable(settled)
						.filter((hold) -> !has(bookings, calendar.id(), hold))
						.concatMap((hold) -> release(calendar.id(), hold, bookings)));
	}

	private static boolean has(Map<UUID, Assignment> bookings, UUID interpreter, Hold hold) {
		Assignment assignment = bookings.get(hold.booking());
		Person person = (assignment != null) ? assignment.progress().person() : null;
		return person != null && person.interpreter().equals(interpreter) && person.offer().equals(hold.offer());
	}

	private Mono<Hold> release(UUID interpreter, Hold hold, Map<UUID, Assignment> bookings) {
		Assignment assignment = bookings.get(hold.booking());
		Mono<Void> touched = (assignment != null) ? this.assignments.touch(assignment) : Mono.empty();
		return touched.then(Mono.defer(() -> this.calendars.release(interpreter, hold.offer())))
			.thenReturn(hold)
			.onErrorResume(OptimisticLockingFailureException.class, (meanwhile) -> Mono.empty());
	}

}
