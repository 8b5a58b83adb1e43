package org.newcomerhub.measured;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SamplesTests {

	@Test
	void percentiles_are_of_the_sorted_times() {
		Samples samples = new Samples(LongStream.rangeClosed(1, 100).mapToObj((i) -> (101 - i) * 1_000_000).toList(),
				2_500_000);
		assertThat(samples.millis(0.5)).isEqualTo(50);
		assertThat(samples.millis(0.99)).isEqualTo(99);
		assertThat(samples.line("a page")).contains("a page", "CPU    2.500 ms", "50.000 ms", "99.000 ms", "of 100");
	}

	@Test
	void work_is_repeated_also_when_there_is_hardly_time() {
		assertThat(Samples.of(Duration.ZERO, Duration.ZERO, Object::new).nanos()).hasSizeGreaterThanOrEqualTo(20);
	}

	@Test
	void nothing_is_no_measurement() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Samples(List.of(), 0));
	}

}
