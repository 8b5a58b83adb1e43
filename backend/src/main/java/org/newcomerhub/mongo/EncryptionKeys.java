package org.newcomerhub.mongo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the keys: in the settings, or, for the embedded store alone, in a file of the
 * data folder that is made at the first start.
 */
final class EncryptionKeys {

	static final String FILE = "encryption.key";

	private static final Logger log = LoggerFactory.getLogger(EncryptionKeys.class);

	private static final int BYTES = 32;

	private EncryptionKeys() {
	}

	/**
	 * Returns the keys, the one that encrypts first.
	 * @throws EncryptionKeyException if there is none, or one of them is no key
	 */
	static List<byte[]> find(EncryptionProperties properties, DataFolder folder) {
		List<byte[]> keys = new ArrayList<>();
		String set = properties.key();
		if (set != null && !set.isBlank()) {
			keys.add(decode(set, "hub.encryption.key"));
		}
		else if (folder.trial()) {
			keys.add(ofFile(folder));
		}
		else {
			throw new EncryptionKeyException("hub.encryption.key is not set, and MongoDB is used: the hub encrypts "
					+ "addresses and keys of others before it stores them");
		}
		properties.oldKeys().forEach((old) -> keys.add(decode(old, "hub.encryption.old-keys")));
		return keys;
	}

	private static byte[] decode(String text, String where) {
		byte[] key;
		try {
			key = Base64.getDecoder().decode(text.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new EncryptionKeyException(where + " is not Base64");
		}
		if (key.length != BYTES) {
			throw new EncryptionKeyException(where + " has " + key.length * 8 + " bits and must have 256");
		}
		return key;
	}

	/** No two processes come here at once: the embedded store has locked the folder. */
	private static byte[] ofFile(DataFolder folder) {
		Path file = folder.path().resolve(FILE);
		return folder.read(FILE).map((content) -> decode(text(content), file.toString())).orElseGet(() -> {
			byte[] key = new byte[BYTES];
			new SecureRandom().nextBytes(key);
			folder.write(FILE, Base64.getEncoder().encode(key));
			log.warn("Made a key for what is encrypted in the trial store: {}. Without it that cannot be read any more",
					file.toAbsolutePath());
			return key;
		});
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.US_ASCII);
	}

}
