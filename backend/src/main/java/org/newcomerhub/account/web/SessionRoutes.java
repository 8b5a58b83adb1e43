package org.newcomerhub.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.signin.Setup;
import org.newcomerhub.account.signin.SignIn;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.RenderingLimit;
import org.newcomerhub.web.Sender;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code POST /setup}, and {@code POST|DELETE /session}.
 */
@RestController
class SessionRoutes implements SessionApi {

	private final Setup setup;

	private final SignIn signIn;

	private final SessionCookie cookie;

	private final Sender sender;

	private final RenderingLimit limit;

	SessionRoutes(Setup setup, SignIn signIn, SessionCookie cookie, Sender sender, RenderingLimit limit) {
		this.setup = setup;
		this.signIn = signIn;
		this.cookie = cookie;
		this.sender = sender;
		this.limit = limit;
	}

	@Override
	@PostMapping("/api/v1/setup")
	@ResponseStatus(HttpStatus.CREATED)
	public Mono<FirstAdmin> setUp(@RequestBody SetupRequest request, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.setup.setUp(request.secret(), request.name(), request.password())
			.map((account) -> new FirstAdmin(account.id(), account.displayName()));
	}

	@Override
	@PostMapping("/api/v1/session")
	public Mono<SignedIn> signIn(@RequestBody SignInRequest request, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		String name = request.name();
		String password = request.password();
		if (name == null || password == null) {
			return Mono.error(ProblemException.invalid(missing(name, password)));
		}
		return this.signIn.signIn(name, password, this.sender.key(exchange.getRequest())).map((secret) -> {
			this.cookie.set(exchange, secret);
			return new SignedIn(SignIn.csrfToken(secret));
		});
	}

	private static List<Fault> missing(@Nullable String name, @Nullable String password) {
		List<Fault> faults = new ArrayList<>();
		if (name == null) {
			faults.add(new Fault("/name", "value-missing", Map.of()));
		}
		if (password == null) {
			faults.add(new Fault("/password", "value-missing", Map.of()));
		}
		return faults;
	}

	@Override
	@DeleteMapping("/api/v1/session")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	public Mono<Void> signOut(ServerWebExchange exchange) {
		String secret = SessionCookie.of(exchange.getRequest());
		if (secret == null) {
			return Mono.empty();
		}
		return this.signIn.signOut(secret).doOnSuccess((done) -> this.cookie.clear(exchange));
	}

}
