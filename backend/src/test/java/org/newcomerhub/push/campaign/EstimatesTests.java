package org.newcomerhub.push.campaign;

import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EstimatesTests {

	@Test
	void a_few_numbers_are_all_read() {
		assertThat(Estimates.ranges(1, 1)).containsExactly(1L);
		assertThat(Estimates.ranges(450, 7)).containsExactly(1L, 201L, 401L);
	}

	@Test
	void of_many_numbers_those_are_read_that_lie_evenly_among_all() {
		List<Long> ranges = Estimates.ranges(1_000_000, (double) Estimates.MOST_READ / 1_000_000);
		assertThat(ranges).hasSize(20).startsWith(1L, 50_001L).doesNotHaveDuplicates();
		assertThat(ranges.getLast()).isGreaterThan(900_000).isLessThanOrEqualTo(1_000_000);
		assertThat(Estimates.ranges(300, 0.0001)).containsExactly(1L);
	}

	@Test
	void a_sample_stands_for_all_and_its_parts_add_up() {
		Estimate sample = Estimate.reached("da", "ios")
			.plus(Estimate.reached("ar", "ios"))
			.plus(Estimate.reached("ar", "web"))
			.plus(Estimate.heldBack("stale"));
		assertThat(sample.exact()).isTrue();
		Estimate all = sample.scaled(10.4);
		assertThat(all.exact()).isFalse();
		assertThat(all.languages()).isEqualTo(new TreeMap<>(java.util.Map.of("ar", 21L, "da", 10L)));
		assertThat(all.heldBack().get("stale")).isEqualTo(10);
		assertThat(all.reached()).isEqualTo(31);
		assertThat(all.devices()).isEqualTo(41);
	}

}
