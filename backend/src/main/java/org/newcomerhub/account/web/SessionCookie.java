package org.newcomerhub.account.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.signin.AccountProperties;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie of a session (RFC 6265): out of reach of scripts and of other sites.
 */
@Component
class SessionCookie {

	private static final String NAME = "hub-session";

	private final AccountProperties properties;

	SessionCookie(AccountProperties properties) {
		this.properties = properties;
	}

	/** Returns the session's secret; null when there is none. */
	static @Nullable String of(ServerHttpRequest request) {
		HttpCookie cookie = request.getCookies().getFirst(NAME);
		return (cookie == null || cookie.getValue().isEmpty()) ? null : cookie.getValue();
	}

	/** Hands a session to the browser. */
	void set(ServerWebExchange exchange, String secret) {
		exchange.getResponse().addCookie(cookie(exchange, secret, this.properties.sessionLongest()));
	}

	/** Takes it back. */
	void clear(ServerWebExchange exchange) {
		exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO));
	}

	/** Whether a cookie is for https alone. */
	boolean secure(ServerWebExchange exchange) {
		return this.properties.secureCookie() || exchange.getRequest().getSslInfo() != null;
	}

	private ResponseCookie cookie(ServerWebExchange exchange, String value, Duration age) {
		return ResponseCookie.from(NAME, value)
			.httpOnly(true)
			.sameSite("Strict")
			.secure(secure(exchange))
			.path("/")
			.maxAge(age)
			.build();
	}

}
