package org.newcomerhub.interpreter.base;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.store.UsedKeys;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Tells a request that is repeated from another one under the same key. What is created
 * has a derived id, so that a repeat after a crash completes what was begun.
 */
@Component
public class Repeats {

	private final UsedKeys keys;

	Repeats(UsedKeys keys) {
		this.keys = keys;
	}

	/**
	 * Completes when a request may go on, for the first time or again.
	 * @param sender who asks, and for what kind of thing
	 * @param key what came with the request; null: it is a new one in any case
	 * @param request what is asked for, as text; not stored
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) 422
	 * {@code idempotency-key-reused} when the key has come with something else
	 */
	public Mono<Void> check(String sender, @Nullable String key, String request) {
		if (key == null) {
			return Mono.empty();
		}
		String whose = sender + "\n" + key;
		// with the key, so that what is asked for cannot be found by trying
		return Mono.defer(() -> this.keys.use(Secrets.hash(whose), Secrets.hash(whose + "\n" + request)))
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(Refusals::keyReused))
			.then();
	}

}
