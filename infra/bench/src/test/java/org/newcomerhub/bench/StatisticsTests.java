package org.newcomerhub.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StatisticsTests {

	@Test
	void the_median_is_the_middle_value_in_order_of_size() {
		assertThat(Statistics.median(List.of(9.0, 1.0, 10.0))).isEqualTo(9.0);
	}

	@Test
	void the_median_of_an_even_number_lies_between_the_middle_two() {
		assertThat(Statistics.median(List.of(4.0, 1.0, 100.0, 2.0))).isEqualTo(3.0);
	}

	@Test
	void no_values_have_no_median() {
		assertThatIllegalArgumentException().isThrownBy(() -> Statistics.median(List.of()));
	}

}
