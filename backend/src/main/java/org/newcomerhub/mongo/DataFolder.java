package org.newcomerhub.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder that the hub may write files to. Its methods block.
 *
 * @param path the folder
 * @param trial whether the hub is only tried: it runs on its embedded store
 */
public record DataFolder(Path path, boolean trial) {

	/**
	 * Writes a file that only its owner may read or write, whole or not at all; it
	 * replaces one of the same name.
	 * @param name the file, relative to the folder; folders on the way are made
	 * @param content its bytes
	 * @throws IllegalArgumentException if the name leads out of the folder
	 * @throws UncheckedIOException if it cannot be written
	 */
	public void write(String name, byte[] content) {
		Path file = inside(name);
		Path draft = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
		try {
			Files.createDirectories(file.toAbsolutePath().getParent(), permissions(file, "rwx------"));
			Files.createFile(draft, permissions(file, "rw-------"));
			try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
				ByteBuffer bytes = ByteBuffer.wrap(content);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be written", ex);
		}
	}

	/** Empty when there is no such file. */
	public Optional<byte[]> read(String name) {
		try {
			return Optional.of(Files.readAllBytes(inside(name)));
		}
		catch (NoSuchFileException none) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name + " cannot be read", ex);
		}
	}

	/** Removes a file, if there is one. */
	public void delete(String name) {
		try {
			Files.deleteIfExists(inside(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name + " cannot be removed", ex);
		}
	}

	private Path inside(String name) {
		Path folder = this.path.normalize();
		Path file = folder.resolve(name).normalize();
		if (!file.startsWith(folder) || file.equals(folder)) {
			throw new IllegalArgumentException("The name of a file leads out of the data folder");
		}
		return file;
	}

	/** Where the file system knows no such permissions, its own rules hold. */
	private static FileAttribute<?>[] permissions(Path file, String permissions) {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
