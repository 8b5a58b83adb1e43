package org.newcomerhub.schema.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Examples;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Rules;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words survive being written and read, whatever they are.
 */
class TextWriterTests {

	private static final List<String> PIECES = List.of("word", " ", "  ", "\n", "\n\n", "\t", "## ",
			"### a {#what-it-is}", "## x {#x}", "#### small", "```", "````", "~~~", "`", "---", "- ", "    ", "\"",
			"\\", "'", ": ", "#", "{", "}", "{#", "[", "]", "<div>", "</div>", "|", "> ", "1. ", "*", "_", "&amp;", "%",
			"@", "!", "null", "true", "~", "0", "😀", "👩‍👩‍👧", "é", "e\u0301", "سلام", "می\u200Cخواهم",
			"\u2067שלום\u2069", "中文", "\u00A0", "\u3000", "\u00AD", "\u200F");

	/** What no rule allows, but nothing may change either. */
	private static final List<String> FORBIDDEN = List.of("\r", "\r\n", "\u0000", "\u0007", "\u001B", "\u0085",
			"\u2028", "\uFEFF", "\uFFFD", "\uD800", "\u202E", "\uE000", "\u007F");

	private static final List<Body> BODIES = List.of(Examples.guide(), Examples.addition(), Examples.organisation(),
			Examples.page(), Examples.news(), Examples.fact(), Examples.words());

	static Stream<String> awkward() {
		return Stream.of("## not a heading", "### step {#log-in}", "x\n## y\nz", "```\nopen", "```\n## in code\n```",
				"    ## indented", "  leading", "trailing  ", "trailing\n", "\nleading", "hard  \nbreak", " ", "",
				"---", "---\ntitle: x\n---", "a\r\nb", "a\rb", "😀 👩‍👩‍👧", "\u2067שלום\u2069", "السَّلامُ", "{#x}",
				"x {#y}", "\\", "\"", "'", ": x", "- x", "\uFEFFx", "<div>\n## x\n</div>", "~~~\n```\n~~~", "\t",
				"null", "1e5", "\uD83D");
	}

	@ParameterizedTest
	@MethodSource("awkward")
	void awkward_words_survive_in_every_segment(String words) {
		for (Body body : BODIES) {
			Text text = new Text("da", body.segmentIds().stream().map((id) -> Examples.segment(id, words)).toList());
			assertThat(rewritten(body, text, true, null)).isEqualTo(text);
		}
	}

	@Test
	void a_heading_without_a_body_and_a_body_without_a_heading_survive() {
		Text text = new Text("en", List.of(translated("title", "T", null), translated("what-it-is.heading", "H", null),
				translated("log-in.body", "B", null)));
		assertThat(rewritten(Examples.guide(), text, false, null)).isEqualTo(text);
	}

	@Test
	void what_a_segment_was_made_from_survives_and_that_nobody_knows_too() {
		Text source = Examples.textOf(Examples.page(), "da", "ord");
		Text text = new Text("en", List.of(translated("title", "T", Meaning.of("title ord")),
				translated("summary", "S", null), translated("who-we-are.heading", "H", Meaning.of("before"))));
		assertThat(rewritten(Examples.page(), text, false, source)).isEqualTo(text);
		assertThat(TextWriter.write(Examples.page(), text, false, source)).contains("summary: unknown")
			.doesNotContain("title: " + Meaning.of("title ord"));
	}

	@Test
	void a_segment_that_the_body_has_lost_is_not_written() {
		Text text = new Text("da", List.of(Examples.segment("title", "T"), Examples.segment("gone.body", "lost")));
		assertThat(TextWriter.write(Examples.page(), text, true, null)).doesNotContain("lost");
	}

	@Test
	void generated_words_survive() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 1000; round++) {
			Body body = BODIES.get(random.nextInt(BODIES.size()));
			Text source = text(body, "da", null, random, true);
			Text translation = text(body, "en", source, random, true);
			assertThat(rewritten(body, source, true, null)).as("seed %d, round %d", seed, round).isEqualTo(source);
			assertThat(rewritten(body, translation, false, source)).as("seed %d, round %d", seed, round)
				.isEqualTo(translation);
		}
	}

	@Test
	void generated_packs_that_keep_the_rules_survive_whole() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		int packs = 0;
		for (int round = 0; round < 1000; round++) {
			Body body = BODIES.get(random.nextInt(BODIES.size()));
			Text source = text(body, "da", null, random, false);
			Text translation = text(body, "en", source, random, false);
			if (Rules.check(body, source, true).isEmpty() && Rules.check(body, translation, false).isEmpty()) {
				packs++;
				SortedMap<String, Text> texts = new TreeMap<>(Map.of("da", source, "en", translation));
				Pack pack = new Pack(Examples.region(), List.of(new PackItem(body.kind(), "x", body, texts)), "");
				assertThat(pack.items()).as("seed %d, round %d", seed, round)
					.satisfies((it) -> PackWriterTests.assertSame(pack));
			}
		}
		assertThat(packs).as("seed %d", seed).isGreaterThan(20);
	}

	private static Text rewritten(Body body, Text text, boolean isSource, @Nullable Text source) {
		Faults faults = new Faults();
		byte[] bytes = TextWriter.write(body, text, isSource, source).getBytes(StandardCharsets.UTF_8);
		Lines lines = Lines.of(text.language() + ".md", bytes, faults).orElseThrow();
		TextFile file = TextFile.read(body.kind(), lines, body, faults).orElseThrow();
		assertThat(faults.sorted()).isEmpty();
		return isSource ? file.toSource() : file.toTranslation(source);
	}

	private static Segment translated(String id, String words, @Nullable String madeFrom) {
		return new Segment(id, words, Origin.MACHINE, State.INITIAL, null, madeFrom);
	}

	/**
	 * @param source what it translates; null: nothing
	 * @param wild whether it may break the rules
	 */
	private static Text text(Body body, String language, @Nullable Text source, Random random, boolean wild) {
		List<Segment> segments = new ArrayList<>();
		for (String id : body.segmentIds()) {
			if (id.equals(SegmentIds.TITLE) || (source == null && !wild) || random.nextInt(5) > 0) {
				String words = words(random, wild, wild || SegmentIds.isMarkdown(id));
				String hash = random.nextBoolean() ? Meaning.of(words + "before") : null;
				segments.add(new Segment(id, words, any(Origin.values(), random), any(State.values(), random),
						(source == null) ? hash : null, (source == null) ? null
								: random.nextBoolean() ? hash : source.segment(id).map(Meaning::of).orElse(null)));
			}
		}
		return new Text(language, segments);
	}

	private static String words(Random random, boolean wild, boolean lines) {
		StringBuilder words = new StringBuilder();
		for (int i = random.nextInt(wild ? 12 : 5); i >= 0; i--) {
			String piece = PIECES.get(random.nextInt(PIECES.size()));
			words.append((lines || !piece.contains("\n")) ? piece : "x");
			if (wild && random.nextInt(15) == 0) {
				words.append(FORBIDDEN.get(random.nextInt(FORBIDDEN.size())));
			}
		}
		return wild ? words.toString() : words.insert(0, random.nextInt(4) == 0 ? "" : "a").toString();
	}

	private static <T> T any(T[] values, Random random) {
		return values[(random.nextInt(3) == 0) ? random.nextInt(values.length) : values.length - 1];
	}

}
