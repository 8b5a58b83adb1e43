package org.newcomerhub.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The header by which a client says that a request is the same as one before.
 */
public final class IdempotencyKey {

	/** The header's name. */
	public static final String HEADER = "Idempotency-Key";

	private static final int LONGEST = 200;

	private IdempotencyKey() {
	}

	/**
	 * Returns the key of a request; null when it has none.
	 * @throws ProblemException a 400 when it is not 1 to 200 visible ASCII characters
	 */
	public static @Nullable String of(ServerHttpRequest request) {
		String key = request.getHeaders().getFirst(HEADER);
		if (key != null && (key.length() > LONGEST || !key.matches("[!-~]+"))) {
			throw ProblemException
				.invalid(List.of(new Fault("/header/" + HEADER, "idempotency-key-malformed", Map.of("max", LONGEST))));
		}
		return key;
	}

}
