package org.newcomerhub.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run of the generator measured.
 *
 * @param perSecond requests answered per second
 * @param p50 the median latency, in milliseconds
 * @param p99 the 99th percentile of latency, in milliseconds
 * @param generatorCpu how busy the generator was: seconds of CPU per second
 * @param serverCpu how busy the server was, likewise
 */
record Load(double perSecond, double p50, double p99, double generatorCpu, double serverCpu) {

	private static final double MICROS = 1_000_000;

	private static final double BUSY = 0.95;

	private static final double HELD_UP = 0.8;

	/** CPU time of the server per request, in microseconds. */
	double serverMicros() {
		return this.serverCpu / this.perSecond * MICROS;
	}

	/** Whether the generator was at its end while the server was not. */
	boolean limitedByGenerator() {
		return this.generatorCpu >= BUSY && this.serverCpu < BUSY;
	}

	/** Whether neither was at its end: something else held the machine. */
	boolean limitedByNeither() {
		return this.generatorCpu < HELD_UP && this.serverCpu < HELD_UP;
	}

	/**
	 * Reads what {@code requests.lua} and bash's {@code time} print: lines of
	 * {@code name value}.
	 * @param output the output of the generator
	 * @param serverSeconds the CPU time that the server took meanwhile
	 * @throws IllegalStateException if a request failed, or was not answered as it should
	 * be
	 */
	static Load read(String output, double serverSeconds) {
		Map<String, Double> values = values(output);
		double failed = value(values, "failed", output);
		if (failed > 0) {
			throw new IllegalStateException(
					String.format(Locale.ROOT, "%.0f requests failed:%n%s", failed, output.strip()));
		}
		double seconds = value(values, "micros", output) / MICROS;
		double elapsed = value(values, "elapsed", output);
		double cpu = value(values, "user", output) + value(values, "system", output);
		return new Load(value(values, "requests", output) / seconds, value(values, "p50", output) / 1000,
				value(values, "p99", output) / 1000, cpu / elapsed, serverSeconds / elapsed);
	}

	private static Map<String, Double> values(String output) {
		Map<String, Double> values = new TreeMap<>();
		output.lines().map((line) -> line.split(" ")).filter((words) -> words.length == 2).forEach((words) -> {
			if (words[1].matches("\\d+(\\.\\d+)?")) {
				values.put(words[0], Double.valueOf(words[1]));
			}
		});
		return values;
	}

	private static double value(Map<String, Double> values, String name, String output) {
		Double value = values.get(name);
		if (value == null) {
			throw new IllegalStateException("The generator did not say '" + name + "':\n" + output.strip());
		}
		return value;
	}

}
