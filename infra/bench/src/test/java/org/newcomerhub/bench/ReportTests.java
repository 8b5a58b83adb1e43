package org.newcomerhub.bench;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private static final Load BARE = new Load(100_000, 0.3, 1, 0.8, 1);

	private static Report report(Load bare) {
		List<Pair> pairs = List.of(pair(90_000, bare), pair(20_000, bare), pair(80_000, bare));
		return new Report(new Machine(2), Map.of("one guide", pairs),
				Map.of("fat jar", List.of(new StartTimes.Start(8.25, 12))), new Report.Memory(300, 350));
	}

	private static Pair pair(double hub, Load bare) {
		return new Pair(new Load(hub, 0.4, 1.5, 0.8, 1), bare);
	}

	@Test
	void one_disturbed_round_does_not_move_the_ratio() {
		JsonNode json = new JsonMapper().readTree(report(BARE).json());
		assertThat(json.at("/loads/one guide/ratio").doubleValue()).isEqualTo(0.8);
		assertThat(json.at("/loads/one guide/rounds").intValue()).isEqualTo(3);
		assertThat(json.at("/starts/fat jar/seconds").doubleValue()).isEqualTo(8.25);
	}

	@Test
	void the_table_shows_ratio_starts_and_memory() {
		assertThat(report(BARE).table()).contains("0.80", "fat jar", "8.3", "350 MB after the load")
			.contains("the server was the limit");
	}

	@Test
	void the_table_says_so_when_the_generator_was_the_limit() {
		assertThat(report(new Load(100_000, 0.3, 1, 0.99, 0.6)).table()).contains("the generator, not the server");
	}

}
