package org.newcomerhub.schema.stored;

/**
 * Stored content could not be read where it had to be; the message says why.
 */
public final class StoredContentException extends RuntimeException {

	StoredContentException(String message) {
		super(message);
	}

}
