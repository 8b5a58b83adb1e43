package org.newcomerhub.localization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The module's own files, UTF-8.
 */
final class Resources {

	private Resources() {
	}

	/**
	 * Returns a file's text, or empty if there is no such file.
	 */
	static Optional<String> read(String path) {
		try (InputStream in = Resources.class.getResourceAsStream(path)) {
			return (in != null) ? Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
