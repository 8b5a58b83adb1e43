package org.newcomerhub.jobs;

import java.time.Instant;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The due work in the store.
 */
@Component
public class Jobs {

	/**
	 * Adds a job, once: with the same kind and key nothing happens.
	 * @param key unique in its kind
	 */
	public Mono<Void> submit(String kind, String key, Instant due, Map<String, Object> payload) {
		return Mono.error(new UnsupportedOperationException(kind + key + due + payload));
	}

	/**
	 * Takes a job back; nothing happens when there is none or it is running.
	 * @return whether it was taken back
	 */
	public Mono<Boolean> cancel(String kind, String key) {
		return Mono.error(new UnsupportedOperationException(kind + key));
	}

	/**
	 * Whether a claim still holds: nobody has claimed the job since, and time is left.
	 */
	public Mono<Boolean> holds(Claim claim) {
		return Mono.error(new UnsupportedOperationException(claim.toString()));
	}

}
