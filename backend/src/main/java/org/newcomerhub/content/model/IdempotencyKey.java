package org.newcomerhub.content.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes a request that creates an item different from every other.
 *
 * @param value a hash of who sent it and the key, after the region
 * @param request a hash of what was asked for
 */
public record IdempotencyKey(String value, String request) {

	/**
	 * Returns the key of a request.
	 * @param region the region that it is about
	 * @param sender who sent it
	 * @param key the key that came with it
	 * @param request what was asked for, as text
	 */
	public static IdempotencyKey of(String region, String sender, String key, String request) {
		return new IdempotencyKey(region + "/" + hash(sender + "/" + key), hash(request));
	}

	private static String hash(String words) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
