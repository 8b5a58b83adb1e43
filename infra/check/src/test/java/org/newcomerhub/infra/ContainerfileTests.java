package org.newcomerhub.infra;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContainerfileTests {

	private static final Pattern NAMED_STAGE = Pattern.compile("\\S+ AS [a-z]+");

	private final List<Instruction> all = Instruction.read(Repository.read("infra/container/Containerfile"));

	private Stream<Instruction> named(String name) {
		return this.all.stream().filter((instruction) -> instruction.name().equals(name));
	}

	private String only(String name) {
		return named(name).reduce((first, second) -> {
			throw new AssertionError(name + " is there twice");
		}).orElseThrow().arguments();
	}

	/** What stands in the last stage, which is what runs. */
	private List<Instruction> runtime() {
		int last = this.all.lastIndexOf(named("FROM").toList().getLast());
		return this.all.subList(last, this.all.size());
	}

	@Test
	void every_instruction_is_one_that_every_engine_knows() {
		assertThat(this.all).extracting(Instruction::name)
			.isSubsetOf("ARG", "FROM", "LABEL", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE",
					"STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT");
	}

	@Test
	void every_stage_has_a_name_and_its_image_a_version() {
		assertThat(named("FROM")).hasSize(2).allSatisfy((from) -> assertThat(from.arguments()).matches(NAMED_STAGE));
		assertThat(named("ARG")).hasSize(2)
			.allSatisfy((image) -> assertThat(image.arguments()).matches("[A-Z_]+=[a-z/-]+:[0-9][\\w.-]*")
				.doesNotContain("latest"));
		named("FROM").map((from) -> from.words().getFirst()).forEach((image) -> {
			String argument = image.replaceAll("[${}]", "");
			assertThat(named("ARG")).anyMatch((declared) -> declared.arguments().startsWith(argument + "="));
		});
	}

	@Test
	void what_is_copied_is_there_and_not_ignored() {
		List<String> ignore = Repository.read(".dockerignore").lines().toList();
		List<String> sources = named("COPY").filter((copy) -> !copy.arguments().startsWith("--from"))
			.flatMap((copy) -> copy.words().subList(0, copy.words().size() - 1).stream())
			.toList();
		assertThat(sources).isNotEmpty().allSatisfy((source) -> {
			assertThat(Repository.path(source)).exists();
			assertThat(ignore).contains("!" + source);
		});
		assertThat(Repository.read(".containerignore")).isEqualTo(Repository.read(".dockerignore"));
	}

	@Test
	void what_comes_from_another_stage_is_what_the_package_script_leaves_there() {
		assertThat(named("COPY").filter((copy) -> copy.arguments().startsWith("--from"))
			.map((copy) -> copy.words().get(1)))
			.containsExactly("/layers/dependencies/", "/layers/snapshot-dependencies/", "/layers/application/");
		assertThat(named("RUN").findFirst().orElseThrow().arguments()).contains("infra/package", "--layers /layers");
	}

	@Test
	void the_scripts_that_it_runs_exist_and_may_be_run() {
		String installed = Repository.read("infra/package");
		for (String script : List.of("hub", "health", "train")) {
			assertThat(Files.isExecutable(Repository.path("infra/hub/" + script))).as(script).isTrue();
			assertThat(installed).contains("infra/hub/" + script);
			assertThat(runtime()).anyMatch((instruction) -> instruction.arguments().contains("bin/" + script));
		}
	}

	@Test
	void it_runs_as_a_user_with_a_number_other_than_root() {
		assertThat(only("USER")).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
		assertThat(runtime()).extracting(Instruction::name).contains("USER");
		String group = only("USER").split(":")[1];
		assertThat(this.all).anyMatch((run) -> run.name().equals("RUN") && run.arguments()
			.contains("install -d -o " + only("USER").split(":")[0] + " -g " + group + " -m 750 " + only("VOLUME")));
	}

	@Test
	void it_is_asked_for_its_health_and_ended_by_the_signal_that_the_hub_knows() {
		assertThat(only("HEALTHCHECK")).contains("CMD [\"bin/health\"]");
		assertThat(only("STOPSIGNAL")).isEqualTo("SIGTERM");
		assertThat(Repository.read("infra/hub/hub")).contains("exec ");
		assertThat(only("EXPOSE")).isEqualTo("8080 8081");
		assertThat(only("ENTRYPOINT")).isEqualTo("[\"bin/hub\"]");
	}

	@Test
	void what_it_sets_is_known_to_the_hub() {
		assertThat(only("ENV").split("\\s+")).extracting((set) -> set.substring(0, set.indexOf('=')))
			.isSubsetOf(Settings.variables());
		assertThat(only("ENV")).contains("SPRING_PROFILES_ACTIVE=prod", "HUB_DATA=" + only("VOLUME"));
	}

	@Test
	void no_registry_is_named() {
		assertThat(Repository.read("infra/container/Containerfile")).doesNotContain("://", "docker.io", "mvnrepository",
				"maven.org");
	}

}
