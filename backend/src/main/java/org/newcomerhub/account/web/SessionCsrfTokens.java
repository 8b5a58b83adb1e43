package org.newcomerhub.account.web;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.signin.SignIn;
import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;

/**
 * Derives what a write must show from the session that its cookie names, so that nothing
 * is kept of it.
 */
final class SessionCsrfTokens implements ServerCsrfTokenRepository {

	@Override
	public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
		return loadToken(exchange);
	}

	@Override
	public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
		return Mono.empty();
	}

	@Override
	public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
		String session = SessionCookie.of(exchange.getRequest());
		return Mono.justOrEmpty(session)
			.map((secret) -> new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", SignIn.csrfToken(secret)));
	}

}
