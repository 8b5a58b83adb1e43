package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.store.Assignments;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Where bookings are changed: reads one, asks what it is to become, and writes that if
 * nobody came between.
 */
@Component
class BookingDesk {

	private final Assignments assignments;

	private final RegionTerms terms;

	private final Clock clock;

	BookingDesk(Assignments assignments, RegionTerms terms, Clock clock) {
		this.assignments = assignments;
		this.terms = terms;
		this.clock = clock;
	}

	/**
	 * Changes a booking.
	 * @param version the version that the change was made from; null: whatever it is now,
	 * asked again when somebody came between
	 * @param actor who, as the audit has it
	 * @param how what it is to become; empty: it stays as it is
	 * @return the booking as it is then
	 */
	Mono<Assignment> change(UUID id, @Nullable Long version, String actor,
			BiFunction<Assignment, Course, Mono<Change>> how) {
		Mono<Assignment> once = Mono.defer(() -> this.assignments.get(id))
			.switchIfEmpty(Mono.error(() -> Refusals.notFound(id)))
			.flatMap((found) -> {
				if (version != null && found.version() != version) {
					return Mono.error(Refusals.changedMeanwhile());
				}
				return course(found).flatMap((course) -> how.apply(found, course))
					.flatMap((change) -> write(change, actor))
					.defaultIfEmpty(found);
			});
		return (version != null)
				? once.onErrorMap(OptimisticLockingFailureException.class, (ex) -> Refusals.changedMeanwhile())
				: once.retryWhen(Retry.max(50).filter(OptimisticLockingFailureException.class::isInstance));
	}

	/** The course of a booking from now on. */
	Mono<Course> course(Assignment assignment) {
		return this.terms.of(assignment.region()).map((terms) -> new Course(terms, this.clock.instant()));
	}

	private Mono<Assignment> write(Change change, String actor) {
		return this.assignments.change(change.next(), note(change, actor), change.effects());
	}

	private AuditNote note(Change change, String actor) {
		return new AuditNote(actor, "booking-" + change.action(), this.clock.instant(), change.next().region(),
				Map.of(), null);
	}

	/** Begins a booking; empty when it is there already. */
	Mono<Assignment> begin(Assignment assignment, String actor) {
		return this.terms.of(assignment.region())
			.flatMap((terms) -> this.assignments.insert(assignment,
					note(new Change(assignment, "begin", new Effects().made()), actor),
					new Effects().mustBeFound(assignment, terms).made()))
			.onErrorResume(DuplicateKeyException.class, (there) -> Mono.empty());
	}

}
