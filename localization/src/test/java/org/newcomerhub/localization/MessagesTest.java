package org.newcomerhub.localization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessagesTest {

	private final Messages messages = Messages.standard();

	@Test
	void there_are_messages_in_these_languages() {
		assertThat(this.messages.languages()).hasSizeGreaterThanOrEqualTo(20)
			.contains("am", "ar", "ckb", "da", "de", "en", "fa", "fa-AF", "kmr", "pl", "ps", "ro", "ru", "so", "sv",
					"ti", "tr", "uk", "ur", "zh-Hans");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en|1|1 guide", "en|2|2 guides", "da|0|0 guider", "pl|1|1 poradnik",
			"pl|22|22 poradniki", "pl|12|12 poradników", "uk|21|21 посібник", "uk|3|3 посібники", "uk|11|11 посібників",
			"ro|1|un ghid", "ro|19|19 ghiduri", "ro|20|20 de ghiduri", "ar|0|لا أدلة", "ar|2|دليلان", "ar|7|7 أدلة",
			"ar|11|11 دليلًا", "ar|100|100 دليل", "fa|5|5 راهنما", "de|1000|1.000 Ratgeber", "ru|21|21 руководство",
			"ru|3|3 руководства", "ru|11|11 руководств", "lt|1|1 atmintinė", "lt|11|11 atmintinių",
			"lt|22|22 atmintinės", "fil|5|5 gabay", "fil|6|6 na gabay", "tr|2|2 rehber", "zh-Hans|2|2 份指南",
			"th|2|คู่มือ 2 เล่ม", "fa-AF|5|5 رهنما", "ti|0|0 መምርሒ", "ti|2|2 መምርሒታት", "am|0|0 መመሪያ", "am|2|2 መመሪያዎች",
			"ps|0|0 لارښودونه", "ps|1|1 لارښود", "ckb|2|2 ڕێبەر", "kmr|2|2 rêber", "ur|2|2 رہنما" })
	void a_number_takes_the_form_that_its_language_demands(String language, int count, String expected) {
		assertThat(this.messages.get("reader.guide-count", language, Map.of("count", count))).isEqualTo(expected);
	}

	@Test
	void words_are_put_in_as_they_are() {
		assertThat(this.messages.get("problem.unknown-guide.detail", "en",
				Map.of("region", "lemvig", "slug", "{x} 'y' <b>")))
			.startsWith("There is no guide “{x} 'y' <b>” for “lemvig”.");
	}

	@Test
	void a_date_is_written_in_the_language_of_the_message() {
		assertThat(this.messages.get("reader.updated", "da", Map.of("date", LocalDate.of(2026, 3, 1))))
			.isEqualTo("Opdateret: 1. marts 2026");
		assertThat(this.messages.get("reader.updated", "da", Map.of("date", "i går"))).isEqualTo("Opdateret: i går");
	}

	@Test
	void foreign_words_do_not_turn_the_words_around_them() {
		assertThat(this.messages.get("violation.value-unknown", "ar", Map.of("value", "club!")))
			.startsWith("«\u2068club!\u2069»");
		assertThat(this.messages.get("reader.in-language", "da", Map.of("language", "العربية")))
			.isEqualTo("Sprog: \u2068العربية\u2069");
		assertThat(this.messages.get("reader.in-language", "da", Map.of("language", "dansk")))
			.isEqualTo("Sprog: dansk");
	}

	@Test
	void an_argument_within_a_form_is_put_in_like_any_other() {
		assertThat(this.messages.get("push.deadline-near", "en", Map.of("days", 3, "step", "Skattekort")))
			.isEqualTo("Skattekort: 3 days left");
		assertThat(this.messages.get("push.deadline-near", "ar", Map.of("days", 2, "step", "Skattekort")))
			.startsWith("\u2068Skattekort\u2069: ");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.messages.get("push.deadline-near", "en", Map.of("days", 3)))
			.withMessageContaining("step");
	}

	@Test
	void numbers_are_in_latin_digits() {
		assertThat(this.messages.get("violation.limit-out-of-range", "fa", Map.of("min", 1, "max", 100))).contains("1")
			.contains("100");
		assertThat(this.messages.get("violation.limit-out-of-range", "da", Map.of("min", 1, "max", 1000)))
			.isEqualTo("Brug et tal fra 1 til 1.000.");
	}

	@Test
	void an_unknown_key_or_language_is_a_mistake_of_the_caller() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.messages.get("no.such", "da"))
			.withMessageContaining("no.such");
		assertThatIllegalArgumentException().isThrownBy(() -> this.messages.get("reader.steps", "dsl"))
			.withMessageContaining("dsl");
		assertThatIllegalArgumentException().isThrownBy(() -> this.messages.get("reader.steps", "da-simple"));
		assertThat(this.messages.has("no.such")).isFalse();
		assertThat(this.messages.has("reader.steps")).isTrue();
	}

	@Test
	void a_missing_argument_is_not_shown_to_readers() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.messages.get("reader.updated", "da"))
			.withMessageContaining("date");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.messages.get("reader.guide-count", "da", Map.of("count", "many")));
		assertThat(this.messages.get("reader.steps", "da", Map.of("more", "than needed")))
			.isEqualTo("Det skal du gøre");
	}

	@Test
	void the_first_language_of_the_chain_with_messages_is_taken() {
		assertThat(this.messages.language(List.of("dsl", "ar", "en"))).isEqualTo("ar");
		assertThat(this.messages.language(List.of("da-simple", "en"))).isEqualTo("da");
		assertThat(this.messages.language(List.of("dsl", "nn"))).isEqualTo("en");
		assertThat(this.messages.language(List.of())).isEqualTo("en");
	}

	@Test
	void messages_of_many_threads_do_not_mix() {
		List<String> expected = IntStream.range(0, 20_000)
			.mapToObj((i) -> (i == 1) ? "1 guide" : i + " guider")
			.toList();

		assertThat(IntStream.range(0, 20_000)
			.parallel()
			.mapToObj((i) -> this.messages.get("reader.guide-count", "da", Map.of("count", i)).replace(".", "")))
			.containsExactlyElementsOf(expected);
	}

}
