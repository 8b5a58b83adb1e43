package org.newcomerhub.device;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.newcomerhub.web.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser gives for a token: its subscription (Push API, {@code toJSON}) as JSON
 * text, with the keys by which only it can read what is sent (RFC 8291).
 */
final class BrowserSubscription {

	private static final String POINTER = "/provider/token";

	/** An uncompressed point of the curve P-256. */
	private static final int POINT_BYTES = 65;

	private static final int SECRET_BYTES = 16;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private BrowserSubscription() {
	}

	/** Every fault of a subscription; empty: it can be used. */
	static List<Fault> faults(String token) {
		JsonNode subscription;
		try {
			subscription = JSON.readTree(token);
		}
		catch (JacksonException malformed) {
			return List.of(fault("", "json-malformed", Map.of()));
		}
		List<Fault> faults = new ArrayList<>();
		String endpoint = subscription.path("endpoint").asString("");
		if (!isHttps(endpoint)) {
			faults.add(fault("/endpoint", "value-unknown",
					Map.of("value", endpoint.substring(0, Math.min(endpoint.length(), 80)))));
		}
		JsonNode keys = subscription.path("keys");
		byte[] point = decoded(keys.path("p256dh").asString(""));
		if (point.length != POINT_BYTES || point[0] != 4) {
			faults.add(fault("/keys/p256dh", "value-missing", Map.of()));
		}
		if (decoded(keys.path("auth").asString("")).length != SECRET_BYTES) {
			faults.add(fault("/keys/auth", "value-missing", Map.of()));
		}
		return faults;
	}

	private static boolean isHttps(String endpoint) {
		try {
			URI uri = URI.create(endpoint);
			return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
		}
		catch (IllegalArgumentException malformed) {
			return false;
		}
	}

	/** Base64url, padded or not; empty when it is not. */
	private static byte[] decoded(String given) {
		try {
			return Base64.getUrlDecoder().decode(given);
		}
		catch (IllegalArgumentException malformed) {
			return new byte[0];
		}
	}

	private static Fault fault(String pointer, String code, Map<String, ?> arguments) {
		return new Fault(POINTER + pointer, code, arguments);
	}

}
