package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.bson.Document;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Availability;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Hold;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Progress.Person;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.store.Calendars;
import org.newcomerhub.interpreter.store.Interpreters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Interpreters and language helpers as coordinators and they themselves keep them. Who
 * may is decided before.
 */
@Component
public class People {

	private final Interpreters interpreters;

	private final Calendars calendars;

	private final Assignments assignments;

	private final Contacts contacts;

	private final InterpretingProperties properties;

	private final Clock clock;

	People(Interpreters interpreters, Calendars calendars, Assignments assignments, Contacts contacts,
			InterpretingProperties properties, Clock clock) {
		this.interpreters = interpreters;
		this.calendars = calendars;
		this.assignments = assignments;
		this.contacts = contacts;
		this.properties = properties;
		this.clock = clock;
	}

	/** Makes an id for somebody new. */
	public UUID newId() {
		return UuidCreator.getTimeOrderedEpoch();
	}

	/** What is stored of who somebody is. */
	public String sealed(UUID id, Contact contact) {
		return this.contacts.seal(id, contact);
	}

	/** Adds somebody. */
	public Mono<Interpreter> add(Interpreter person, String actor) {
		return this.interpreters.insert(person, note(actor, "add-interpreter"));
	}

	/**
	 * Changes somebody.
	 * @param person what they are to be, of the version that the change was made from
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) 412 when they
	 * have changed since
	 */
	public Mono<Interpreter> change(Interpreter person, String actor) {
		return meanwhile(this.interpreters.change(person, note(actor, "change-interpreter")));
	}

	/** Changes when somebody can be asked. */
	public Mono<Interpreter> change(Interpreter person, Availability availability, String actor) {
		return meanwhile(
				this.interpreters.change(person.withAvailability(availability), note(actor, "change-availability")));
	}

	/**
	 * Somebody stops: others are sought for what they were to do, and who they were is
	 * erased later. Nothing happens the second time.
	 */
	public Mono<Interpreter> archive(Interpreter person, String actor) {
		if (person.archivedAt() != null) {
			return Mono.just(person);
		}
		LocalDate eraseOn = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.plusMonths(this.properties.eraseMonths());
		return meanwhile(this.interpreters.change(person.archived(this.clock.instant(), eraseOn),
				note(actor, "archive-interpreter"), Consequences.quiet().with(Leaving.NAME, new Document())));
	}

	/** Sends somebody a new personal link; the one before is over. */
	public Mono<Interpreter> sendLink(Interpreter person, String actor) {
		Consequences more = Consequences.quiet().with(PersonalLinkMail.NAME, new Document());
		return meanwhile(this.interpreters.change(person.withLinkSerial(person.linkSerial() + 1),
				note(actor, "send-personal-link"), more));
	}

	private static <T> Mono<T> meanwhile(Mono<T> change) {
		return change.onErrorMap(OptimisticLockingFailureException.class, (ex) -> Refusals.changedMeanwhile());
	}

	private AuditNote note(String actor, String action) {
		return new AuditNote(actor, action, this.clock.instant(), null, Map.of(), null);
	}

	/** The actor that the audit has for what interpreters do themselves. */
	public static String themselves() {
		return Course.BY_INTERPRETER;
	}

	/** Returns the bookings that are somebody's, by start. */
	public Flux<Assignment> bookings(UUID interpreter) {
		return this.calendars.find(interpreter)
			.map((calendar) -> calendar.holds().stream().map(Hold::booking).distinct().toList())
			.flatMapMany((ids) -> this.assignments.getAll(ids).filter((one) -> isOf(one, interpreter)).collectList())
			.concatMapIterable(
					(found) -> found.stream().sorted((one, other) -> one.order().compareTo(other.order())).toList());
	}

	private static boolean isOf(Assignment assignment, UUID interpreter) {
		Person person = assignment.progress().person();
		return person != null && person.interpreter().equals(interpreter);
	}

}
