package org.newcomerhub.mongo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A key for the encryption is missing or is none. The message never holds a key.
 */
class EncryptionKeyException extends RuntimeException {

	EncryptionKeyException(String message) {
		super(message);
	}

	static class Analyzer extends AbstractFailureAnalyzer<EncryptionKeyException> {

		@Override
		protected FailureAnalysis analyze(Throwable root, EncryptionKeyException cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()),
					"Make a key with 'openssl rand -base64 32', keep it outside the database and its backups, and give the same "
							+ "one to every hub over this store as HUB_ENCRYPTION_KEY (hub.encryption.key). A key used before goes "
							+ "into HUB_ENCRYPTION_OLD_KEYS (hub.encryption.old-keys).",
					cause);
		}

	}

}
