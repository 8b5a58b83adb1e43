package org.newcomerhub.schema.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
	 * Returns why none of the files can be had; empty where they can.
	 */
	default List<PackFault> faults() {
		return List.of();
	}

	/**
	 * Returns the files of a ZIP (PKWARE APPNOTE 6.3), unpacked in memory. Hidden files
	 * are left out, and a single folder around everything is taken off. If the ZIP is
	 * broken ({@code zip-invalid}), names a file twice, by a link or by a path that leads
	 * out of it ({@code zip-path}), or has more than 20,000 entries, 1 MB in one file or
	 * 64 MB in all ({@code zip-too-large}), {@link #faults()} says so and there are no
	 * files.
	 */
	static PackFiles zip(byte[] zip) {
		return new ZipFiles(zip);
	}

	/**
	 * The same as {@link #zip(byte[])}.
	 * @throws IOException if the file cannot be read
	 */
	static PackFiles zip(Path zip) throws IOException {
		try (InputStream in = Files.newInputStream(zip)) {
			// one byte more than is allowed is enough to refuse it
			return new ZipFiles(in.readNBytes(ZipFiles.LARGEST + 1));
		}
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
