package org.newcomerhub.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The repository that this module lies in. */
final class Repository {

	private static final Path ROOT = root();

	private Repository() {
	}

	private static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("infra/container/Containerfile"))) {
			folder = Objects.requireNonNull(folder.getParent(), "not below the repository");
		}
		return folder;
	}

	static Path path(String path) {
		return ROOT.resolve(path).normalize();
	}

	static String read(String path) {
		try {
			return Files.readString(path(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
