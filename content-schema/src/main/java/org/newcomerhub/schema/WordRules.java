package org.newcomerhub.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules for the words of one segment.
 */
public final class WordRules {

	/** The longest words that a segment may have, in UTF-16 code units. */
	public static final int LONGEST = 100_000;

	private static final Set<Integer> ISOLATES = Set.of(0x2066, 0x2067, 0x2068);

	private static final Set<Integer> EMBEDDINGS = Set.of(0x202A, 0x202B, 0x202D, 0x202E);

	private static final Set<Integer> OVERRIDES = Set.of(0x202D, 0x202E);

	private static final int END_OF_ISOLATE = 0x2069;

	private static final int END_OF_EMBEDDING = 0x202C;

	private WordRules() {
	}

	/**
	 * Something that is wrong with words.
	 *
	 * @param line where in the words, counted from 1
	 * @param code stable, for programs
	 * @param message for people: English, says what to do
	 */
	public record Finding(int line, String code, String message) {
	}

	/**
	 * Returns everything that is wrong with a segment's words; empty if nothing is.
	 * @param id the segment's, which says whether they are Markdown
	 * @param fact whether a fact of this id is known
	 */
	public static List<Finding> check(String id, String words, Predicate<String> fact) {
		if (words.isBlank()) {
			String code = id.equals(SegmentIds.TITLE) ? "title-blank" : "words-blank";
			return List.of(new Finding(1, code, "`" + id + "` has no words: write them, or leave the segment out."));
		}
		if (words.length() > LONGEST) {
			return List.of(new Finding(1, "words-too-long", "`" + id + "` has " + words.length()
					+ " characters; shorten it to " + LONGEST + " at most, or split it."));
		}
		List<Finding> findings = new ArrayList<>(characters(words));
		if (SegmentIds.isMarkdown(id)) {
			findings.addAll(MarkdownRules.check(words, fact));
		}
		else {
			findings.addAll(plain(id, words, fact));
		}
		return findings;
	}

	/**
	 * Returns the characters in some words that do not belong into any words.
	 */
	static List<Finding> characters(String words) {
		List<Finding> findings = new ArrayList<>();
		int line = 0;
		for (String each : words.split("\n", -1)) {
			line++;
			int number = line;
			each.codePoints()
				.filter(WordRules::isControl)
				.distinct()
				.forEach((character) -> findings.add(new Finding(number, "control-character",
						"Remove the character " + name(character) + ": nobody can see it.")));
			if (!isBidiClosed(each)) {
				findings.add(new Finding(line, "bidi-unclosed",
						"A direction control (U+202A to U+202E, U+2066 to U+2069) is opened and not closed on the same line, or closed "
								+ "and not opened. Remove it: the hub sets the direction."));
			}
			else if (each.codePoints().anyMatch(OVERRIDES::contains)) {
				findings.add(new Finding(line, "bidi-override",
						"A direction override (U+202D, U+202E) shows the characters in another order than they stand in. "
								+ "Remove it: the hub sets the direction."));
			}
		}
		return findings;
	}

	private static List<Finding> plain(String id, String words, Predicate<String> fact) {
		List<Finding> findings = new ArrayList<>();
		if (words.indexOf('\n') >= 0 && !id.equals(SegmentIds.SUMMARY)) {
			findings.add(new Finding(1, "line-break", "`" + id + "` is one line: remove the line break."));
		}
		findings.addAll(FactReferences.check(1, words, fact));
		return findings;
	}

	private static boolean isControl(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character != '\t';
			case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			default -> character == 0xFEFF || character == 0xFFFD;
		};
	}

	private static String name(int character) {
		return "U+%04X".formatted(character);
	}

	/**
	 * UAX #9: a paragraph ends every embedding and isolate, so each must be closed on its
	 * line.
	 */
	private static boolean isBidiClosed(String line) {
		Deque<Integer> open = new ArrayDeque<>();
		for (int character : line.codePoints().toArray()) {
			if (ISOLATES.contains(character)) {
				open.push(END_OF_ISOLATE);
			}
			else if (EMBEDDINGS.contains(character)) {
				open.push(END_OF_EMBEDDING);
			}
			else if (character == END_OF_ISOLATE || character == END_OF_EMBEDDING) {
				if (open.isEmpty() || open.pop() != character) {
					return false;
				}
			}
		}
		return open.isEmpty();
	}

}
