package org.newcomerhub.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.schema.WordRules.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class WordRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Words.\n\n#### Small heading\n\n- a\n- b", "[a](https://example.org/x?y=1#z)",
			"[a](mailto:a@example.org) [b](tel:112) [c](guide:mitid)", "`# not a heading`", "    # code",
			"<b>shown as text</b>", "\u2067ok\u2069 and \u202Bok\u202C",
			"emoji 👩‍💻, joiner می\u200Cخواهم, soft\u00ADhyphen\ttab" })
	void words_in_which_nothing_is_wrong(String words) {
		assertThat(WordRules.check("x.body", words, (fact) -> true)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'# One',                            heading-level
			'### Three',                        heading-level
			'Two\n---',                         heading-level
			'> ## quoted',                      heading-level
			'[a](javascript:alert(1))',         link-scheme
			'[a](JavaScript:x)',                link-scheme
			'[a](data:text/html;base64,xx)',    link-scheme
			'[a](/relative)',                   link-scheme
			'[a](mitid)',                       link-scheme
			'[a]()',                            link-scheme
			'[a](//example.org)',               link-scheme
			'[a](https:)',                      link-scheme
			'[a](https://u:p@example.org/)',    link-scheme
			'[a](httpx://example.org)',         link-scheme
			'[a](mailto:)',                     link-scheme
			'[a][r]\n\n[r]: ftp://example.org', link-scheme
			'[a](guide:Tax_card)',              slug-malformed
			'[a](guide:)',                      slug-malformed
			'![a](https://example.org/x.png)',  image
			'{fact:gone}',                      fact-unknown
			'{fact:}',                          fact-malformed
			""")
	void markdown_in_which_something_is_wrong(String words, String code) {
		assertThat(WordRules.check("note", words.replace("\\n", "\n"), (fact) -> false)).extracting(Finding::code)
			.containsExactly(code);
	}

	@Test
	void every_finding_has_its_line() {
		assertThat(
				WordRules.check("x.body", "one\n\n# two\n\na [b](c)\n- {fact:d}\n\u0007\n\u202Eopen", (fact) -> false))
			.extracting(Finding::code, Finding::line)
			.containsExactlyInAnyOrder(tuple("heading-level", 3), tuple("link-scheme", 5), tuple("fact-unknown", 6),
					tuple("control-character", 7), tuple("bidi-unclosed", 8));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a\u0000b", "a\u001Bb", "a\u0085b", "a\rb", "a\u2028b", "a\uD800b", "a\uFEFFb", "a\uFFFDb" })
	void characters_that_nobody_sees_are_refused(String words) {
		assertThat(WordRules.check("title", words, (fact) -> true)).extracting(Finding::code)
			.containsExactly("control-character");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u202Eabc", "abc\u202C", "\u2067abc", "\u2066\u202Babc\u2069\u202C", "\u2067a\nb\u2069" })
	void direction_controls_must_be_closed_in_order_and_on_their_line(String words) {
		assertThat(WordRules.check("x.body", words, (fact) -> true)).isNotEmpty()
			.extracting(Finding::code)
			.containsOnly("bidi-unclosed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a \u202Eb\u202C", "\u2067\u202Db\u202C\u2069" })
	void what_shows_characters_in_another_order_is_refused_also_when_it_is_closed(String words) {
		for (String segment : new String[] { "title", "x.body" }) {
			assertThat(WordRules.check(segment, words, (fact) -> true)).extracting(Finding::code)
				.containsExactly("bidi-override");
		}
		assertThat(WordRules.check("title", "\u2067\u202Bab\u202C\u2069", (fact) -> true)).isEmpty();
	}

	@Test
	void plain_words_are_one_line_but_a_summary_may_have_more() {
		assertThat(WordRules.check("title", "a\nb", (fact) -> true)).extracting(Finding::code)
			.containsExactly("line-break");
		assertThat(WordRules.check("summary", "a\nb", (fact) -> true)).isEmpty();
		assertThat(WordRules.check("x.label", "# [a](b) ![c](d)", (fact) -> true)).isEmpty();
	}

	@Test
	void a_fact_may_stand_in_plain_words_too_if_it_is_known() {
		assertThat(WordRules.check("title", "{fact:a} {fact:b}", "a"::equals)).extracting(Finding::message)
			.singleElement()
			.asString()
			.contains("`b`");
	}

	@Test
	void blank_and_endless_words_are_refused() {
		assertThat(WordRules.check("title", " \n", (fact) -> true)).extracting(Finding::code)
			.containsExactly("title-blank");
		assertThat(WordRules.check("x.body", "", (fact) -> true)).extracting(Finding::code)
			.containsExactly("words-blank");
		assertThat(WordRules.check("x.body", "a".repeat(100_000), (fact) -> true)).isEmpty();
		assertThat(WordRules.check("x.body", "a".repeat(100_001), (fact) -> true)).singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("100001", "100000"));
	}

}
