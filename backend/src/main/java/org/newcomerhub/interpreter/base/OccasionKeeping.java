package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.Occasions;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Need;
import org.newcomerhub.interpreter.model.Need.Origin;
import org.newcomerhub.interpreter.model.Progress;
import org.newcomerhub.interpreter.model.Progress.Person;
import org.newcomerhub.interpreter.model.StoredOccasion;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.store.Calendars;
import org.newcomerhub.interpreter.store.Interpreters;
import org.newcomerhub.interpreter.store.StoredOccasions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Keeps bookings true to their occasions. What was told last is stored first; what it
 * means for bookings follows from it, is found anew from what is there, and so can be
 * done any number of times.
 */
@Component
class OccasionKeeping implements Occasions, Later.Work {

	private static final String NOT_WANTED = "not-wanted";

	private static final String OCCASION_CANCELLED = "occasion-cancelled";

	private static final String SIGN_UPS = "sign-ups";

	private static final Set<State> OVER = Set.of(State.DONE, State.NO_SHOW, State.CANCELLED);

	private final StoredOccasions occasions;

	private final Assignments assignments;

	private final Interpreters interpreters;

	private final Calendars calendars;

	private final BookingDesk desk;

	private final RegionTerms terms;

	private final Clock clock;

	OccasionKeeping(StoredOccasions occasions, Assignments assignments, Interpreters interpreters, Calendars calendars,
			BookingDesk desk, RegionTerms terms, Clock clock) {
		this.occasions = occasions;
		this.assignments = assignments;
		this.interpreters = interpreters;
		this.calendars = calendars;
		this.desk = desk;
		this.terms = terms;
		this.clock = clock;
	}

	@Override
	public Mono<Void> put(Occasion occasion, List<Wanted> wanted) {
		return this.occasions.put(StoredOccasion.of(occasion, wanted, 1));
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		return this.occasions.find(document.substring(document.indexOf('/') + 1)).flatMap(this::putRight);
	}

	private Mono<Void> putRight(StoredOccasion stored) {
		Occasion occasion = stored.occasion();
		Set<UUID> wanted = new HashSet<>();
		stored.wanted().forEach((one) -> wanted.add(id(stored, one)));
		return this.assignments.of(stored.id())
			.concatMap((assignment) -> this.desk.change(assignment.id(), null, Course.BY_HUB,
					(found, course) -> putRight(found, course, occasion, wanted)))
			.thenMany(Flux.fromIterable(occasion.cancelled() ? List.<Wanted>of() : stored.wanted()))
			.concatMap((one) -> request(stored, one))
			.then();
	}

	private static UUID id(StoredOccasion occasion, Wanted wanted) {
		return Assignment.id(occasion.id(), wanted.language(), wanted.variety(), wanted.modality());
	}

	private Mono<Change> putRight(Assignment found, Course course, Occasion occasion, Set<UUID> wanted) {
		if (OVER.contains(found.state())) {
			return Mono.empty();
		}
		if (occasion.cancelled()) {
			return Mono.fromCallable(() -> course.cancel(found, Course.BY_HUB, OCCASION_CANCELLED, true));
		}
		if (found.need().origin() == Origin.OCCASION && !wanted.contains(found.id())) {
			return Mono.fromCallable(() -> course.cancel(found, Course.BY_HUB, NOT_WANTED, false));
		}
		Need need = found.need().at(occasion);
		return found.need().sameTimeAndPlace(need) ? Mono.justOrEmpty(Course.adjust(found, need))
				: move(found, course, need);
	}

	/** The calendar first: a repeat finds the new time held already. */
	private Mono<Change> move(Assignment found, Course course, Need need) {
		Person person = found.progress().person();
		return (person == null) ? Mono.fromCallable(() -> course.move(found, need, false))
				: stays(found.with(need), person, course).map((stays) -> course.move(found, need, stays));
	}

	private Mono<Boolean> stays(Assignment moved, Person person, Course course) {
		return this.interpreters.find(person.interpreter())
			.filter((one) -> available(one, moved.need()))
			.flatMap((one) -> this.calendars.hold(one.id(),
					moved.hold(person.offer(), course.terms().travel(), this.clock.instant())))
			.defaultIfEmpty(false);
	}

	private static boolean available(Interpreter person, Need need) {
		return person.active() && person.availability().covers(need.start(), need.end(), ZoneId.of(person.zone()));
	}

	/** Whatever the occasion wants and has not; also when it was cancelled by the hub. */
	private Mono<Void> request(StoredOccasion stored, Wanted wanted) {
		Need need = Need.of(stored.occasion(), wanted, false, Origin.OCCASION, null);
		if (!this.clock.instant().isBefore(need.start())) {
			return Mono.empty();
		}
		Assignment assignment = Assignment.begin(stored.id(), stored.region(), need,
				Progress.begin(State.REQUESTED, null));
		return this.desk.begin(assignment, Course.BY_HUB)
			.switchIfEmpty(Mono.defer(() -> this.desk.change(assignment.id(), null, Course.BY_HUB,
					(found, course) -> wantedAgain(found, course, need))))
			.then();
	}

	private static Mono<Change> wantedAgain(Assignment found, Course course, Need need) {
		Progress.Ending ending = found.progress().ending();
		boolean byHub = ending != null && ending.by().equals(Course.BY_HUB);
		if (found.state() == State.PROPOSED || (found.state() == State.CANCELLED && byHub)) {
			return Mono.fromCallable(() -> course.request(found.with(need)));
		}
		return OVER.contains(found.state()) ? Mono.empty()
				: Mono.justOrEmpty(Course.adjust(found, found.need().wanting(need.wanted())));
	}

	@Override
	public Mono<Void> want(String occasion, Wanted wanted, String reason) {
		return this.occasions.find(occasion)
			.filter((stored) -> !stored.cancelled())
			.flatMap((stored) -> this.terms.of(stored.region())
				.filter((terms) -> this.clock.instant()
					.isBefore(terms.deadline(Need.of(stored.occasion(), wanted, false, Origin.DEMAND, reason))))
				.flatMap((terms) -> propose(stored, wanted, reason,
						terms.signupsOpenRequests() && reason.equals(SIGN_UPS))));
	}

	private Mono<Void> propose(StoredOccasion stored, Wanted wanted, String reason, boolean opens) {
		Need need = Need.of(stored.occasion(), wanted, false, Origin.DEMAND, reason);
		Assignment assignment = Assignment.begin(stored.id(), stored.region(), need,
				Progress.begin(opens ? State.REQUESTED : State.PROPOSED, null));
		Mono<Void> begin = this.desk.begin(assignment, Course.BY_HUB)
			.switchIfEmpty(Mono.defer(() -> opens ? open(assignment) : Mono.empty()))
			.then();
		return this.assignments.of(stored.id())
			.any((one) -> one.need().language().equals(wanted.language()) && one.state().status() != null)
			.flatMap((there) -> there ? Mono.empty() : begin);
	}

	private Mono<Assignment> open(Assignment assignment) {
		return this.desk.change(assignment.id(), null, Course.BY_HUB,
				(found, course) -> (found.state() == State.PROPOSED) ? Mono.fromCallable(() -> course.request(found))
						: Mono.empty());
	}

}
