package org.newcomerhub.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own. Closing it ends the process, by force when it does
 * not end by itself.
 */
final class Server implements AutoCloseable {

	private static final long POLL_MILLIS = 5;

	private static final int PATIENCE_SECONDS = 90;

	private final Process process;

	private final int port;

	private final Path log;

	private final long started;

	private Server(Process process, int port, Path log, long started) {
		this.process = process;
		this.port = port;
		this.log = log;
		this.started = started;
	}

	/**
	 * Starts a server.
	 * @param command the command, whose process is the server itself
	 * @param port the port that it will listen on, on the loopback address
	 * @param log where its output goes
	 */
	static Server start(List<String> command, int port, Path log) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		// what the caller's shell holds decides nothing here
		builder.environment()
			.keySet()
			.removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("HUB_") || name.startsWith("JDK_JAVA")
					|| name.startsWith("JAVA_TOOL"));
		long started = System.nanoTime();
		Process process = builder.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		return new Server(process, port, log, started);
	}

	String base() {
		return "http://127.0.0.1:" + this.port;
	}

	/**
	 * Waits until a path answers with a status.
	 * @return the time from the start of the process to that answer
	 * @throws IllegalStateException if the process ends, or takes too long
	 */
	Duration awaitAnswer(String path, int status) throws IOException, InterruptedException {
		while (!answers(path, status)) {
			long waited = System.nanoTime() - this.started;
			if (!this.process.isAlive() || waited > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
				throw new IllegalStateException(
						"A server did not become ready. It said:\n" + Files.readString(this.log));
			}
			TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
		}
		return Duration.ofNanos(System.nanoTime() - this.started);
	}

	private boolean answers(String path, int status) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 1000);
			socket.setSoTimeout(10_000);
			OutputStream out = socket.getOutputStream();
			out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			InputStream in = socket.getInputStream();
			String start = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
			in.transferTo(OutputStream.nullOutputStream());
			return start.endsWith(" " + status);
		}
		catch (IOException notYet) {
			return false;
		}
	}

	/** CPU time that it has taken until now, in seconds. */
	double cpuSeconds() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
	}

	/** Memory that it holds now (resident set), in MB. */
	double residentMegabytes() throws IOException {
		return Files.readAllLines(Path.of("/proc/" + this.process.pid() + "/status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElse(0);
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
