package org.newcomerhub.content.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.RefusedException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What an edit expects of a part (RFC 9110, 13.1): its head by {@code If-Match}, or that
 * it has none by {@code If-None-Match: *}.
 *
 * @param head the head's number; null: the part has none
 */
public record Expectation(@Nullable Integer head) {

	/** No part ever has this head. */
	private static final int NEVER = -1;

	/**
	 * Reads what a request expects.
	 * @throws RefusedException {@code precondition-missing} when it expects nothing
	 */
	public static Expectation of(ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		List<String> match = headers.getIfMatch();
		if (!match.isEmpty()) {
			return new Expectation(number(match.getFirst()));
		}
		if (headers.getIfNoneMatch().contains("*")) {
			return new Expectation(null);
		}
		throw RefusedException.of("precondition-missing", Map.of());
	}

	private static int number(String tag) {
		String value = tag.replace("\"", "").strip();
		return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : NEVER;
	}

	/** The entity tag of a part's head. */
	public static String etag(int head) {
		return "\"" + head + "\"";
	}

}
