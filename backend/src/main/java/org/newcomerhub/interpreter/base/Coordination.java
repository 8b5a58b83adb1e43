package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Matching.Proposal;
import org.newcomerhub.interpreter.model.Need;
import org.newcomerhub.interpreter.model.Need.Origin;
import org.newcomerhub.interpreter.model.Offer.Outcome;
import org.newcomerhub.interpreter.model.Progress;
import org.newcomerhub.interpreter.model.StoredOccasion;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.store.StoredOccasions;
import org.newcomerhub.web.MessageKeys;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What coordinators do with bookings. Who may is decided before.
 */
@Component
public class Coordination {

	private final BookingDesk desk;

	private final Assignments assignments;

	private final StoredOccasions occasions;

	private final Proposing proposing;

	private final Clock clock;

	Coordination(BookingDesk desk, Assignments assignments, StoredOccasions occasions, Proposing proposing,
			Clock clock) {
		this.desk = desk;
		this.assignments = assignments;
		this.occasions = occasions;
		this.proposing = proposing;
		this.clock = clock;
	}

	/** Finds an occasion; empty when nobody has told of it. */
	public Mono<StoredOccasion> occasion(String id) {
		return this.occasions.find(id);
	}

	/**
	 * Requests interpreting. What is requested already stays as it is; what was proposed
	 * or cancelled is requested.
	 * @throws ProblemException (as an error signal) 409 {@code booking-time} when the
	 * occasion has begun or is cancelled
	 */
	public Mono<Assignment> request(StoredOccasion occasion, Wanted wanted, boolean helpers, String actor) {
		if (occasion.cancelled() || !this.clock.instant().isBefore(occasion.start())) {
			return Mono.error(Refusals.started());
		}
		Need need = Need.of(occasion.occasion(), wanted, helpers, Origin.STAFF, null);
		Assignment assignment = Assignment.begin(occasion.id(), occasion.region(), need,
				Progress.begin(State.REQUESTED, null));
		return this.desk.begin(assignment, actor)
			.switchIfEmpty(Mono
				.defer(() -> this.desk.change(assignment.id(), null, actor, (found, course) -> wantedAgain(found)
						? Mono.fromCallable(() -> course.request(found.with(need))) : Mono.empty())));
	}

	private static boolean wantedAgain(Assignment found) {
		return found.state() == State.PROPOSED || found.state() == State.CANCELLED;
	}

	/**
	 * Asks somebody, and others after them.
	 * @param chosen whom, in order; empty: the best
	 * @param best how many of the best, where nobody was chosen
	 * @throws ProblemException (as an error signal) 409 {@code booking-state} or
	 * {@code booking-time}; 412; 422 {@code interpreter-not-suitable} with the reasons
	 */
	public Mono<Assignment> offer(UUID id, long version, List<UUID> chosen, int best, boolean byHand, String actor) {
		return this.desk.change(id, version, actor, (found, course) -> {
			if (!course.now().isBefore(found.need().start())) {
				return Mono.error(Refusals.started());
			}
			if (found.state() == State.OFFERED) {
				return Mono.error(Refusals.state(found));
			}
			return this.proposing.of(found)
				.map((proposals) -> course.offer(found, row(proposals, chosen, best), byHand));
		});
	}

	private static List<UUID> row(List<Proposal> proposals, List<UUID> chosen, int best) {
		if (chosen.isEmpty()) {
			List<UUID> row = proposals.stream()
				.filter(Proposal::eligible)
				.limit(best)
				.map((proposal) -> proposal.interpreter().id())
				.toList();
			if (row.isEmpty()) {
				throw Refusals.notSuitable(new MessageKeys(List.of("interpreting.reason.nobody")));
			}
			return row;
		}
		chosen.forEach((id) -> check(proposals, id));
		return chosen.stream().distinct().toList();
	}

	private static void check(List<Proposal> proposals, UUID id) {
		Proposal proposal = proposals.stream()
			.filter((one) -> one.interpreter().id().equals(id))
			.findFirst()
			.orElseThrow(() -> Refusals.notSuitable(new MessageKeys(List.of("interpreting.reason.not-bookable"))));
		if (!proposal.eligible()) {
			throw Refusals.notSuitable(new MessageKeys(
					proposal.exclusions().stream().map((reason) -> "interpreting.reason." + reason.code()).toList()));
		}
	}

	/** Confirms what was accepted. */
	public Mono<Assignment> confirm(UUID id, long version, String actor) {
		return this.desk.change(id, version, actor, (found, course) -> Mono.fromCallable(() -> course.confirm(found)));
	}

	/** Nobody is wanted any more. */
	public Mono<Assignment> cancel(UUID id, long version, @Nullable String reason, String actor) {
		return this.desk.change(id, version, actor, (found, course) -> Mono
			.fromCallable(() -> course.cancel(found, actor, (reason != null) ? reason : "not-wanted", false)));
	}

	/** Whoever was to come has said that they cannot. */
	public Mono<Assignment> lose(UUID id, long version, String actor) {
		return this.desk.change(id, version, actor,
				(found, course) -> Mono.fromCallable(() -> course.lose(found, Outcome.WITHDRAWN, "lose", false)));
	}

	/** Whoever was confirmed did not come. */
	public Mono<Assignment> noShow(UUID id, long version, String actor) {
		return this.desk.change(id, version, actor,
				(found, course) -> Mono.fromCallable(() -> course.noShow(found, actor)));
	}

	/** It took place. */
	public Mono<Assignment> done(UUID id, long version, String actor) {
		return this.desk.change(id, version, actor, (found, course) -> Mono.fromCallable(() -> course.done(found)));
	}

	/** Finds a booking; empty when there is none. */
	public Mono<Assignment> find(UUID id) {
		return this.assignments.get(id);
	}

}
