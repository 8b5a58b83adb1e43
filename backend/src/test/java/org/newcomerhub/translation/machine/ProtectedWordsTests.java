package org.newcomerhub.translation.machine;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProtectedWordsTests {

	private static final String WORDS = "Du har {fact:days} til *dit* [skattekort](guide:tax-card):\n\n"
			+ "- pas & [id](https://id.dk/)\n- `kode`";

	/** What a machine does that leaves tags alone: words in capitals. */
	private static List<String> shouted(List<String> html) {
		return html.stream()
			.map((piece) -> Pattern.compile("(<[^>]*>)|(&[a-z]+;)|([^<&]+)")
				.matcher(piece)
				.replaceAll((part) -> (part.group(3) != null) ? part.group().toUpperCase(Locale.ROOT) : part.group()))
			.toList();
	}

	@Test
	void a_machine_sees_no_codes_and_they_come_back_where_they_were() {
		ProtectedWords words = ProtectedWords.of("what.body", WORDS);
		assertThat(words.html()).hasSize(2)
			.first()
			.asString()
			.startsWith("Du har <span id=\"c1\" translate=\"no\">{fact:days}</span> til <span id=\"c2\">dit</span>")
			.doesNotContain("guide:tax-card");
		assertThat(words.html().getLast()).contains("pas &amp; <span id=");
		assertThat(words.join(shouted(words.html()))).contains(
				"DU HAR {fact:days} TIL *DIT* [SKATTEKORT](guide:tax-card):\n\n- PAS & [ID](https://id.dk/)\n- `kode`");
	}

	@Test
	void what_is_given_back_as_it_is_is_the_same() {
		for (String words : List.of(WORDS, "a\n\n> b *c*\n\n1. d\n2. e", "| a | b |\n|---|---|\n| c | d |",
				"**1.** a \\* b", "a  \nb", "*a\nb*")) {
			ProtectedWords prepared = ProtectedWords.of("what.body", words);
			assertThat(prepared.join(prepared.html())).as(words).isPresent();
		}
		ProtectedWords title = ProtectedWords.of("title", " 5 < 6 & {fact:a} [x] ");
		assertThat(title.join(title.html())).contains(" 5 < 6 & {fact:a} [x] ");
	}

	@Test
	void codes_may_change_places() {
		ProtectedWords words = ProtectedWords.of("what.body", "*a* b [c](guide:d)");
		assertThat(words.join(List.of("<span id=\"c2\">see</span> bee <span id='c1'>ay</span>")))
			.contains("[see](guide:d) bee *ay*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "<span id=\"c1\">a b", "<span id=\"c1\">a</span> <span id=\"c1\">b</span>",
			"<span id=\"c1\">a</span> <span id=\"c9\">b</span>", "<b>a</b> <span id=\"c1\">b</span>",
			"a</span> <span id=\"c1\">b", "<span id=\"c1\">a</span><script>alert(1)</script>",
			"<span id=\"c1\">a</span> {fact:other}", "<span id=\"c1\">a\u0007</span>",
			"<span id=\"c1\">a\u202Eb</span>", "" })
	void an_answer_that_lost_or_made_up_a_code_is_refused(String answer) {
		assertThat(ProtectedWords.of("what.body", "[a](guide:b) c").join(List.of(answer))).isEmpty();
	}

	@Test
	void what_a_machine_writes_stays_words() {
		ProtectedWords words = ProtectedWords.of("what.body", "a");
		assertThat(words.join(List.of("*a* [b](https://c.de/) &lt;b&gt; &amp;lt; \\ `x`")))
			.contains("\\*a\\* \\[b\\](https://c.de/) \\<b\\> \\&lt; \\\\ \\`x\\`");
		assertThat(words.join(List.of("# a"))).contains("\\# a");
		assertThat(words.join(List.of("- a"))).as("a list has begun").isEmpty();
		assertThat(words.join(List.of("1. a"))).isEmpty();
		assertThat(ProtectedWords.of("title", "a").join(List.of("*b* &amp; c"))).contains("*b* & c");
	}

	@Test
	void where_there_is_nothing_to_translate_nothing_is_asked() {
		ProtectedWords words = ProtectedWords.of("what.body", "112\n\n- {fact:a}");
		assertThat(words.html()).isEmpty();
		assertThat(words.join(List.of())).contains("112\n\n- {fact:a}");
	}

}
