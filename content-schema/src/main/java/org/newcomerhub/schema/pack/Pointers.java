package org.newcomerhub.schema.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the values of a YAML file stand, by JSON Pointer (RFC 6901) into what was read
 * from it.
 */
final class Pointers {

	private final Map<String, Integer> lines = new HashMap<>();

	private final Set<String> broken = new HashSet<>();

	void stands(String pointer, int line) {
		this.lines.putIfAbsent(pointer, line);
	}

	/**
	 * Notes that a stand-in was read here; says whether that is news.
	 */
	boolean breaks(String pointer) {
		return this.broken.add(pointer);
	}

	/**
	 * Returns whether a stand-in was read here, around it or within it.
	 */
	boolean isBroken(String pointer) {
		return this.broken.stream()
			.anyMatch((it) -> it.equals(pointer) || it.startsWith(pointer + "/") || pointer.startsWith(it + "/"));
	}

	/**
	 * Returns the line of a value, or of the nearest one around it; 0 if there is none.
	 */
	int line(String pointer) {
		for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
			Integer line = this.lines.get(at);
			if (line != null) {
				return line;
			}
		}
		return 0;
	}

}
