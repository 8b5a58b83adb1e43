package org.newcomerhub.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names made from a mail's key.
 */
final class Keys {

	private static final int LONGEST_NAME = 100;

	private static final int HASH_BYTES = 16;

	private Keys() {
	}

	/** 32 hexadecimal digits. */
	static String hash(String key) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A name for a file: the key where that can be one, else as much of it as can. */
	static String fileName(String key) {
		String safe = key.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.", "_");
		if (safe.equals(key) && key.length() <= LONGEST_NAME) {
			return key;
		}
		return safe.substring(0, Math.min(LONGEST_NAME, safe.length())) + "-" + hash(key).substring(0, 8);
	}

}
