package org.newcomerhub.translation.inline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.translation.inline.Piece.Code;
import org.newcomerhub.translation.inline.Piece.Role;
import org.newcomerhub.translation.inline.Piece.Run;

import static org.assertj.core.api.Assertions.assertThat;

class InlineTextTests {

	private static final String BODY = "what.body";

	/** Enough to meet every rule of CommonMark, and to break it. */
	private static final List<String> MARKS = List.of("*", "**", "_", "`", "```", "[", "](", "](https://x.dk)", "]",
			")", "<https://x.dk>", "<b>", "</b>", "{fact:a-b}", "{fact:", "}", "\\", "\\*", "&amp;", "&", "|", "\\|",
			"\n| a | b |\n|---|:-:|\n| *c* | d \\| {fact:x} |\n", "\n", "\n\n", "  \n", "- ", "1. ", "> ", "#### ",
			"    ", "\t", "---\n", "![", "word", "تعال", "2027", "ο", "𝄞", ".", " ", " ", "\u0000", "\r\n",
			"[r]: https://x.dk\n", "[r]");

	private static String shown(String segment, String words) {
		return InlineText.split(segment, words).pieces().stream().map((piece) -> switch (piece) {
			case Run run -> run.source();
			case Code code -> "⟨" + code.id() + switch (code.role()) {
				case STANDALONE -> "";
				case OPENING -> "+";
				case CLOSING -> "-";
			} + " " + code.kind().name().toLowerCase(Locale.ROOT) + " " + code.source().replace("\n", "↵") + "⟩";
		}).collect(Collectors.joining());
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>",
			textBlock = """
					Read **this** now => Read ⟨1+ strong **⟩this⟨1- strong **⟩ now
					*a **b*** c => ⟨1+ emphasis *⟩a ⟨2+ strong **⟩b⟨2- strong **⟩⟨1- emphasis *⟩ c
					See [the *tax* card](guide:tax-card). => See ⟨1+ link [⟩the ⟨2+ emphasis *⟩tax⟨2- emphasis *⟩ card⟨1- link ](guide:tax-card)⟩.
					[x](https://x.dk "Title") => ⟨1+ link [⟩x⟨1- link ](https://x.dk "Title")⟩
					Go to <https://x.dk> or `code *x*` => Go to ⟨1 address <https://x.dk>⟩ or ⟨2 verbatim `code *x*`⟩
					It is {fact:igu-weeks} weeks => It is ⟨1 fact {fact:igu-weeks}⟩ weeks
					**{fact:a}** => ⟨1+ strong **⟩⟨2 fact {fact:a}⟩⟨1- strong **⟩
					1\\. a \\{fact:a} R&amp;D => 1⟨1 escape \\.⟩ a ⟨2 fact \\{fact:a}⟩ R⟨3 escape &amp;⟩D
					One↵line => One↵line
					One↵↵Two => One⟨1 structure ↵↵⟩Two
					One  ↵Two => One⟨1 structure   ↵⟩Two
					- One↵  more↵- Two => ⟨1 structure - ⟩One↵  more⟨2 structure ↵- ⟩Two
					> One↵> more => ⟨1 structure > ⟩One⟨2 structure ↵> ⟩more
					#### Head↵Text => ⟨1 structure #### ⟩Head⟨2 structure ↵⟩Text
					| a | b |↵|---|---|↵| *c* | d\\|*e* | => ⟨1 structure | ⟩a⟨2 structure  | ⟩b⟨3 structure  |↵|---|---|↵| ⟩⟨4+ emphasis *⟩c⟨4- emphasis *⟩⟨5 structure  | ⟩d⟨6 escape \\|⟩*e*⟨7 structure  |⟩
					5 * 3 * 2 => 5 * 3 * 2
					a <b>c</b> => a ⟨1 html <b>⟩c⟨2 html </b>⟩
					[](https://x.dk) => ⟨1 link [](https://x.dk)⟩
					""")
	void markdown_is_split_into_text_and_codes(String words, String expected) {
		assertThat(shown(BODY, words.replace("↵", "\n"))).isEqualTo(expected.replace("One↵more", "One\nmore")
			.replaceFirst("^One↵line$", "One\nline")
			.replace("One↵  more", "One\n  more"));
	}

	@Test
	void only_facts_are_codes_in_plain_words() {
		assertThat(shown("title", "*Pay* {fact:a} & [go](x)")).isEqualTo("*Pay* ⟨1 fact {fact:a}⟩ & [go](x)");
	}

	@Test
	void random_markdown_is_put_together_as_it_was() {
		Random random = new Random(5);
		for (int i = 0; i < 20_000; i++) {
			StringBuilder words = new StringBuilder();
			for (int n = random.nextInt(14); n >= 0; n--) {
				words.append(MARKS.get(random.nextInt(MARKS.size())));
			}
			check(BODY, words.toString());
			check("title", words.toString());
		}
	}

	@Test
	void the_starter_content_is_put_together_as_it_was() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/starter"))) {
			List<Path> texts = files.filter((file) -> file.toString().endsWith(".md")).toList();
			assertThat(texts).hasSizeGreaterThan(100);
			for (Path text : texts) {
				check(BODY, Files.readString(text));
			}
		}
	}

	@Test
	void whatever_is_deep_is_put_together_as_it_was() {
		for (String mark : List.of("> ", "- ", "*", "[", "![", "**_", "`", "<", "{fact:", "\\", "&", "|", "((",
				"[](")) {
			check(BODY, mark.repeat(5_000));
			check(BODY, mark.repeat(500) + "x" + mark.repeat(500));
		}
	}

	private static void check(String segment, String words) {
		InlineText text = InlineText.split(segment, words);
		assertThat(text.words()).isEqualTo(words);
		Deque<Integer> open = new ArrayDeque<>();
		int last = 0;
		boolean wasRun = false;
		for (Piece piece : text.pieces()) {
			assertThat(piece instanceof Run && wasRun).as("two runs in %s", words).isFalse();
			wasRun = piece instanceof Run;
			if (piece instanceof Code code) {
				if (code.role() == Role.CLOSING) {
					assertThat(open.pop()).as(words).isEqualTo(code.id());
				}
				else {
					assertThat(code.id()).as(words).isEqualTo(++last);
				}
				if (code.role() == Role.OPENING) {
					open.push(code.id());
				}
			}
			else {
				assertThat(piece.source()).isNotEmpty();
			}
		}
		assertThat(open).as(words).isEmpty();
	}

}
