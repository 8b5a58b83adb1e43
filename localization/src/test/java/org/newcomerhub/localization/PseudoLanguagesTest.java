package org.newcomerhub.localization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PseudoLanguagesTest {

	private static final Messages MESSAGES = Messages.standard();

	private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)[,}]");

	@AfterEach
	void nobody_else_is_given_them() {
		PseudoLanguages.offer(false);
	}

	@Test
	void they_are_not_there_until_they_are_offered() {
		assertThat(MESSAGES.languages()).doesNotContain("en-XA", "ar-XB");
		assertThat(resolved("en-XA")).isEqualTo("en");
		assertThat(resolved("ar-XB")).isEqualTo("ar");

		PseudoLanguages.offer(true);

		assertThat(MESSAGES.languages()).contains("en-XA", "ar-XB");
		assertThat(resolved("en-xa")).isEqualTo("en-XA");
		assertThat(resolved("ar-XB")).isEqualTo("ar-XB");
		assertThat(resolved("en-GB")).isEqualTo("en");
		assertThat(LanguageRegistry.standard().all()).extracting(Language::tag).doesNotContain("en-XA", "ar-XB");
	}

	@Test
	void nobody_is_given_them_who_does_not_ask() {
		PseudoLanguages.offer(true);
		LanguageNegotiator negotiator = new LanguageNegotiator(LanguageRegistry.standard());

		for (String asked : List.of("en", "en-US", "ar", "ar-SY", "da")) {
			assertThat(negotiator.chain(LanguageRequest.ofParameter(asked), MESSAGES.languages(), List.of("en"), "en"))
				.doesNotContain("en-XA", "ar-XB");
		}
		assertThat(negotiator.chain(LanguageRequest.ofParameter("ar-XB"), MESSAGES.languages(), List.of("da"), "da"))
			.containsExactly("ar-XB", "en", "da");
	}

	@Test
	void accented_words_are_longer_and_in_brackets() {
		assertThat(MESSAGES.get("reader.steps", "en-XA")).isEqualTo("[Ŵĥåţ ţö ðö ẋẋ]");
		assertThat(MESSAGES.get("reader.guide-count", "en-XA", Map.of("count", 1))).isEqualTo("[1 ĝûîðé ẋẋẋẋẋ]");
		assertThat(MESSAGES.get("reader.guide-count", "en-XA", Map.of("count", 5))).startsWith("[5 ĝûîðéš");
	}

	@Test
	void turned_words_run_from_right_to_left() {
		assertThat(LanguageRegistry.standard().get("ar-XB").direction()).isEqualTo(Direction.RTL);
		assertThat(MESSAGES.get("feedback.no", "ar-XB")).isEqualTo("\u061c\u202eNo\u202c\u061c");
		assertThat(MESSAGES.get("reader.guide-count", "ar-XB", Map.of("count", 1)))
			.isEqualTo("1 \u061c\u202eguide\u202c\u061c");
		assertThat(MESSAGES.get("reader.in-language", "ar-XB", Map.of("language", "dansk")))
			.contains("\u2068dansk\u2069");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-XA", "ar-XB" })
	void arguments_forms_and_their_numbers_stay(String tag) {
		for (String key : MESSAGES.keys()) {
			String pattern = MESSAGES.pattern(key, tag);
			assertThat(ARGUMENT.matcher(pattern).results().map(MatchResult::group)).as(key)
				.isEqualTo(ARGUMENT.matcher(MESSAGES.pattern(key, "en")).results().map(MatchResult::group).toList());
			assertThat(pattern.chars().filter((character) -> "{}#".indexOf(character) >= 0)).as(key)
				.hasSize((int) MESSAGES.pattern(key, "en").chars().filter((c) -> "{}#".indexOf(c) >= 0).count());
		}
	}

	@Test
	void no_word_of_english_is_left() {
		for (String key : MESSAGES.keys()) {
			Map<String, Object> values = new TreeMap<>();
			ARGUMENT.matcher(MESSAGES.pattern(key, "en")).results().forEach((name) -> values.put(name.group(1), 7));

			assertThat(MESSAGES.get(key, "en-XA", values)).as(key)
				.startsWith("[")
				.endsWith("]")
				.doesNotContainPattern("[A-Za-z]");
		}
	}

	@Test
	void tags_and_entities_stay() {
		assertThat(PseudoLanguages.rewrite("<b>Go</b> &amp; {x} <br/>", "en-XA"))
			.startsWith("[<b>Ĝö</b> &amp; {x} <br/>");
		assertThat(PseudoLanguages.rewrite("a {n, plural, one {b <i>} other {#}}", "ar-XB"))
			.isEqualTo("\u061c\u202ea\u202c\u061c {n, plural, one {\u061c\u202eb\u202c\u061c <i>} other {#}}");
	}

	@Test
	void they_count_and_write_dates_as_english_does() {
		assertThat(Formats.date(LocalDate.of(2026, 3, 21), "en-XA")).isEqualTo("March 21, 2026");
		assertThat(LocaleData.plurals("ar-XB").getKeywords()).containsExactlyInAnyOrder("one", "other");
	}

	private static String resolved(String tag) {
		return LanguageRegistry.standard().resolve(tag).map(Language::tag).orElse("");
	}

}
