package org.newcomerhub.account.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.AccountProblems;
import org.newcomerhub.account.oidc.Issuer;
import org.newcomerhub.account.oidc.Issuer.Trip;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.PlainPage;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.RenderingLimit;
import org.newcomerhub.web.RequestLanguages;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;

/**
 * Sign-in by an issuer (OpenID Connect Core, 3.1): {@code GET /session/oidc} sends a
 * browser there, {@code …/callback} takes it back. What it must bring back lies encrypted
 * in a cookie of its own, so that any node can answer.
 */
@RestController
@Hidden
class OidcRoutes {

	private static final String START = "/api/v1/session/oidc";

	private static final String COOKIE = "hub-oidc";

	private static final Duration LASTS = Duration.ofMinutes(10);

	private final Issuer issuer;

	private final SessionCookie session;

	private final Encryption encryption;

	private final RenderingLimit limit;

	private final Clock clock;

	private final Messages messages = Messages.standard();

	OidcRoutes(Issuer issuer, SessionCookie session, Encryption encryption, RenderingLimit limit, Clock clock) {
		this.issuer = issuer;
		this.session = session;
		this.encryption = encryption;
		this.limit = limit;
		this.clock = clock;
	}

	@GetMapping(START)
	Mono<ResponseEntity<Void>> start(ServerWebExchange exchange) {
		allowed(exchange);
		Trip trip = Trip.begin();
		return this.issuer.where(trip).map((where) -> {
			String content = String.join(" ", trip.state(), trip.nonce(), trip.verifier(),
					this.clock.instant().plus(LASTS).toString());
			set(exchange, this.encryption.seal(content, COOKIE), LASTS);
			return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(where)).build();
		});
	}

	@GetMapping(Issuer.CALLBACK)
	Mono<ResponseEntity<byte[]>> callback(ServerWebExchange exchange) {
		allowed(exchange);
		Map<String, String> given = exchange.getRequest().getQueryParams().toSingleValueMap();
		Trip trip = trip(exchange);
		set(exchange, "", Duration.ZERO);
		String code = given.get("code");
		String state = given.get("state");
		if (trip == null || code == null || state == null || !Secrets.same(state, trip.state())) {
			return Mono.error(AccountProblems.notSignedIn());
		}
		return this.issuer.signIn(trip, code).map((secret) -> {
			this.session.set(exchange, secret);
			return page(exchange);
		});
	}

	private void allowed(ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		if (!this.issuer.enabled()) {
			throw ProblemException.of(ProblemType.NOT_FOUND, Map.of());
		}
	}

	/** Null when there is none, it is over, or somebody else wrote it. */
	private @Nullable Trip trip(ServerWebExchange exchange) {
		HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
		if (cookie == null) {
			return null;
		}
		try {
			String[] parts = this.encryption.open(cookie.getValue(), COOKIE).split(" ", -1);
			return this.clock.instant().isBefore(Instant.parse(parts[3])) ? new Trip(parts[0], parts[1], parts[2])
					: null;
		}
		catch (IllegalStateException forged) {
			return null;
		}
	}

	/**
	 * Comes along when the issuer sends the browser back, which a strict one would not.
	 */
	private void set(ServerWebExchange exchange, String value, Duration age) {
		exchange.getResponse()
			.addCookie(ResponseCookie.from(COOKIE, value)
				.httpOnly(true)
				.sameSite("Lax")
				.secure(this.session.secure(exchange))
				.path(START)
				.maxAge(age)
				.build());
	}

	/**
	 * A page to go on from: a redirect that began at the issuer's would leave the strict
	 * cookie at home.
	 */
	private ResponseEntity<byte[]> page(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		String language = RequestLanguages.messages(languages, this.messages);
		String html = "<p><a href=\"/\">" + HtmlUtils.htmlEscape(this.messages.get("reader.back-to-start", language))
				+ "</a></p>";
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_HTML)
			.body(PlainPage.of(language, LanguageRegistry.standard().get(language).direction(),
					this.messages.get("staff.signed-in", language), html));
	}

}
