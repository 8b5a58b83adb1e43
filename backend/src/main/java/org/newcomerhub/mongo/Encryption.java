package org.newcomerhub.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be used again and must not be read in the database: AES-256-GCM
 * (NIST SP 800-38D) with a random nonce of 96 bits. The result names its key, so that a
 * key can be changed while what was written with the one before still opens. Thread-safe.
 */
public class Encryption {

	private static final String VERSION = "1";

	private static final String TRANSFORMATION = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

	private final SecureRandom random = new SecureRandom();

	private final String current;

	private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

	/**
	 * Creates it, and uses it once: the JDK loads its ciphers then, and not on a thread
	 * that must not wait.
	 * @param keys of 256 bits each, at least one; the first encrypts
	 */
	Encryption(List<byte[]> keys) {
		this.current = name(keys.getFirst());
		keys.forEach((key) -> this.keys.putIfAbsent(name(key), new SecretKeySpec(key, "AES")));
		open(seal("", ""), "");
	}

	/**
	 * A key's name tells nothing of the key: it is random, and this a part of its hash.
	 */
	private static String name(byte[] key) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
			return HexFormat.of().formatHex(hash, 0, 4);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Encrypts.
	 * @param plain the words; may be empty
	 * @param context what they belong to, such as {@code account/email/<id>}: the result
	 * can only be opened there
	 * @return ASCII; every time another
	 */
	public String seal(String plain, String context) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		String head = VERSION + "." + this.current + ".";
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, this.current, nonce, head + context);
			byte[] words = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
			return head + BASE64
				.encodeToString(ByteBuffer.allocate(NONCE_BYTES + words.length).put(nonce).put(words).array());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Cannot encrypt", ex);
		}
	}

	/**
	 * Decrypts.
	 * @param sealed what {@link #seal} returned
	 * @param context the same as then
	 * @throws IllegalStateException when it was changed, belongs elsewhere, or the key is
	 * another
	 */
	public String open(String sealed, String context) {
		String[] parts = sealed.split("\\.", -1);
		if (parts.length != 3 || !parts[0].equals(VERSION)) {
			throw new IllegalStateException("This was not encrypted by a hub of this release");
		}
		if (!this.keys.containsKey(parts[1])) {
			throw new IllegalStateException("This was encrypted with the key " + parts[1]
					+ ", which is neither hub.encryption.key nor one of hub.encryption.old-keys");
		}
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(parts[2]);
			byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
			Cipher cipher = cipher(Cipher.DECRYPT_MODE, parts[1], nonce, VERSION + "." + parts[1] + "." + context);
			byte[] words = cipher.doFinal(bytes, NONCE_BYTES, Math.max(0, bytes.length - NONCE_BYTES));
			return new String(words, StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IllegalStateException("This was changed after it was encrypted, or belongs elsewhere", ex);
		}
	}

	private Cipher cipher(int mode, String key, byte[] nonce, String context) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(TRANSFORMATION);
		cipher.init(mode, this.keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
