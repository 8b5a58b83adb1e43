package org.newcomerhub.crash;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a child process tells its parent: a line of words on standard output. A line that
 * was cut off when the child was killed has no end mark and counts as never said.
 */
final class Spoken {

	private static final String BEGIN = "hub> ";

	private static final String END = " .";

	private Spoken() {
	}

	/** Tells the parent; once this returns the parent will hear it, whatever happens. */
	@SuppressWarnings("SystemOut")
	static void say(Object... words) {
		String line = Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" ", BEGIN, END + "\n"));
		synchronized (Spoken.class) {
			System.out.print(line);
			System.out.flush();
		}
	}

	/** The words of a line; none when nobody meant it for the parent. */
	static List<String> words(String line) {
		if (!line.startsWith(BEGIN) || !line.endsWith(END)) {
			return List.of();
		}
		return List.of(line.substring(BEGIN.length(), line.length() - END.length()).split(" "));
	}

	/** Runs something once the parent closes its end, as it also does by dying. */
	static void onParentsEnd(Runnable then) {
		Thread.ofPlatform().daemon().name("parent").start(() -> {
			try {
				while (System.in.read() >= 0) {
					// nothing is said to a child but the end
				}
			}
			catch (IOException ex) {
				// the end as well
			}
			then.run();
		});
	}

}
