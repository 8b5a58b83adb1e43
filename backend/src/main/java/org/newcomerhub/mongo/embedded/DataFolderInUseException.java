package org.newcomerhub.mongo.embedded;

import java.nio.file.Path;

/**
 * Another process has the data folder open.
 */
final class DataFolderInUseException extends RuntimeException {

	private final transient Path folder;

	DataFolderInUseException(Path folder, Throwable cause) {
		super("The data folder " + folder.toAbsolutePath() + " is in use by another process", cause);
		this.folder = folder;
	}

	/**
	 * Returns the folder.
	 */
	Path folder() {
		return this.folder;
	}

}
