package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Hold;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Matching;
import org.newcomerhub.interpreter.model.Matching.Candidate;
import org.newcomerhub.interpreter.model.Matching.Proposal;
import org.newcomerhub.interpreter.store.Calendars;
import org.newcomerhub.interpreter.store.Interpreters;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Proposes whom to ask: reads everybody of the region and their calendars, two readings
 * however many they are to a page.
 */
@Component
public class Proposing {

	private final Interpreters interpreters;

	private final Calendars calendars;

	private final Contacts contacts;

	private final RegionTerms terms;

	private final Clock clock;

	Proposing(Interpreters interpreters, Calendars calendars, Contacts contacts, RegionTerms terms, Clock clock) {
		this.interpreters = interpreters;
		this.calendars = calendars;
		this.contacts = contacts;
		this.terms = terms;
		this.clock = clock;
	}

	/** Returns everybody, the best first; last those who cannot be asked. */
	public Mono<List<Proposal>> of(Assignment assignment) {
		return this.interpreters.bookable(assignment.region())
			.collectList()
			.flatMap((people) -> this.calendars.holds(people.stream().map(Interpreter::id).toList())
				.map((holds) -> people.stream()
					.map((person) -> candidate(person, holds.getOrDefault(person.id(), List.of())))
					.toList()))
			.zipWith(this.terms.of(assignment.region()),
					(candidates, terms) -> Matching.rank(assignment, candidates, terms.travel(), this.clock.instant()));
	}

	private Candidate candidate(Interpreter person, List<Hold> holds) {
		Contact contact = this.contacts.open(person);
		return new Candidate(person, (contact != null) ? contact.home() : null, holds);
	}

	/** Of some people in order, those who can be asked now. */
	Mono<List<UUID>> stillFree(Assignment assignment, List<UUID> row) {
		return row.isEmpty() ? Mono.just(List.of()) : of(assignment).map((proposals) -> {
			List<UUID> eligible = proposals.stream()
				.filter(Proposal::eligible)
				.map((proposal) -> proposal.interpreter().id())
				.toList();
			return row.stream().filter(eligible::contains).toList();
		});
	}

}
