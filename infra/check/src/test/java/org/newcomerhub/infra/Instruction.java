package org.newcomerhub.infra;

import java.util.ArrayList;
import java.util.List;

/**
 * An instruction of a container file.
 *
 * @param name such as {@code FROM}
 * @param arguments the rest, in one line
 */
record Instruction(String name, String arguments) {

	/** Reads a container file: comments left out, continued lines joined. */
	static List<Instruction> read(String file) {
		List<Instruction> instructions = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String part : file.lines().filter((each) -> !each.isBlank() && !each.startsWith("#")).toList()) {
			boolean continued = part.endsWith("\\");
			line.append(continued ? part.substring(0, part.length() - 1).strip() + " " : part.strip());
			if (!continued) {
				String[] words = line.toString().split("\\s+", 2);
				instructions.add(new Instruction(words[0], (words.length > 1) ? words[1] : ""));
				line.setLength(0);
			}
		}
		return instructions;
	}

	List<String> words() {
		return List.of(this.arguments.split("\\s+"));
	}

}
