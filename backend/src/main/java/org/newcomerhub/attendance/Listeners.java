package org.newcomerhub.attendance;

import org.bson.Document;
import org.newcomerhub.attendance.store.SignedUps;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Those who listen to what concerns sign-ups, one after the other.
 */
@Component
class Listeners {

	private final SignedUps signedUps;

	private final ObjectProvider<AttendanceListener> listeners;

	Listeners(SignedUps signedUps, ObjectProvider<AttendanceListener> listeners) {
		this.signedUps = signedUps;
		this.listeners = listeners;
	}

	Mono<Void> told(AttendanceNews news) {
		return all().concatMap((listener) -> listener.told(news)).then();
	}

	/** Nothing happens when the sign-up is gone. */
	Mono<Void> signedUp(String id) {
		return this.signedUps.find(id)
			.flatMap((signedUp) -> all().concatMap((listener) -> listener.signedUp(signedUp.occurrence())).then());
	}

	private Flux<AttendanceListener> all() {
		return Flux.fromStream(this.listeners::orderedStream);
	}

	/** A sign-up that names a device is kept. */
	@Component("signUpKept")
	static class Kept implements FollowUp {

		/** The name under which a sign-up with a device remembers it. */
		static final String NAME = "signUpKept";

		private final ObjectProvider<Listeners> listeners;

		Kept(ObjectProvider<Listeners> listeners) {
			this.listeners = listeners;
		}

		@Override
		public String name() {
			return NAME;
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			return Mono.defer(() -> this.listeners.getObject().signedUp(document.substring(document.indexOf('/') + 1)));
		}

	}

}
