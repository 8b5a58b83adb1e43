package org.newcomerhub.mongo;

import java.time.Clock;
import java.util.Base64;
import java.util.List;

/**
 * The encryption of tests, with a key that is no secret.
 */
public final class TestEncryption {

	/** The key, as {@code hub.encryption.key} takes it. */
	public static final String KEY = "bm8gc2VjcmV0LCBmb3IgdGVzdHMgYWxvbmUgLSAzMjM=";

	private TestEncryption() {
	}

	/** Every node of a test has the same key. */
	public static Encryption encryption() {
		return new Encryption(List.of(Base64.getDecoder().decode(KEY)));
	}

	/** Links as every node of a test makes and opens them. */
	public static SealedLinks links(Clock clock) {
		return new SealedLinks(encryption(), clock);
	}

}
