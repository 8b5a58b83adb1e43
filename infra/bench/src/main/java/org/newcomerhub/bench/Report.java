package org.newcomerhub.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured, as a table and as JSON. Each figure is the median of its rounds.
 *
 * @param machine where it was measured
 * @param loads the pairs of each scenario
 * @param starts the starts of each form
 * @param memory the hub's memory
 */
record Report(Machine machine, Map<String, List<Pair>> loads, Map<String, List<StartTimes.Start>> starts,
		Memory memory) {

	private static final String EXPLANATION = """
			server, generator: cores kept busy. ratio: requests/s of the hub as a part of the bare server's, median of
			pairs; by CPU: the same by CPU time of the server per request.
			""";

	private static final String PINNED = "The server had one core to itself, the generator another.\n";

	private static final String NOT_PINNED = "Server and generator shared the only core: read the ratio by CPU.\n";

	/** Resident memory in MB: ready and unread, and after the load. */
	record Memory(double ready, double afterLoad) {
	}

	/** Medians of one server in one scenario. */
	record Side(double perSecond, double p50Millis, double p99Millis, double generatorCpu, double serverCpu) {

		static Side of(List<Load> loads) {
			return new Side(Statistics.median(loads, Load::perSecond), Statistics.median(loads, Load::p50),
					Statistics.median(loads, Load::p99), Statistics.median(loads, Load::generatorCpu),
					Statistics.median(loads, Load::serverCpu));
		}

	}

	/** One scenario. */
	record Line(int rounds, double ratio, double ratioByCpu, Side hub, Side bare, String limit) {

		static Line of(List<Pair> pairs) {
			return new Line(pairs.size(), Statistics.median(pairs, Pair::ratio),
					Statistics.median(pairs, Pair::ratioByCpu), Side.of(pairs.stream().map(Pair::hub).toList()),
					Side.of(pairs.stream().map(Pair::bare).toList()), limit(pairs));
		}

		/** What was the limit in most rounds. */
		private static String limit(List<Pair> pairs) {
			if (most(pairs, Pair::limitedByGenerator)) {
				return "the generator, not the server, was the limit";
			}
			return most(pairs, Pair::limitedByNeither) ? "neither was busy: something else held the machine"
					: "the server was the limit";
		}

		private static boolean most(List<Pair> pairs, Predicate<Pair> limit) {
			return pairs.stream().filter(limit).count() * 2 > pairs.size();
		}

	}

	/** One form of the hub. */
	record Form(int starts, double seconds, double cpuSeconds) {
	}

	Map<String, Line> lines() {
		Map<String, Line> lines = new LinkedHashMap<>();
		this.loads.forEach((name, pairs) -> lines.put(name, Line.of(pairs)));
		return lines;
	}

	Map<String, Form> forms() {
		Map<String, Form> forms = new LinkedHashMap<>();
		this.starts.forEach((name, each) -> forms.put(name, new Form(each.size(),
				median(each, StartTimes.Start::seconds), median(each, StartTimes.Start::cpuSeconds))));
		return forms;
	}

	private static double median(List<StartTimes.Start> starts, ToDoubleFunction<StartTimes.Start> value) {
		return Statistics.median(starts, value);
	}

	String table() {
		StringBuilder table = new StringBuilder("\n");
		table.append("                 requests/s   p50 ms   p99 ms   server  generator   ratio  by CPU  rounds\n");
		lines().forEach((name, each) -> {
			table.append(row(name, "hub", each.hub()))
				.append(String.format(Locale.ROOT, " %7.2f %7.2f %7d%n", each.ratio(), each.ratioByCpu(),
						each.rounds()))
				.append(row("", "bare", each.bare()))
				.append("   " + each.limit() + "\n");
		});
		table.append(EXPLANATION)
			.append(this.machine.pins() ? PINNED : NOT_PINNED)
			.append("\nstart to first answer    seconds  CPU seconds  starts\n");
		forms().forEach((name, form) -> table.append(String.format(Locale.ROOT, "%-22s %9.1f %12.1f %7d%n", name,
				form.seconds(), form.cpuSeconds(), form.starts())));
		return table
			.append(String.format(Locale.ROOT, "%nresident memory (%s): %.0f MB when ready, %.0f MB after the load%n",
					HubCommands.HEAP, this.memory.ready(), this.memory.afterLoad()))
			.toString();
	}

	private static String row(String name, String server, Side side) {
		return String.format(Locale.ROOT, "%-10s %-5s %10.0f %8.2f %8.2f %8.2f %10.2f", name, server, side.perSecond(),
				side.p50Millis(), side.p99Millis(), side.serverCpu(), side.generatorCpu());
	}

	String json() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("cores", this.machine.cores());
		all.put("pinned", this.machine.pins());
		all.put("loads", lines());
		all.put("starts", forms());
		all.put("residentMegabytes", this.memory);
		return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(all);
	}

}
