package org.newcomerhub.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secrets that nobody chooses: 256 random bits, of which only the hash is stored. They
 * cannot be guessed, so a plain SHA-256 (FIPS 180-4) is enough.
 */
public final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	private Secrets() {
	}

	/** Returns a new secret, 43 characters that are safe in URLs and cookies. */
	public static String random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Returns what is stored of a secret, 64 hexadecimal digits. */
	public static String hash(String secret) {
		return HexFormat.of().formatHex(digest(secret));
	}

	private static byte[] digest(String secret) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Returns what shows that one has a secret, without it (RFC 7636, 4.2). */
	public static String challenge(String verifier) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(verifier));
	}

	/** Compares in constant time. */
	public static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
