package org.newcomerhub.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.schema.FactBody.Gap;

import static org.assertj.core.api.Assertions.assertThat;

class FactBodyTests {

	/**
	 * In no order: spring of 2026, autumn of 2026 to the end of 2027, 2028 without end.
	 */
	private final FactBody fact = new FactBody(FactType.NUMBER, null, null, List.of(value("last", "2028-01-01", null),
			value("first", "2026-03-01", "2026-05-31"), value("second", "2026-09-01", "2027-12-31")));

	@ParameterizedTest
	@CsvSource({ "2026-02-28, ", "2026-03-01, first", "2026-05-31, first", "2026-06-01, ", "2026-08-31, ",
			"2026-09-01, second", "2027-12-31, second", "2028-01-01, last", "2199-12-31, last" })
	void the_day_picks_the_value(LocalDate day, @Nullable String id) {
		assertThat(this.fact.at(day).map(FactValue::id).orElse(null)).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-28, , first", "2026-03-01, , second", "2026-05-31, , second", "2026-06-01, first, second",
			"2027-12-31, first, last", "2028-01-01, second, " })
	void before_and_after_a_day_there_may_be_others(LocalDate day, @Nullable String before, @Nullable String after) {
		assertThat(this.fact.latestBefore(day).map(FactValue::id).orElse(null)).isEqualTo(before);
		assertThat(this.fact.firstAfter(day).map(FactValue::id).orElse(null)).isEqualTo(after);
	}

	@Test
	void a_fact_changes_when_a_value_begins_or_has_ended() {
		assertThat(Stream.iterate(LocalDate.of(2026, 1, 1), (day) -> this.fact.changesAfter(day).orElse(LocalDate.MAX))
			.takeWhile((day) -> !day.equals(LocalDate.MAX))
			.skip(1)).containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1),
					LocalDate.of(2028, 1, 1));
	}

	@Test
	void days_between_two_values_are_a_gap() {
		assertThat(this.fact.gaps()).containsExactly(new Gap(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31)));
		assertThat(Examples.fact().gaps()).isEmpty();
		assertThat(new FactBody(FactType.NUMBER, null, null, List.of()).gaps()).isEmpty();
	}

	@Test
	void values_that_overlap_make_no_gap_where_one_of_them_holds() {
		FactBody fact = new FactBody(FactType.NUMBER, null, null,
				List.of(value("a", "2026-01-01", "2026-12-31"), value("b", "2026-02-01", "2026-02-02"),
						value("c", "2026-12-30", "2026-12-31"), value("d", "2027-01-02", null),
						value("e", "2028-01-01", "2028-01-02"), value("f", "2030-01-01", null)));
		assertThat(fact.gaps()).containsExactly(new Gap(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)));
	}

	@Test
	void no_day_is_too_far_away() {
		FactBody fact = new FactBody(FactType.NUMBER, null, null,
				List.of(new FactValue("a", LocalDate.MIN, LocalDate.MAX, BigDecimal.ONE, null, "", null)));
		assertThat(fact.changesAfter(LocalDate.MIN)).contains(LocalDate.MAX);
		assertThat(fact.gaps()).isEmpty();
	}

	@Test
	void only_a_text_has_words_of_its_values() {
		assertThat(this.fact.segmentIds()).containsExactly("title", "summary");
		assertThat(Examples.words().segmentIds()).containsExactly("title", "summary", "old.text", "new.text");
		assertThat(SegmentIds.isMarkdown("old.text")).isFalse();
		assertThat(this.fact.kind()).isEqualTo("fact");
	}

	private static FactValue value(String id, String from, @Nullable String to) {
		return new FactValue(id, LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null, BigDecimal.ONE, null,
				"https://skat.dk/", null);
	}

}
