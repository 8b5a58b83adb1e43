package org.newcomerhub.interpreter.base;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.store.Interpreters;
import org.newcomerhub.mail.Mails;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Sends somebody the link to their bookings and availability.
 */
@Component
class PersonalLinkMail implements Later.Work {

	static final String NAME = "personalLink";

	private final Mails mails;

	private final Interpreters interpreters;

	private final Contacts contacts;

	private final BookingLinks links;

	PersonalLinkMail(Mails mails, Interpreters interpreters, Contacts contacts, BookingLinks links) {
		this.mails = mails;
		this.interpreters = interpreters;
		this.contacts = contacts;
		this.links = links;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		return this.interpreters.find(UUID.fromString(document.substring(document.indexOf('/') + 1)))
			.filter(Interpreter::active)
			.flatMap((person) -> send(person, step));
	}

	private Mono<Void> send(Interpreter person, String step) {
		Contact contact = this.contacts.open(person);
		if (contact == null || contact.email() == null) {
			return Mono.empty();
		}
		String language = LettersToInterpreters.language(person.language());
		Map<String, Object> arguments = new HashMap<>(Map.of("link", this.links.personalAddress(person)));
		return this.mails.send("interpreter/" + step,
				LettersToInterpreters.mail(contact.email(), language, "interpreting.mail.link", arguments));
	}

}
