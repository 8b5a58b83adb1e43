package org.newcomerhub.interpreter.base;

import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.interpreter.store.Calendars;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Gives somebody their time back.
 */
@Component
class Freeing implements Later.Work {

	private final Calendars calendars;

	Freeing(Calendars calendars) {
		this.calendars = calendars;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		return this.calendars.release(details.get(Effects.INTERPRETER, UUID.class),
				details.get(Effects.OFFER, UUID.class));
	}

}
