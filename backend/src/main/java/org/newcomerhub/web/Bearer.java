package org.newcomerhub.web;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The token of a request (RFC 6750, 2.1).
 */
public final class Bearer {

	private static final String SCHEME = "Bearer ";

	private Bearer() {
	}

	/** Returns the token; null when there is none. */
	public static @Nullable String of(ServerHttpRequest request) {
		String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		return (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
				? header.substring(SCHEME.length()).strip() : null;
	}

}
