package org.newcomerhub.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs wrk in a process of its own, under bash's {@code time}.
 *
 * @param script {@code requests.lua}
 * @param machine where it runs
 */
record Generator(Path script, Machine machine) {

	private static final String TIMED = "TIMEFORMAT=$'elapsed %R\\nuser %U\\nsystem %S'; time \"$@\"";

	private static final String CONNECTIONS = "32";

	Load run(Server server, Path requests, int seconds) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
		command.addAll(this.machine.onGeneratorsCore(List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s",
				"-s", this.script.toString(), server.base(), "--", requests.toString())));
		double before = server.cpuSeconds();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		Thread end = new Thread(() -> process.descendants().forEach(ProcessHandle::destroyForcibly));
		Runtime.getRuntime().addShutdownHook(end);
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException("wrk failed:\n" + output);
		}
		Runtime.getRuntime().removeShutdownHook(end);
		return Load.read(output, server.cpuSeconds() - before);
	}

}
