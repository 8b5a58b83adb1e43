package org.newcomerhub.schema.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers the faults of a pack.
 */
final class Faults {

	private final List<PackFault> all = new ArrayList<>();

	void add(String file, int line, String code, String message) {
		this.all.add(new PackFault(file, line, code, message));
	}

	/**
	 * Whether something is wrong in a file, or in the files of a folder whose name ends
	 * with a slash.
	 */
	boolean in(String fileOrFolder) {
		boolean folder = fileOrFolder.endsWith("/");
		return this.all.stream()
			.anyMatch((fault) -> folder ? fault.file().startsWith(fileOrFolder) : fault.file().equals(fileOrFolder));
	}

	List<PackFault> sorted() {
		return this.all.stream()
			.distinct()
			.sorted(Comparator.comparing(PackFault::file).thenComparingInt(PackFault::line))
			.toList();
	}

}
