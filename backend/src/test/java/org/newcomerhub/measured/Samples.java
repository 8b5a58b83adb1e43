package org.newcomerhub.measured;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long each of many repetitions took.
 *
 * @param nanos in order of size, at least one
 * @param cpuNanos CPU time of this thread that each took on average, which says more on a
 * machine that is not idle; 0: it was not looked at
 */
public record Samples(List<Long> nanos, long cpuNanos) {

	private static final int FEWEST = 20;

	private static final double MILLI = 1e6;

	/** What was worked out, so that the compiler cannot leave it out. */
	static volatile int sink;

	public Samples {
		if (nanos.isEmpty()) {
			throw new IllegalArgumentException("Nothing was measured");
		}
		List<Long> sorted = new ArrayList<>(nanos);
		Collections.sort(sorted);
		nanos = List.copyOf(sorted);
	}

	/**
	 * Repeats some work on this thread for a while that is not counted, and then for
	 * another that is.
	 */
	public static Samples of(Duration warmUp, Duration time, Supplier<?> work) {
		repeat(warmUp, work);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadCpuTime();
		List<Long> taken = repeat(time, work);
		return new Samples(taken, (threads.getCurrentThreadCpuTime() - before) / taken.size());
	}

	private static List<Long> repeat(Duration time, Supplier<?> work) {
		List<Long> taken = new ArrayList<>();
		long end = System.nanoTime() + time.toNanos();
		while (taken.size() < FEWEST || System.nanoTime() - end < 0) {
			long begun = System.nanoTime();
			Object result = work.get();
			taken.add(System.nanoTime() - begun);
			sink = System.identityHashCode(result);
		}
		return taken;
	}

	/** The time that a part of them took at most, in milliseconds. */
	public double millis(double part) {
		int index = (int) Math.ceil(part * this.nanos.size()) - 1;
		return this.nanos.get(Math.max(0, index)) / MILLI;
	}

	/** A line for people. */
	public String line(String what) {
		String cpu = (this.cpuNanos > 0) ? String.format(Locale.ROOT, "CPU %8.3f ms   ", this.cpuNanos / MILLI) : "";
		return String.format(Locale.ROOT, "%-62s %smedian %8.3f ms   p99 %8.3f ms   of %d", what, cpu, millis(0.5),
				millis(0.99), this.nanos.size());
	}

}
