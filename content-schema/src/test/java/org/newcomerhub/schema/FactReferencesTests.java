package org.newcomerhub.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.schema.WordRules.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

class FactReferencesTests {

	@ParameterizedTest
	@ValueSource(strings = { "{ fact : x }", "{fact: x}", "{fact:igu weeks}", "{fact:Igu}", "{fact:}", "{fact}",
			"{Fact:x}", "｛fact：x｝", "{ｆａｃｔ:x}", "{fact\u200B:x}", "{{fact:x}}", "{fact:x", "{\u00A0fact:x}", "fact:x}",
			"(fact:x)", "{fakta:igu-weeks}", "{حقيقة: igu-weeks}", "{fact:\u0661}" })
	void a_placeholder_turned_into_text_is_found(String words) {
		assertThat(WordRules.check("title", "a " + words + " b", (fact) -> true)).extracting(Finding::code)
			.containsExactly("fact-malformed");
		assertThat(WordRules.check("x.body", "one\n\na " + words + " b", (fact) -> true))
			.extracting(Finding::code, Finding::line)
			.containsExactly(tuple("fact-malformed", 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{fact:igu-weeks}", "**{fact:a}**{fact:b}", "({fact:a})", "a fact: it works", "{}", "{a}",
			"artefact:x", "Tak {hej}", "https://example.org/fact:x" })
	void what_is_a_reference_or_was_never_meant_as_one_is_left_alone(String words) {
		assertThat(WordRules.check("x.label", words, (fact) -> true)).isEmpty();
		assertThat(WordRules.check("x.body", words, (fact) -> true)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "`{fact:x}`", "```\n{fact:x}\n```", "    {fact:x}", "[a](https://x.dk/{fact:x})",
			"[a](https://x.dk/%7Bfact:x%7d)", "[a](https://x.dk/ \"{fact:x}\")", "<div>{fact:x}</div>",
			"a <b title=\"{fact:x}\">", "` { fact : x } `" })
	void a_reference_where_none_is_read_is_found(String markdown) {
		assertThat(WordRules.check("x.body", "one\n\n" + markdown, (fact) -> true))
			.filteredOn((finding) -> finding.code().equals("fact-malformed"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.line()).isBetween(3, 4));
	}

	@Test
	void code_that_has_nothing_to_do_with_facts_is_left_alone() {
		assertThat(WordRules.check("x.body", "`{a: b}` and\n\n```\nfact:x {b: c}\n```", (fact) -> true)).isEmpty();
	}

	@Test
	void what_is_malformed_is_not_called_unknown_too() {
		assertThat(WordRules.check("x.body", "{fact:A b} {fact:gone}", (fact) -> false)).extracting(Finding::code)
			.containsExactlyInAnyOrder("fact-malformed", "fact-unknown");
	}

	@Test
	void a_long_quotation_is_cut() {
		assertThat(WordRules.check("title", "{fact:" + "a".repeat(1000), (fact) -> true)).singleElement()
			.satisfies((finding) -> assertThat(finding.message()).hasSizeLessThan(200).contains("…"));
	}

	/** A search that goes back and forth would not come to an end here. */
	@ParameterizedTest
	@ValueSource(strings = { "{ ", "{fact", "{fact:", "{a :", "fact:", "{\u00A0", "{a a" })
	void no_words_take_long(String piece) {
		String words = piece.repeat(WordRules.LONGEST / piece.length());
		String open = piece + " ".repeat(WordRules.LONGEST - piece.length() - 1) + "x";
		assertThatCode(() -> WordRules.check("title", words, (fact) -> true)).doesNotThrowAnyException();
		assertThatCode(() -> WordRules.check("title", open, (fact) -> true)).doesNotThrowAnyException();
	}

}
