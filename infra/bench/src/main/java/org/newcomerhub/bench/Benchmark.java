package org.newcomerhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the benchmark and prints its report. Started by {@code infra/bench/run}.
 */
public final class Benchmark {

	private static final Duration WHOLE = Duration.ofSeconds(215);

	private static final Duration STARTS = Duration.ofSeconds(85);

	private static final int ROUNDS = 5;

	private static final int SECONDS = 3;

	private static final int WARM_UP_SECONDS = 8;

	private final Budget budget = Budget.of(WHOLE);

	private final HubCommands commands;

	private final Path work;

	private final Path ownClasses;

	private final Machine machine = Machine.here();

	private final Generator generator;

	private Benchmark(HubCommands commands, Path work, Path bench) {
		this.commands = commands;
		this.work = work;
		this.ownClasses = bench.resolve("target/classes");
		this.generator = new Generator(bench.resolve("requests.lua"), this.machine);
	}

	/**
	 * Runs the benchmark.
	 * @param arguments the packaged hub, the fat jar, a folder to work in, the folder
	 * {@code infra/bench}, the first of two free ports
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path work = Path.of(arguments[2]);
		Path bench = Path.of(arguments[3]);
		HubCommands commands = new HubCommands(Path.of(System.getProperty("java.home"), "bin", "java"),
				Path.of(arguments[0]), Path.of(arguments[1]), work.resolve("data"), Integer.parseInt(arguments[4]));
		Report report = new Benchmark(commands, work, bench).run();
		System.out.println(report.table());
		Path json = bench.resolve("target/benchmark.json");
		Files.writeString(json, report.json());
		System.out.println("Also in " + json);
	}

	private Report run() throws IOException, InterruptedException {
		Map<String, List<Pair>> loads = new LinkedHashMap<>();
		Report.Memory memory;
		try (Server hub = Server.start(this.machine.onServersCore(this.commands.recommended()), this.commands.port(),
				this.work.resolve("hub.log")); Client client = new Client()) {
			step("starting the hub with its starter content");
			hub.awaitAnswer("/actuator/health/readiness", 200);
			double idle = hub.residentMegabytes();
			List<Scenario> scenarios = Scenario.from(hub.base(), client);
			Path all = this.work.resolve("all");
			RequestLine.write(scenarios.stream().flatMap((scenario) -> scenario.lines().stream()).toList(), all);
			try (Server bare = bare(hub, all)) {
				load(scenarios, hub, bare, client, loads);
			}
			memory = new Report.Memory(idle, hub.residentMegabytes());
		}
		step("start to first answer");
		Map<String, List<StartTimes.Start>> starts = new StartTimes(this.commands, this.work.resolve("start.log"))
			.measure(this.budget);
		return new Report(this.machine, loads, starts, memory);
	}

	private Server bare(Server hub, Path all) throws IOException, InterruptedException {
		step("copying the hub's answers to the bare server");
		Server bare = Server.start(this.machine.onServersCore(this.commands.bare(this.ownClasses, hub.base(), all)),
				this.commands.barePort(), this.work.resolve("bare.log"));
		try {
			bare.awaitAnswer("/", 404);
			return bare;
		}
		catch (IllegalStateException ex) {
			bare.close();
			throw ex;
		}
	}

	private void load(List<Scenario> scenarios, Server hub, Server bare, Client client, Map<String, List<Pair>> loads)
			throws IOException, InterruptedException {
		Map<Scenario, Path> files = new LinkedHashMap<>();
		for (Scenario scenario : scenarios) {
			Path file = this.work.resolve("requests-" + files.size());
			RequestLine.write(scenario.lines(), file);
			files.put(scenario, file);
			step("comparing and warming up: " + scenario.name());
			scenario.compare(hub.base(), bare.base(), client);
			int seconds = (files.size() == 1) ? WARM_UP_SECONDS : SECONDS;
			this.generator.run(hub, file, seconds);
			this.generator.run(bare, file, seconds);
		}
		Budget forLoad = this.budget.earlierBy(STARTS);
		for (int round = 0; round < ROUNDS && (round == 0 || forLoad.lasts()); round++) {
			step("round " + (round + 1));
			for (Map.Entry<Scenario, Path> scenario : files.entrySet()) {
				loads.computeIfAbsent(scenario.getKey().name(), (name) -> new ArrayList<>())
					.add(pair(hub, bare, scenario.getValue(), round));
			}
		}
	}

	/** The two take turns in going first. */
	private Pair pair(Server hub, Server bare, Path file, int round) throws IOException, InterruptedException {
		if (round % 2 == 0) {
			Load ours = this.generator.run(hub, file, SECONDS);
			return new Pair(ours, this.generator.run(bare, file, SECONDS));
		}
		Load theirs = this.generator.run(bare, file, SECONDS);
		return new Pair(this.generator.run(hub, file, SECONDS), theirs);
	}

	private static void step(String what) {
		System.err.println("… " + what);
	}

}
