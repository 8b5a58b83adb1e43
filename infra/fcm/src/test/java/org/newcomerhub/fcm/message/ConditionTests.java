package org.newcomerhub.fcm.message;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConditionTests {

	private static boolean holds(String condition, String... topics) {
		return Condition.of(condition).holds(Set.of(topics));
	}

	@Test
	void operators_mean_what_they_say() {
		assertThat(holds("'a' in topics", "a", "b")).isTrue();
		assertThat(holds("'a' in topics", "b")).isFalse();
		assertThat(holds("'a' in topics && 'b' in topics", "a")).isFalse();
		assertThat(holds("'a' in topics||'b' in topics", "b")).isTrue();
		assertThat(holds("!('a' in topics)")).isTrue();
		assertThat(holds("!!'a' in topics", "a")).isTrue();
	}

	@Test
	void parentheses_come_first_and_then_it_goes_from_left_to_right() {
		assertThat(holds("'a' in topics || 'b' in topics && 'c' in topics", "a")).isFalse();
		assertThat(holds("'a' in topics || ('b' in topics && 'c' in topics)", "a")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a in topics", "'a'", "'a' in topics &&", "&& 'a' in topics", "('a' in topics",
			"'a' in topics)", "'a' in topics 'b' in topics", "'a' in topics & 'b' in topics", "'a b' in topics", "!",
			"()",
			"'a' in topics || 'b' in topics || 'c' in topics || 'd' in topics || 'e' in topics || 'f' in topics" })
	void what_is_malformed_or_too_long_is_refused(String condition) {
		assertThatIllegalArgumentException().isThrownBy(() -> Condition.of(condition));
	}

	@Test
	void depth_has_an_end() {
		String deep = "(".repeat(100_000) + "'a' in topics" + ")".repeat(100_000);
		assertThatIllegalArgumentException().isThrownBy(() -> Condition.of(deep));
	}

}
