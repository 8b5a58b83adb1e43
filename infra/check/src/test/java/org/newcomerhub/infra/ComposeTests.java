package org.newcomerhub.infra;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

class ComposeTests {

	private static final String FOLDER = "infra/compose/";

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

	private static final Pattern DOCUMENTED = Pattern.compile("^#?([A-Z_]+)=", Pattern.MULTILINE);

	private final String text = Repository.read(FOLDER + "compose.yaml");

	private final Map<?, ?> compose = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(this.text);

	private Map<?, ?> services() {
		return map(this.compose, "services");
	}

	private Map<?, ?> service(String name) {
		return map(services(), name);
	}

	private static Map<?, ?> map(Map<?, ?> in, String name) {
		assertThat((Object) in.get(name)).as(name).isInstanceOf(Map.class);
		return (Map<?, ?>) in.get(name);
	}

	private static List<String> list(Map<?, ?> in, String name) {
		assertThat((Object) in.get(name)).as(name).isInstanceOf(List.class);
		return ((List<?>) in.get(name)).stream().map(String::valueOf).toList();
	}

	@Test
	void there_are_the_hub_and_its_store() {
		assertThat(services().keySet().stream().map(String::valueOf)).containsExactlyInAnyOrder("mongo", "hub");
	}

	@Test
	void every_service_has_a_version_a_probe_limits_and_comes_back() {
		for (Object name : services().keySet()) {
			Map<?, ?> service = service(String.valueOf(name));
			assertThat(String.valueOf(service.get("image"))).matches("[a-z-]+:\\d[\\w.-]*");
			assertThat(list(map(service, "healthcheck"), "test")).startsWith("CMD").hasSizeGreaterThan(1);
			assertThat((Object) service.get("restart")).isEqualTo("unless-stopped");
			assertThat(map(map(map(service, "deploy"), "resources"), "limits").keySet().stream().map(String::valueOf))
				.contains("cpus", "memory");
			assertThat(list(service, "security_opt")).contains("no-new-privileges:true");
		}
	}

	@Test
	void the_hub_waits_for_a_healthy_replica_set() {
		assertThat((Object) map(map(service("hub"), "depends_on"), "mongo").get("condition"))
			.isEqualTo("service_healthy");
		assertThat(list(map(service("mongo"), "healthcheck"), "test")).last().asString().endsWith("/health.js");
		assertThat(Repository.read(FOLDER + "mongo/start")).contains("--replSet rs0");
		assertThat(Repository.read(FOLDER + "mongo/health.js")).contains("_id: \"rs0\"", "host: \"mongo:27017\"");
		assertThat(String.valueOf(map(service("hub"), "environment").get("SPRING_MONGODB_URI")))
			.endsWith("@mongo:27017/newcomerhub?replicaSet=rs0");
	}

	@Test
	void the_hub_runs_in_production_on_settings_that_it_knows() {
		Map<?, ?> environment = map(service("hub"), "environment");
		assertThat((Object) environment.get("SPRING_PROFILES_ACTIVE")).isEqualTo("prod");
		assertThat(environment.keySet().stream().map(String::valueOf)).isSubsetOf(Settings.variables());
	}

	@Test
	void what_the_hub_is_told_in_a_file_stays_out_of_git() {
		assertThat(this.text).contains("- path: hub.env", "required: false");
		assertThat(Repository.read(FOLDER + ".gitignore").lines()).contains("hub.env", ".env");
		assertThat(Repository.read(FOLDER + "secrets/.gitignore").lines()).contains("*");
	}

	@Test
	void the_hubs_own_files_are_read_only_and_its_health_port_is_not_published() {
		Map<?, ?> hub = service("hub");
		assertThat((Object) hub.get("read_only")).isEqualTo(true);
		assertThat(list(hub, "cap_drop")).containsExactly("ALL");
		assertThat(list(hub, "tmpfs")).singleElement().asString().startsWith("/tmp:exec");
		assertThat(list(hub, "ports")).singleElement().asString().endsWith(":8080");
		assertThat(service("mongo").containsKey("ports")).isFalse();
	}

	@Test
	void every_volume_is_declared_or_a_file_that_is_there() {
		Set<String> declared = new TreeSet<>(
				map(this.compose, "volumes").keySet().stream().map(String::valueOf).toList());
		for (Object name : services().keySet()) {
			for (String volume : list(service(String.valueOf(name)), "volumes")) {
				String source = volume.substring(0, volume.indexOf(':'));
				if (source.startsWith(".")) {
					assertThat(Repository.path(FOLDER + source)).exists();
					assertThat(volume).endsWith(":ro");
				}
				else {
					assertThat(declared).contains(source);
				}
			}
		}
		assertThat(list(service("hub"), "volumes")).contains("hub-data:/var/lib/newcomer-hub");
	}

	@Test
	void every_network_is_declared_and_the_stores_leads_nowhere_else() {
		Map<?, ?> networks = map(this.compose, "networks");
		services().keySet()
			.forEach((name) -> list(service(String.valueOf(name)), "networks")
				.forEach((network) -> assertThat(networks.containsKey(network)).isTrue()));
		assertThat((Object) map(networks, "store").get("internal")).isEqualTo(true);
		assertThat(list(service("mongo"), "networks")).containsExactly("store");
	}

	@Test
	void the_image_is_built_from_the_container_file() {
		Map<?, ?> build = map(service("hub"), "build");
		String context = FOLDER + build.get("context");
		assertThat(Repository.path(context + "/" + build.get("dockerfile"))).exists();
	}

	@Test
	void every_variable_is_documented_and_no_secret_has_a_value() {
		Set<String> used = names(VARIABLE, this.text);
		String example = Repository.read(FOLDER + "env.example");
		assertThat(names(DOCUMENTED, example)).containsExactlyInAnyOrderElementsOf(used);
		used.stream().filter((name) -> name.matches(".*(PASSWORD|KEY).*")).forEach((secret) -> {
			assertThat(this.text).contains("${" + secret + ":?").doesNotContain("${" + secret + ":-");
			assertThat(example.lines()).contains(secret + "=");
		});
	}

	private static Set<String> names(Pattern pattern, String text) {
		return new TreeSet<>(pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList());
	}

}
