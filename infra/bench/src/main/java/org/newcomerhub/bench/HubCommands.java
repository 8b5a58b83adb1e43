package org.newcomerhub.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the hub and the bare server are started.
 *
 * @param java the JVM
 * @param packaged what {@code infra/package} made
 * @param fatJar what Maven made
 * @param data the data folder
 * @param port the hub's port; the bare server's is the next
 */
record HubCommands(Path java, Path packaged, Path fatJar, Path data, int port) {

	/** As a small container would have it. */
	static final String HEAP = "-Xmx512m";

	private List<String> jvm() {
		return List.of(this.java.toString(), "@" + this.packaged.resolve("bin/java-options"), HEAP);
	}

	private List<String> hub(Path jar, String... jvmOptions) {
		List<String> command = new ArrayList<>(jvm());
		command.addAll(List.of(jvmOptions));
		command.addAll(List.of("-jar", jar.toString(), "--server.address=127.0.0.1", "--server.port=" + this.port,
				"--hub.data=" + this.data, "--hub.limits.burst=1000000"));
		return command;
	}

	private String cache() {
		return "-XX:AOTCache=" + this.packaged.resolve("hub.aot");
	}

	List<String> recommended() {
		return hub(this.packaged.resolve("hub.jar"), cache());
	}

	Map<String, List<String>> forms() {
		Map<String, List<String>> forms = new LinkedHashMap<>();
		forms.put("fat jar", hub(this.fatJar));
		forms.put("extracted", hub(this.packaged.resolve("hub.jar")));
		forms.put("extracted, AOT cache", recommended());
		return forms;
	}

	/** With the hub's own libraries and options, so that only the code differs. */
	List<String> bare(Path ownClasses, String hubAddress, Path requests) {
		List<String> command = new ArrayList<>(jvm());
		command.addAll(List.of("-cp", ownClasses + ":" + this.packaged.resolve("lib") + "/*",
				BareServer.class.getName(), hubAddress, requests.toString(), String.valueOf(barePort())));
		return command;
	}

	int barePort() {
		return this.port + 1;
	}

}
