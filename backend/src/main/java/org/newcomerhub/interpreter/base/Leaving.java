package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Hold;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Offer.Outcome;
import org.newcomerhub.interpreter.model.Progress.Person;
import org.newcomerhub.interpreter.model.Step;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.store.Calendars;
import org.newcomerhub.interpreter.store.Interpreters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Finds others for whatever somebody was to do who has been archived. What has begun
 * stays theirs. Whoever says yes meanwhile either is found here by the time that they
 * hold, or finds that they are archived: {@link OfferAnswers} looks after holding it.
 */
@Component
class Leaving implements Later.Work {

	static final String NAME = "interpreterLeft";

	private static final String ACTION = "archive-interpreter";

	private static final int PAGE = 100;

	private final Interpreters interpreters;

	private final Calendars calendars;

	private final Assignments assignments;

	private final BookingDesk desk;

	private final Proposing proposing;

	private final Clock clock;

	Leaving(Interpreters interpreters, Calendars calendars, Assignments assignments, BookingDesk desk,
			Proposing proposing, Clock clock) {
		this.interpreters = interpreters;
		this.calendars = calendars;
		this.assignments = assignments;
		this.desk = desk;
		this.proposing = proposing;
		this.clock = clock;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		return this.interpreters.find(UUID.fromString(document.substring(document.indexOf('/') + 1)))
			.filter((person) -> !person.active())
			.flatMap(this::leave);
	}

	private Mono<Void> leave(Interpreter person) {
		UUID id = person.id();
		Flux<UUID> held = this.calendars.find(id).flatMapIterable((calendar) -> calendar.holds()).map(Hold::booking);
		return Flux.concat(held, asked(person))
			.distinct()
			.collectList()
			.flatMapMany(Flux::fromIterable)
			.concatMap((booking) -> this.assignments.get(booking))
			.concatMap((booking) -> this.desk.change(booking.id(), null, Course.BY_HUB,
					(found, course) -> leave(found, course, id)))
			.then();
	}

	/** The bookings that they have been asked for: no calendar has those. */
	private Flux<UUID> asked(Interpreter person) {
		Assignments.Filter offered = new Assignments.Filter(person.regions(), State.OFFERED, null, this.clock.instant(),
				null);
		return page(offered, null)
			.expand((page) -> (page.size() < PAGE) ? Mono.empty() : page(offered, page.getLast().order()))
			.concatMapIterable((page) -> page)
			.filter((booking) -> isAsked(booking, person.id()))
			.map(Assignment::id);
	}

	private Mono<List<Assignment>> page(Assignments.Filter filter, @Nullable String after) {
		return this.assignments.page(filter, after, PAGE).collectList();
	}

	private static boolean isAsked(Assignment booking, UUID interpreter) {
		return booking.progress().open().map(Offer::interpreter).filter(interpreter::equals).isPresent();
	}

	private Mono<Change> leave(Assignment found, Course course, UUID interpreter) {
		if (!course.now().isBefore(found.need().start())) {
			return Mono.empty();
		}
		Person person = found.progress().person();
		if (person != null && person.interpreter().equals(interpreter)) {
			return Step.LOSE.from(found.state()).isEmpty() ? Mono.empty()
					: Mono.fromCallable(() -> course.lose(found, Outcome.WITHDRAWN, ACTION, true));
		}
		return isAsked(found, interpreter) ? this.proposing.stillFree(found, found.progress().row())
			.map((left) -> course.unanswered(found, found.progress().open().orElseThrow(), Outcome.WITHDRAWN, left))
				: Mono.empty();
	}

}
