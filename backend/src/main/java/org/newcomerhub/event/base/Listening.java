package org.newcomerhub.event.base;

import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.event.DatesListener;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells whoever listens that an event or its dates have changed.
 */
@Component
class Listening implements FollowUp {

	/** The name under which a change of a timetable remembers it. */
	static final String NAME = "datesListeners";

	private final ObjectProvider<DatesListener> listeners;

	Listening(ObjectProvider<DatesListener> listeners) {
		this.listeners = listeners;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		UUID event = UUID.fromString(document.substring(document.indexOf('/') + 1));
		return Flux.fromStream(this.listeners::orderedStream)
			.concatMap((listener) -> listener.changed(event))
			.then();
	}

}
