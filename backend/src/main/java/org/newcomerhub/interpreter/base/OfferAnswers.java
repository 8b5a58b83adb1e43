package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Hold;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Offer.Outcome;
import org.newcomerhub.interpreter.model.Progress.Person;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.store.Calendars;
import org.newcomerhub.interpreter.store.Interpreters;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What interpreters answer. Their time is held first, then the booking is theirs: a crash
 * in between leaves a hold that a repeat uses, and that is swept otherwise.
 */
@Component
public class OfferAnswers {

	private final BookingDesk desk;

	private final Assignments assignments;

	private final Interpreters interpreters;

	private final Calendars calendars;

	private final Proposing proposing;

	private final BookingLinks links;

	private final Clock clock;

	OfferAnswers(BookingDesk desk, Assignments assignments, Interpreters interpreters, Calendars calendars,
			Proposing proposing, BookingLinks links, Clock clock) {
		this.desk = desk;
		this.assignments = assignments;
		this.interpreters = interpreters;
		this.calendars = calendars;
		this.proposing = proposing;
		this.links = links;
		this.clock = clock;
	}

	/**
	 * An offer, and what has become of its booking.
	 *
	 * @param assignment the booking
	 * @param offer the offer
	 */
	public record Asked(Assignment assignment, Offer offer) {
	}

	/**
	 * Returns the offer that a link is for.
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) 404 when the link
	 * is forged; 410 {@code offer-over}
	 */
	public Mono<Asked> find(String token) {
		return this.links.offer(token)
			.flatMap((ids) -> this.assignments.get(ids.booking())
				.flatMap((assignment) -> Mono.justOrEmpty(asked(assignment, ids.offer()))))
			.switchIfEmpty(Mono.error(Refusals::over));
	}

	private static Optional<Asked> asked(Assignment assignment, UUID offer) {
		return assignment.progress().offer(offer).map((found) -> new Asked(assignment, found));
	}

	/**
	 * Says yes. Harmless when it was said before.
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) as for
	 * {@link #find}; 409 {@code interpreter-busy}
	 */
	public Mono<Asked> accept(String token) {
		return answer(token, this::accept);
	}

	/**
	 * Says no. Harmless when it was said before.
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) as for
	 * {@link #find}
	 */
	public Mono<Asked> decline(String token) {
		return answer(token, (asked, course) -> switch (asked.offer().outcome()) {
			case DECLINED -> Mono.empty();
			case OPEN -> unanswered(asked, course, Outcome.DECLINED);
			case ACCEPTED, EXPIRED, WITHDRAWN -> Mono.error(Refusals.over());
		});
	}

	private interface Answer {

		Mono<Change> to(Asked asked, Course course);

	}

	private Mono<Asked> answer(String token, Answer answer) {
		return find(token).flatMap((found) -> this.desk
			.change(found.assignment().id(), null, Course.BY_INTERPRETER,
					(assignment, course) -> Mono.justOrEmpty(asked(assignment, found.offer().id()))
						.switchIfEmpty(Mono.error(Refusals::over))
						.flatMap((asked) -> answer.to(asked, course)))
			.flatMap((after) -> Mono.justOrEmpty(asked(after, found.offer().id()))));
	}

	private Mono<Change> accept(Asked asked, Course course) {
		Assignment assignment = asked.assignment();
		Offer offer = asked.offer();
		return switch (offer.outcome()) {
			case ACCEPTED -> Mono.empty();
			// what an attempt that was overtaken has held meanwhile
			case DECLINED, EXPIRED, WITHDRAWN ->
				this.calendars.release(offer.interpreter(), offer.id()).then(Mono.error(Refusals::over));
			case OPEN -> this.clock.instant().isBefore(offer.expires()) ? hold(assignment, offer, course)
					: Mono.error(Refusals.over());
		};
	}

	private Mono<Change> hold(Assignment assignment, Offer offer, Course course) {
		Person held = assignment.progress().person();
		UUID under = (offer.reconfirm() && held != null) ? held.offer() : offer.id();
		Hold hold = assignment.hold(under, course.terms().travel(), this.clock.instant());
		return active(offer.interpreter()).switchIfEmpty(Mono.error(Refusals::over))
			.flatMap((person) -> this.calendars.hold(person.id(), hold))
			.flatMap((free) -> free ? active(offer.interpreter())
				// whoever was archived meanwhile must not be booked by what they hold now
				.switchIfEmpty(this.calendars.release(offer.interpreter(), under).then(Mono.error(Refusals::over)))
					: Mono.error(Refusals.busy()))
			.map((person) -> course.accept(assignment, offer, level(person, assignment)));
	}

	private Mono<Interpreter> active(UUID interpreter) {
		return this.interpreters.find(interpreter).filter(Interpreter::active);
	}

	private static QualificationLevel level(Interpreter person, Assignment assignment) {
		return person.level(assignment.need().language(), assignment.need().day())
			.orElse(QualificationLevel.UNVERIFIED);
	}

	private Mono<Change> unanswered(Asked asked, Course course, Outcome outcome) {
		return this.proposing.stillFree(asked.assignment(), asked.assignment().progress().row())
			.map((left) -> course.unanswered(asked.assignment(), asked.offer(), outcome, left));
	}

	/** Ends an offer whose time is over; nothing happens when it was answered. */
	Mono<Void> expire(UUID booking, UUID offer, Held held) {
		return this.desk
			.change(booking, null, Course.BY_HUB, (assignment, course) -> Mono.justOrEmpty(asked(assignment, offer))
				.filter((asked) -> asked.offer().open() && !this.clock.instant().isBefore(asked.offer().expires()))
				.flatMap((asked) -> held.then(unanswered(asked, course, Outcome.EXPIRED))))
			.then();
	}

	/**
	 * Whoever was to come cannot. Harmless when it was said before.
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) 404 when it is
	 * not theirs; 409 {@code booking-state}
	 */
	public Mono<Assignment> withdraw(UUID interpreter, UUID booking) {
		return this.desk.change(booking, null, Course.BY_INTERPRETER, (assignment, course) -> {
			Person person = assignment.progress().person();
			if (person == null || !person.interpreter().equals(interpreter)) {
				return Mono.error(Refusals.notFound(booking));
			}
			if (assignment.state() == State.DONE || assignment.state() == State.NO_SHOW) {
				return Mono.error(Refusals.state(assignment));
			}
			return Mono.fromCallable(() -> course.lose(assignment, Outcome.WITHDRAWN, "withdraw", false));
		});
	}

}
