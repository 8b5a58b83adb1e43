package org.newcomerhub.infra;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTests {

	private static final Pattern ROW = Pattern.compile("^\\| `(hub\\.[a-z.-]+)`", Pattern.MULTILINE);

	@Test
	void the_table_in_the_backends_readme_names_every_setting_of_the_hub_and_no_other() {
		Set<String> documented = new TreeSet<>(ROW.matcher(Repository.read("backend/README.md"))
			.results()
			.map((MatchResult row) -> row.group(1))
			.toList());
		assertThat(documented).isEqualTo(Settings.own());
	}

	@Test
	void springs_settings_are_known_by_its_metadata() {
		assertThat(Settings.variables()).contains("SPRING_PROFILES_ACTIVE", "SPRING_MONGODB_URI", "HUB_DATA",
				"HUB_IMPORT");
	}

}
