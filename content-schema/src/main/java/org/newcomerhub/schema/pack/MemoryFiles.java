package org.newcomerhub.schema.pack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Files in memory.
 */
final class MemoryFiles implements PackFiles {

	private final SortedMap<String, byte[]> files;

	MemoryFiles(Map<String, byte[]> files) {
		this.files = new TreeMap<>(files);
	}

	@Override
	public SortedSet<String> names() {
		return Collections.unmodifiableSortedSet(new TreeMap<>(this.files).navigableKeySet());
	}

	@Override
	public byte[] read(String name) throws IOException {
		byte[] bytes = this.files.get(name);
		if (bytes == null) {
			throw new FileNotFoundException(name);
		}
		return bytes;
	}

}
