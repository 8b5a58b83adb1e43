package org.newcomerhub.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures start to first answer: from the start of the process, on a store that is
 * filled, to a 200 with content.
 */
final class StartTimes {

	private static final int ROUNDS = 5;

	private static final String PATH = "/api/v1/regions/lemvig";

	private final HubCommands commands;

	private final Path log;

	/** A start: seconds until the first answer, and seconds of CPU until then. */
	record Start(double seconds, double cpuSeconds) {
	}

	StartTimes(HubCommands commands, Path log) {
		this.commands = commands;
		this.log = log;
	}

	/** Starts every form in turn, five times or until the time is up, once at least. */
	Map<String, List<Start>> measure(Budget budget) throws IOException, InterruptedException {
		Map<String, List<Start>> starts = new LinkedHashMap<>();
		for (int round = 0; round < ROUNDS && (round == 0 || budget.lasts()); round++) {
			for (Map.Entry<String, List<String>> form : this.commands.forms().entrySet()) {
				starts.computeIfAbsent(form.getKey(), (name) -> new ArrayList<>()).add(start(form.getValue()));
			}
		}
		return starts;
	}

	private Start start(List<String> command) throws IOException, InterruptedException {
		try (Server hub = Server.start(command, this.commands.port(), this.log)) {
			double seconds = hub.awaitAnswer(PATH, 200).toNanos() / 1e9;
			return new Start(seconds, hub.cpuSeconds());
		}
	}

}
