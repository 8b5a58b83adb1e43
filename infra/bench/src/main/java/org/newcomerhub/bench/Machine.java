package org.newcomerhub.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Who runs where: the server on one core, the generator on another, so that neither takes
 * the other's time. On a machine of one core both share it.
 *
 * @param cores the number of cores
 */
record Machine(int cores) {

	static Machine here() {
		return new Machine(Runtime.getRuntime().availableProcessors());
	}

	boolean pins() {
		return this.cores >= 2;
	}

	List<String> onServersCore(List<String> command) {
		return on("0", command);
	}

	List<String> onGeneratorsCore(List<String> command) {
		return on("1", command);
	}

	private List<String> on(String core, List<String> command) {
		if (!pins()) {
			return command;
		}
		List<String> pinned = new ArrayList<>(List.of("taskset", "-c", core));
		pinned.addAll(command);
		return pinned;
	}

}
