package org.newcomerhub.interpreter.base;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.store.Interpreters;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.mail.Mails;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Writes to interpreters in their own language. Somebody without an address, or erased
 * meanwhile, gets nothing; neither does an offer that is over already.
 */
@Component
class BookingMail implements Later.Work {

	private final Mails mails;

	private final Assignments assignments;

	private final Interpreters interpreters;

	private final Contacts contacts;

	private final BookingLinks links;

	private final RegionTerms terms;

	BookingMail(Mails mails, Assignments assignments, Interpreters interpreters, Contacts contacts, BookingLinks links,
			RegionTerms terms) {
		this.mails = mails;
		this.assignments = assignments;
		this.interpreters = interpreters;
		this.contacts = contacts;
		this.links = links;
		this.terms = terms;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		UUID booking = UUID.fromString(document.substring(document.indexOf('/') + 1));
		return this.interpreters.find(details.get(Effects.INTERPRETER, UUID.class))
			.flatMap((person) -> this.assignments.get(booking)
				.flatMap((assignment) -> this.terms.name(assignment.region(), person.language())
					.flatMap((region) -> send(assignment, person, region, step, details))));
	}

	private Mono<Void> send(Assignment assignment, Interpreter person, String region, String step, Document details) {
		Contact contact = this.contacts.open(person);
		if (contact == null || contact.email() == null) {
			return Mono.empty();
		}
		BookingLetter what = BookingLetter.valueOf(details.getString("what"));
		String language = LettersToInterpreters.language(person.language());
		Map<String, Object> arguments = LettersToInterpreters.arguments(assignment, region, language);
		arguments.put("late", details.getBoolean("late", false) ? "yes" : "no");
		UUID id = details.get(Effects.OFFER, UUID.class);
		if (id != null) {
			Offer offer = assignment.progress().offer(id).filter(Offer::open).orElse(null);
			if (offer == null) {
				return Mono.empty();
			}
			arguments.put("until", Formats.dateTime(
					offer.expires().atZone(ZoneId.of(assignment.need().zone())).toLocalDateTime(), language, null));
			arguments.put("link", this.links.offerAddress(assignment.id(), offer));
		}
		else if (what != BookingLetter.ARCHIVED) {
			arguments.put("link", this.links.personalAddress(person));
		}
		return this.mails.send("booking/" + step,
				LettersToInterpreters.mail(contact.email(), language, what.key(), arguments));
	}

}
