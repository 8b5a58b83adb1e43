package org.newcomerhub.account.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where lists of accounts go on: after an id.
 */
final class Cursors {

	private Cursors() {
	}

	static String write(String id) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
	}

	/** Reads an id; null when it is malformed. */
	static @Nullable String read(String cursor) {
		try {
			return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException malformed) {
			return null;
		}
	}

	/** Reads the id of an account; null when it is malformed. */
	static @Nullable UUID id(String cursor) {
		String id = read(cursor);
		try {
			return (id != null) ? UUID.fromString(id) : null;
		}
		catch (IllegalArgumentException malformed) {
			return null;
		}
	}

}
