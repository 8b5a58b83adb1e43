package org.newcomerhub.schema.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files of a folder.
 */
final class FolderFiles implements PackFiles {

	private final Path folder;

	FolderFiles(Path folder) {
		this.folder = folder;
	}

	@Override
	public SortedSet<String> names() {
		SortedSet<String> names = new TreeSet<>();
		try {
			Files.walkFileTree(this.folder, new Listing(names));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return names;
	}

	@Override
	public byte[] read(String name) throws IOException {
		return Files.readAllBytes(resolve(name));
	}

	@Override
	public long size(String name) throws IOException {
		return Files.size(resolve(name));
	}

	private Path resolve(String name) throws IOException {
		Path file = this.folder.resolve(name).toRealPath();
		if (!file.startsWith(this.folder.toRealPath())) {
			throw new IOException("it leads out of the pack's folder");
		}
		if (!Files.isRegularFile(file)) {
			throw new IOException("it is not a file");
		}
		return file;
	}

	/**
	 * Does not follow links: a linked folder counts as one file, so nothing is walked
	 * twice or for ever.
	 */
	private final class Listing extends SimpleFileVisitor<Path> {

		private final SortedSet<String> names;

		private Listing(SortedSet<String> names) {
			this.names = names;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
			return (isHidden(directory) && !directory.equals(FolderFiles.this.folder)) ? FileVisitResult.SKIP_SUBTREE
					: FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (!isHidden(file)) {
				this.names.add(FolderFiles.this.folder.relativize(file).toString().replace('\\', '/'));
			}
			return FileVisitResult.CONTINUE;
		}

		private static boolean isHidden(Path path) {
			Path name = path.getFileName();
			return name != null && name.toString().startsWith(".");
		}

	}

}
