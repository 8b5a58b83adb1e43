package org.newcomerhub.measured;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.newcomerhub.HttpCalls;
import org.newcomerhub.HubApplication;
import org.newcomerhub.mongo.TestEncryption;

/**
 * A hub in a process of its own, over a store that others use, too. Closing it ends the
 * process, by force when it does not end by itself.
 *
 * @param process the process
 * @param http calls it
 * @param log what it says
 */
record HubProcess(Process process, HttpCalls http, Path log) implements AutoCloseable {

	/**
	 * Starts a hub, without the starter content and with limits that nobody reaches.
	 * @param uri of the store and its database
	 * @param folder for its data and its log, which is this hub's alone
	 * @param more of Spring Boot's command line
	 */
	static HubProcess start(String uri, Path folder, String... more) {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", classPath(),
				HubApplication.class.getName(), "--server.address=127.0.0.1", "--server.port=" + port,
				"--spring.mongodb.uri=" + uri, "--hub.encryption.key=" + TestEncryption.KEY,
				"--hub.data=" + folder.resolve("data"), "--hub.starter=false", "--hub.limits.burst=1000000",
				"--hub.limits.writings.per-hour=1000000", "--hub.limits.writings.all-per-hour=10000000"));
		command.addAll(List.of(more));
		try {
			Files.createDirectories(folder);
			Path log = folder.resolve("hub.log");
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
			// what the caller's shell holds decides nothing here
			builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("HUB_"));
			Process process = builder.start();
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
			return new HubProcess(process, new HttpCalls(port, "198.51.100.7"), log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Without the tests, whose beans are none of a hub's. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What it has said, for a failure. */
	String said() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(15, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
