package org.newcomerhub.content.diff;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.content.diff.WordChange.Op;

import static org.assertj.core.api.Assertions.assertThat;

class WordDiffTests {

	private static final List<String> PIECES = List.of("skat ", "kort", "\u0e01\u0e32\u0e23", "\u0e01\u0e33",
			"\u7a0e\u5361", "\u0627\u0644\u0636\u0631\u064a\u0628\u064e\u0629 ", "e\u0301", "\u0301",
			"\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83C\uDDE9\uD83C\uDDF0", "\uD83D\uDC4D\uD83C\uDFFD",
			"\r\n", "\n", " ", ". ", "\u0915\u094d\u0937", "\u1100\u1161\u11a8", "\u0600", "12,5 %", "{fact:x}", "");

	private static List<WordChange> diff(String before, String after, String language) {
		return WordDiff.between(before, after, language, new Effort());
	}

	private static String text(List<WordChange> changes, Op... ops) {
		return changes.stream()
			.filter((change) -> List.of(ops).contains(change.op()))
			.map(WordChange::text)
			.collect(Collectors.joining());
	}

	private static void assertWhole(List<WordChange> changes, String before, String after) {
		assertThat(text(changes, Op.SAME, Op.DELETE)).isEqualTo(before);
		assertThat(text(changes, Op.SAME, Op.INSERT)).isEqualTo(after);
		assertThat(changes).allSatisfy((change) -> assertThat(change.text()).isNotEmpty());
	}

	@Test
	void one_word_that_changed_is_the_only_difference() {
		assertThat(diff("Apply for a tax card now", "Apply for a health card now", "en")).containsExactly(
				new WordChange(Op.SAME, "Apply for a "), new WordChange(Op.DELETE, "tax"),
				new WordChange(Op.INSERT, "health"), new WordChange(Op.SAME, " card now"));
	}

	@Test
	void words_that_changed_side_by_side_are_read_together() {
		assertThat(diff("a big house", "a small flat", "en")).containsExactly(new WordChange(Op.SAME, "a "),
				new WordChange(Op.DELETE, "big house"), new WordChange(Op.INSERT, "small flat"));
	}

	@Test
	void nothing_differs_between_equal_words_and_all_is_new_where_there_were_none() {
		assertThat(diff("ens", "ens", "da")).containsExactly(new WordChange(Op.SAME, "ens"));
		assertThat(diff("", "", "da")).isEmpty();
		assertThat(diff("", "nyt", "da")).containsExactly(new WordChange(Op.INSERT, "nyt"));
		assertThat(diff("v\u00e6k", "", "da")).containsExactly(new WordChange(Op.DELETE, "v\u00e6k"));
	}

	@ParameterizedTest
	@CsvSource({
			"th, \u0e09\u0e31\u0e19\u0e01\u0e34\u0e19\u0e02\u0e49\u0e32\u0e27, \u0e09\u0e31\u0e19\u0e01\u0e34\u0e19\u0e19\u0e49\u0e33, \u0e02\u0e49\u0e32\u0e27, \u0e19\u0e49\u0e33",
			"zh-Hans, \u6211\u559c\u6b22\u82f9\u679c, \u6211\u559c\u6b22\u9999\u8549, \u82f9\u679c, \u9999\u8549",
			"ar, \u0628\u0637\u0627\u0642\u0629 \u0627\u0644\u0636\u0631\u064a\u0628\u0629, \u0628\u0637\u0627\u0642\u0629 \u0627\u0644\u0635\u062d\u0629, \u0627\u0644\u0636\u0631\u064a\u0628\u0629, \u0627\u0644\u0635\u062d\u0629",
			"uk, \u043f\u043e\u0434\u0430\u0442\u043a\u043e\u0432\u0430 \u043a\u0430\u0440\u0442\u043a\u0430, \u043c\u0435\u0434\u0438\u0447\u043d\u0430 \u043a\u0430\u0440\u0442\u043a\u0430, \u043f\u043e\u0434\u0430\u0442\u043a\u043e\u0432\u0430, \u043c\u0435\u0434\u0438\u0447\u043d\u0430" })
	void a_word_is_a_word_also_in_scripts_without_spaces(String language, String before, String after, String gone,
			String come) {
		List<WordChange> changes = diff(before, after, language);
		assertWhole(changes, before, after);
		assertThat(text(changes, Op.DELETE)).isEqualTo(gone);
		assertThat(text(changes, Op.INSERT)).isEqualTo(come);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "th", "zh-Hans", "ar", "fa-AF", "ti", "da" })
	void no_cut_goes_through_what_a_reader_sees_as_one_character(String language) {
		Random random = new Random(7);
		for (int round = 0; round < 400; round++) {
			String before = words(random);
			String after = (round % 3 == 0) ? words(random) : before.replaceFirst("kort|\u0301|\n", words(random));
			List<WordChange> changes = diff(before, after, language);
			assertWhole(changes, before, after);
			assertBetweenCharacters(changes, before, Op.DELETE, language);
			assertBetweenCharacters(changes, after, Op.INSERT, language);
		}
	}

	private static String words(Random random) {
		return IntStream.range(0, random.nextInt(12))
			.mapToObj((i) -> PIECES.get(random.nextInt(PIECES.size())))
			.collect(Collectors.joining());
	}

	private static void assertBetweenCharacters(List<WordChange> changes, String text, Op op, String language) {
		BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.forLanguageTag(language));
		characters.setText(text);
		int at = 0;
		for (WordChange change : changes) {
			if (change.op() == Op.SAME || change.op() == op) {
				at += change.text().length();
				assertThat(characters.isBoundary(at)).as("%s at %s of %s", change, at, text).isTrue();
			}
		}
	}

	@Test
	void a_family_is_replaced_as_a_whole() {
		String three = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
		String four = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
		assertThat(diff("a " + three, "a " + four, "en")).containsExactly(new WordChange(Op.SAME, "a "),
				new WordChange(Op.DELETE, three), new WordChange(Op.INSERT, four));
	}

	@Test
	void one_word_is_found_in_a_megabyte() {
		String half = "ord og flere ord. ".repeat(29_000);
		List<WordChange> changes = diff(half + "gammelt " + half, half + "nyt " + half, "da");
		assertThat(changes).hasSize(4);
		assertThat(text(changes, Op.DELETE)).isEqualTo("gammelt");
		assertThat(text(changes, Op.INSERT)).isEqualTo("nyt");
	}

	@Test
	void a_megabyte_changed_all_over_is_compared_by_lines_or_as_a_whole_within_the_effort() {
		assertBounded("old%d words\n", "new%d words\n", 90_000);
		assertBounded("line %d stays\n", "line %d stayed\n", 3_000);
		assertBounded("old%d ", "new%d ", 100_000);
		assertBounded("%d", "%d,", 100_000);
	}

	private static void assertBounded(String before, String after, int times) {
		String old = repeated(before, times);
		String now = repeated(after, times);
		assertWhole(diff(old, now, "en"), old, now);
	}

	private static String repeated(String pattern, int times) {
		return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining());
	}

	@Test
	void effort_is_granted_until_it_is_spent() {
		Effort effort = new Effort();
		assertThat(effort.grant(4_000, 4_000)).isTrue();
		assertThat(effort.grant(1, 1)).isFalse();
		assertThat(new Effort().grant(1_000_000, 1_000_000)).isFalse();
		assertThat(new Effort().grant(Integer.MAX_VALUE, 0)).isFalse();
	}

	@Test
	void many_lines_are_aligned_by_lines_where_words_would_take_too_much() {
		String before = repeated("line %d of this text stays as it is\n", 600);
		String after = before.replace("line 10 ", "first ").replace("line 590 ", "last ");
		List<WordChange> changes = diff(before, after, "en");
		assertWhole(changes, before, after);
		assertThat(text(changes, Op.DELETE)).isEqualTo("line 10line 590");
	}

}
