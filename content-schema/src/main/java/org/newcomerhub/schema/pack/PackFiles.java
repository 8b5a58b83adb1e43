package org.newcomerhub.schema.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;

/**
 * The files of a pack, wherever they lie.
 */
public interface PackFiles {

	/**
	 * Returns the names of all files, relative to the pack and with {@code /} between
	 * folders, such as {@code guides/tax-card/da.md}.
	 * @throws java.io.UncheckedIOException if they cannot be listed
	 */
	SortedSet<String> names();

	/**
	 * Returns the bytes of a file.
	 * @throws IOException if there is no such file in the pack, or it cannot be read
	 */
	byte[] read(String name) throws IOException;

	/**
	 * Returns the size of a file in bytes, without reading it where that is possible.
	 * @throws IOException as for {@link #read}
	 */
	default long size(String name) throws IOException {
		return read(name).length;
	}

	/**
	 * Returns the files of a folder, looked up at each call. Hidden files and folders
	 * (whose name begins with a dot) are left out; a link that leads out of the folder is
	 * named, and reading it fails.
	 */
	static PackFiles folder(Path folder) {
		return new FolderFiles(folder);
	}

	/**
	 * Returns files that are in memory. The map is copied, the bytes are not.
	 */
	static PackFiles of(Map<String, byte[]> files) {
		return new MemoryFiles(files);
	}

}
