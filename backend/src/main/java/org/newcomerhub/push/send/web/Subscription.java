package org.newcomerhub.push.send.web;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where and for whom a browser wants its messages: its {@code PushSubscription} as JSON
 * (W3C Push API).
 *
 * @param endpoint the push service's address for it
 * @param key the browser's P-256 point, uncompressed, in base64url
 * @param auth its authentication secret (RFC 8291, 3.2), in base64url
 */
record Subscription(URI endpoint, String key, String auth) {

	private static final int KEY_BYTES = 65;

	private static final int AUTH_BYTES = 16;

	/**
	 * Reads one.
	 * @return empty when it is none
	 */
	static Optional<Subscription> read(String token) {
		try {
			JsonNode json = JsonMapper.shared().readTree(token);
			JsonNode keys = json.path("keys");
			Subscription read = new Subscription(URI.create(json.path("endpoint").asString("")),
					keys.path("p256dh").asString(""), keys.path("auth").asString(""));
			return (read.keyBytes().length == KEY_BYTES && read.authBytes().length == AUTH_BYTES) ? Optional.of(read)
					: Optional.empty();
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	byte[] keyBytes() {
		return Base64.getUrlDecoder().decode(this.key);
	}

	byte[] authBytes() {
		return Base64.getUrlDecoder().decode(this.auth);
	}

	/** Without anything by which somebody could be reached. */
	@Override
	public String toString() {
		return "Subscription";
	}

}
