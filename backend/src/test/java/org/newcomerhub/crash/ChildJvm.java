package org.newcomerhub.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * A Java process that runs a main class of the tests' class path, and what it has said.
 */
final class ChildJvm implements AutoCloseable {

	/** How long a test waits for a process at most; many may start at once. */
	private static final Duration LONGEST = Duration.ofMinutes(2);

	private final String name;

	private final Process process;

	private final Thread listener;

	/** Everything that it printed; guarded by itself. */
	private final List<String> printed = new ArrayList<>();

	private ChildJvm(String name, Process process) {
		this.name = name;
		this.process = process;
		this.listener = Thread.ofVirtual().start(this::listen);
	}

	/** Starts a process on this one's class path. */
	static ChildJvm start(Class<?> main, Object... arguments) {
		return start(List.of("-cp", System.getProperty("java.class.path")), main, arguments);
	}

	/** Starts a process with options that give a class path. */
	static ChildJvm start(List<String> options, Class<?> main, Object... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
		command.addAll(options);
		command.add(main.getName());
		Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
		try {
			return new ChildJvm(main.getSimpleName() + " " + List.of(arguments),
					new ProcessBuilder(command).redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void listen() {
		try (BufferedReader reader = this.process.inputReader()) {
			String line = reader.readLine();
			while (line != null) {
				synchronized (this.printed) {
					this.printed.add(line);
				}
				line = reader.readLine();
			}
		}
		catch (IOException ex) {
			// it was killed while it spoke
		}
	}

	private List<String> printed() {
		synchronized (this.printed) {
			return List.copyOf(this.printed);
		}
	}

	/** What it has said that begins with a word: the words of each line, in order. */
	List<List<String>> said(String first) {
		return printed().stream()
			.map(Spoken::words)
			.filter((words) -> !words.isEmpty() && words.getFirst().equals(first))
			.toList();
	}

	/** Waits until it has said something that begins with a word. */
	void awaitWord(String first) {
		await("it says " + first, (child) -> !child.said(first).isEmpty());
	}

	/** Waits until something holds, or fails when it ends before. */
	void await(String what, Predicate<ChildJvm> condition) {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (true) {
			boolean heardAll = !this.listener.isAlive();
			if (condition.test(this)) {
				return;
			}
			if (heardAll || System.nanoTime() - end > 0) {
				throw new AssertionError(
						(heardAll ? "It ended before " : "Waited in vain until ") + what + ": " + this);
			}
			LockSupport.parkNanos(2_000_000);
		}
	}

	/**
	 * Kills it with SIGKILL, and waits until it is gone and all that it said is heard.
	 */
	void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/** Asks it to end, by closing its standard input. */
	void askToEnd() {
		try {
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until it has ended and all that it said is heard.
	 * @return its exit code
	 */
	int awaitEnd() {
		try {
			if (!this.process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("It does not end: " + this);
			}
			this.listener.join();
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Stops it where it is (SIGSTOP). */
	void fallAsleep() {
		signal("STOP");
	}

	/** Lets it go on (SIGCONT). */
	void wakeUp() {
		signal("CONT");
	}

	private void signal(String name) {
		try {
			int code = new ProcessBuilder("kill", "-" + name, Long.toString(this.process.pid())).start().waitFor();
			if (code != 0) {
				throw new IllegalStateException("kill -" + name + " answered " + code);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/** How it was started, and the end of what it printed. */
	@Override
	public String toString() {
		List<String> all = printed();
		return this.name + "\n" + String.join("\n", all.subList(Math.max(0, all.size() - 40), all.size()));
	}

}
