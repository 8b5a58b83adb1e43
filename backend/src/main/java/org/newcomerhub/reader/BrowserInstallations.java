package org.newcomerhub.reader;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Browsers;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.web.PublicAddress;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Knows a browser again that has asked for something that needs it: an interpreter, so
 * that it is counted once, or messages. It is an installation of its own, whose id and
 * secret lie in a cookie that no script reads. Only such an act sets it.
 */
@Component
class BrowserInstallations {

	static final String COOKIE = "hub-installation";

	/** As long as an installation is remembered that nobody hears of. */
	private static final Duration KEPT = Duration.ofDays(270);

	private static final int ID = 36;

	private final Installations installations;

	private final Browsers browsers;

	private final boolean secure;

	BrowserInstallations(Installations installations, Browsers browsers, PublicAddress address) {
		this.installations = installations;
		this.browsers = browsers;
		this.secure = "https".equals(address.publicUrl().getScheme());
	}

	/**
	 * Returns the browser's installation, a new one where it has none that is known. The
	 * browser is asked to keep it from now on.
	 * @param languages of the reader, the best first
	 * @param zone where they read
	 */
	Mono<Installation> of(ServerWebExchange exchange, List<String> languages, ZoneId zone) {
		return known(exchange).switchIfEmpty(Mono.defer(() -> create(exchange, languages, zone)));
	}

	/** Returns the browser's installation; empty where it has none that is known. */
	Mono<Installation> known(ServerWebExchange exchange) {
		String value = value(exchange);
		UUID id = (value.length() > ID + 1) ? id(value.substring(0, ID)) : null;
		return (id == null) ? Mono.empty() : this.installations.authenticate(id, value.substring(ID + 1));
	}

	private static String value(ServerWebExchange exchange) {
		HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
		return (cookie != null) ? cookie.getValue() : "";
	}

	private static @Nullable UUID id(String given) {
		try {
			return UUID.fromString(given);
		}
		catch (IllegalArgumentException malformed) {
			return null;
		}
	}

	private Mono<Installation> create(ServerWebExchange exchange, List<String> languages, ZoneId zone) {
		UUID id = UUID.randomUUID();
		String secret = Secrets.random();
		return this.browsers.register(id, secret, languages, zone)
			.doOnNext((made) -> keep(exchange, id + "." + secret, KEPT));
	}

	/** Has the browser keep a known installation for as long again. */
	void renew(ServerWebExchange exchange) {
		String value = value(exchange);
		if (!value.isEmpty()) {
			keep(exchange, value, KEPT);
		}
	}

	/** Erases all that is known of the browser, and its cookie. */
	Mono<Void> forget(ServerWebExchange exchange) {
		return known(exchange).flatMap(this.browsers::forget)
			.then(Mono.fromRunnable(() -> keep(exchange, "", Duration.ZERO)));
	}

	private void keep(ServerWebExchange exchange, String value, Duration age) {
		exchange.getResponse()
			.getCookies()
			.set(COOKIE,
					ResponseCookie.from(COOKIE, value)
						.httpOnly(true)
						.secure(this.secure)
						.sameSite("Lax")
						.path("/")
						.maxAge(age)
						.build());
	}

}
