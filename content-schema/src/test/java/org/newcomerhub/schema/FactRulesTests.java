package org.newcomerhub.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.newcomerhub.localization.DurationUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FactRulesTests {

	private static final String URL = "https://skat.dk/";

	@Test
	void nothing_is_wrong_with_the_examples() {
		assertThat(List.of(Examples.fact(), Examples.duration(), Examples.date(), Examples.words()))
			.allSatisfy((fact) -> assertThat(Rules.check(fact)).isEmpty());
	}

	@Test
	void every_violation_is_found_at_once() {
		FactBody fact = new FactBody(FactType.PERCENTAGE, "KRON", DurationUnit.DAYS,
				List.of(new FactValue("A b", day("2026-01-01"), day("2025-12-31"), null, day("1814-05-17"), "skat.dk",
						day("2201-01-01")),
						new FactValue("b", day("2027-01-01"), null, new BigDecimal("1000.01"), null, URL, null),
						new FactValue("b", day("2028-01-01"), null, new BigDecimal("8"), null, "", null)));
		assertThat(Rules.check(fact)).extracting(Violation::pointer, Violation::code)
			.containsExactlyInAnyOrder(tuple("/currency", "currency-unexpected"),
					tuple("/currency", "currency-unknown"), tuple("/unit", "unit-unexpected"),
					tuple("/values/0/id", "id-malformed"), tuple("/values/0/to", "period-reversed"),
					tuple("/values/0/number", "value-missing"), tuple("/values/0/date", "fact-type-wrong"),
					tuple("/values/0/date", "date-range"), tuple("/values/0/source", "url-malformed"),
					tuple("/values/0/checkedOn", "date-range"), tuple("/values/1/number", "number-range"),
					tuple("/values/2/id", "id-duplicate"), tuple("/values/2/source", "url-malformed"),
					tuple("/values/2/from", "values-overlap"));
	}

	@ParameterizedTest
	@CsvSource({ "MONEY, , , /currency currency-missing", "MONEY, XYZ, , /currency currency-unknown",
			"MONEY, dkk, , /currency currency-unknown", "DURATION, , , /unit unit-missing",
			"NUMBER, DKK, , /currency currency-unexpected", "NUMBER, , DAYS, /unit unit-unexpected" })
	void only_money_has_a_currency_and_only_a_duration_a_unit(FactType type, @Nullable String currency,
			@Nullable DurationUnit unit, String found) {
		assertThat(found(new FactBody(type, currency, unit, List.of(Examples.value("a", "8"))))).containsExactly(found);
	}

	@ParameterizedTest
	@EnumSource
	void a_value_is_of_the_fact_s_type(FactType type) {
		String currency = (type == FactType.MONEY) ? "DKK" : null;
		DurationUnit unit = (type == FactType.DURATION) ? DurationUnit.WEEKS : null;
		LocalDate from = day("2026-01-01");
		FactValue both = new FactValue("a", from, null, BigDecimal.ONE, from, URL, null);
		FactValue neither = new FactValue("a", from, null, null, null, URL, null);
		List<String> ofBoth = found(new FactBody(type, currency, unit, List.of(both)));
		List<String> ofNeither = found(new FactBody(type, currency, unit, List.of(neither)));
		switch (type) {
			case NUMBER, MONEY, PERCENTAGE, DURATION -> {
				assertThat(ofBoth).containsExactly("/values/0/date fact-type-wrong");
				assertThat(ofNeither).containsExactly("/values/0/number value-missing");
			}
			case DATE -> {
				assertThat(ofBoth).containsExactly("/values/0/number fact-type-wrong");
				assertThat(ofNeither).containsExactly("/values/0/date value-missing");
			}
			case TEXT -> {
				assertThat(ofBoth).containsExactly("/values/0/number fact-type-wrong",
						"/values/0/date fact-type-wrong");
				assertThat(ofNeither).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "MONEY, 0, true", "MONEY, -1, false", "DURATION, 0, false", "DURATION, 0.5, true", "NUMBER, -1, true",
			"PERCENTAGE, -8, true", "PERCENTAGE, 1000.000, true", "PERCENTAGE, 1001, false",
			"NUMBER, 999999999999999.999999, true", "NUMBER, 1000000000000000, false", "NUMBER, 1.0000000, false",
			"NUMBER, 1E+3, true", "NUMBER, 1E+999999999, false", "NUMBER, 1E-999999999, false",
			"MONEY, 1E+2147483647, false" })
	void a_number_is_within_reason(FactType type, BigDecimal number, boolean right) {
		FactBody fact = new FactBody(type, (type == FactType.MONEY) ? "DKK" : null,
				(type == FactType.DURATION) ? DurationUnit.DAYS : null,
				List.of(new FactValue("a", day("2026-01-01"), null, number, null, URL, null)));
		assertThat(found(fact)).isEqualTo(right ? List.of() : List.of("/values/0/number number-range"));
	}

	@Test
	void a_fact_has_a_value_and_not_hundreds() {
		assertThat(found(new FactBody(FactType.NUMBER, null, null, List.of())))
			.containsExactly("/values value-missing");
		assertThat(found(numbers(FactBody.MOST_VALUES))).isEmpty();
		assertThat(found(numbers(FactBody.MOST_VALUES + 1))).containsExactly("/values values-too-many");
	}

	private static FactBody numbers(int count) {
		return new FactBody(FactType.NUMBER, null, null,
				IntStream.range(0, count)
					.mapToObj((i) -> new FactValue("v" + i, day("2026-01-01").plusDays(i),
							day("2026-01-01").plusDays(i), BigDecimal.ONE, null, URL, null))
					.toList());
	}

	@Test
	void values_may_touch_but_not_overlap_in_whatever_order_they_stand() {
		assertThat(found(spans("2026-01-01/2026-12-31", "2027-01-01/", "2025-01-01/2025-12-31"))).isEmpty();
		assertThat(found(spans("2026-01-01/2026-12-31", "2026-12-31/")))
			.containsExactly("/values/1/from values-overlap");
		assertThat(found(spans("2027-01-01/", "2026-01-01/"))).containsExactly("/values/0/from values-overlap");
		// one that lasts long hides neither of those within it
		assertThat(found(spans("2026-01-01/2026-12-31", "2026-02-01/2026-02-02", "2026-03-01/2026-03-02")))
			.containsExactly("/values/1/from values-overlap", "/values/2/from values-overlap");
	}

	@Test
	void the_words_of_a_fact_refer_to_no_fact() {
		Text text = new Text("da",
				List.of(Examples.segment("title", "Gebyr"), Examples.segment("summary", "{fact:fee}"),
						Examples.segment("old.text", "{fact:fee"), Examples.segment("new.text", "torsdag")));
		assertThat(Rules.check(Examples.words(), text, true, (fact) -> true))
			.extracting(Violation::pointer, Violation::code)
			.containsExactly(tuple("/segments/1/words", "fact-in-fact"), tuple("/segments/2/words", "fact-malformed"));
		assertThat(Rules.check(Examples.words(), text, true)).extracting(Violation::code)
			.containsExactly("fact-in-fact", "fact-malformed");
	}

	private static FactBody spans(String... spans) {
		return new FactBody(FactType.NUMBER, null, null, IntStream.range(0, spans.length).mapToObj((i) -> {
			String[] days = (spans[i] + " ").split("/", -1);
			LocalDate to = days[1].isBlank() ? null : day(days[1].strip());
			return new FactValue("v" + i, day(days[0]), to, BigDecimal.ONE, null, URL, null);
		}).toList());
	}

	private static List<String> found(FactBody fact) {
		return Rules.check(fact).stream().map((it) -> it.pointer() + " " + it.code()).toList();
	}

	private static LocalDate day(String iso) {
		return LocalDate.parse(iso);
	}

}
