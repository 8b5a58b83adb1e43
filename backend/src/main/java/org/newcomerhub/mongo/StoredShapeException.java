package org.newcomerhub.mongo;

/**
 * A stored document is newer than this release understands; it is not read and never
 * overwritten.
 */
public final class StoredShapeException extends RuntimeException {

	public StoredShapeException(String document, int found, int known) {
		super(document + " has shape " + found + ", and this release knows shapes up to " + known
				+ ": run the newer release");
	}

}
