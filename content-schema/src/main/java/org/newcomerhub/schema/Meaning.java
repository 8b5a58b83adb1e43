package org.newcomerhub.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * What a source segment says, as a short value: equal while the words mean the same.
 */
public final class Meaning {

	private static final int BYTES = 16;

	private Meaning() {
	}

	/**
	 * Returns the meaning of words: the first 128 bits, as 32 lower-case hexadecimal
	 * digits, of SHA-256 over their UTF-8 in NFC, white space around them removed and
	 * every line end written as {@code \n}.
	 */
	public static String of(String words) {
		String lines = words.replace("\r\n", "\n").replace('\r', '\n').strip();
		byte[] hash = sha256()
			.digest(Normalizer.normalize(lines, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(hash, 0, BYTES);
	}

	/**
	 * Returns the meaning of a source segment: the one it inherited, else that of its
	 * words.
	 */
	public static String of(Segment source) {
		return (source.meaning() != null) ? source.meaning() : of(source.words());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
