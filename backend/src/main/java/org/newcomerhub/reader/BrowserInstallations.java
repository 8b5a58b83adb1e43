package org.newcomerhub.reader;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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
 * Knows a browser again that has asked for an interpreter, so that it is counted once: an
 * installation of its own, whose id and secret lie in a cookie that no script reads. Only
 * that act sets it.
 */
@Component
class BrowserInstallations {

	static final String COOKIE = "hub-installation";

	/** As long as an installation is remembered that nobody hears of. */
	private static final Duration KEPT = Duration.ofDays(270);

	private static final int ID = 36;

	private final Installations installations;

	private final boolean secure;

	BrowserInstallations(Installations installations, PublicAddress address) {
		this.installations = installations;
		this.secure = "https".equals(address.publicUrl().getScheme());
	}

	/**
	 * Returns the browser's installation, a new one where it has none that is known.
	 * @param language of the reader
	 * @param zone where they read
	 */
	Mono<Installation> of(ServerWebExchange exchange, String language, ZoneId zone) {
		return known(exchange).switchIfEmpty(Mono.defer(() -> create(exchange, language, zone)));
	}

	private Mono<Installation> known(ServerWebExchange exchange) {
		HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
		String value = (cookie != null) ? cookie.getValue() : "";
		UUID id = (value.length() > ID + 1) ? id(value.substring(0, ID)) : null;
		return (id == null) ? Mono.empty() : this.installations.authenticate(id, value.substring(ID + 1));
	}

	private static @Nullable UUID id(String given) {
		try {
			return UUID.fromString(given);
		}
		catch (IllegalArgumentException malformed) {
			return null;
		}
	}

	private Mono<Installation> create(ServerWebExchange exchange, String language, ZoneId zone) {
		UUID id = UUID.randomUUID();
		String secret = Secrets.random();
		return this.installations.registerBrowser(id, secret, language, zone)
			.doOnNext((made) -> exchange.getResponse()
				.addCookie(ResponseCookie.from(COOKIE, id + "." + secret)
					.httpOnly(true)
					.secure(this.secure)
					.sameSite("Lax")
					.path("/")
					.maxAge(KEPT)
					.build()));
	}

}
