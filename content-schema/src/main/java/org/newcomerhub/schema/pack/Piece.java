package org.newcomerhub.schema.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A heading of a text's file and the words below it.
 *
 * @param level 2 for a section, 3 for a step
 * @param title the heading without its id
 * @param id null: none is written
 * @param line of the heading
 * @param wordsLine of the first words
 * @param words Markdown without blank lines around it; may be empty
 */
record Piece(int level, String title, @Nullable String id, int line, int wordsLine, String words) {

	static final int SECTION = 2;

	static final int STEP = 3;

	private static final Pattern HEADING = Pattern.compile("(#{2,3})[ \\t]+(.*)");

	private static final Pattern ID = Pattern.compile("(.*?)\\s*\\{#([^{}]*)}\\s*");

	/** CommonMark 0.31.2, 4.5. */
	private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}(?=[^`]*$)|~{3,}).*");

	Piece withId(String other) {
		return new Piece(this.level, this.title, other, this.line, this.wordsLine, this.words);
	}

	String marks() {
		return "#".repeat(this.level);
	}

	/**
	 * Cuts the lines after the front matter at the headings of levels 2 and 3 that stand
	 * outside fenced code. Words before the first heading are noted as a fault.
	 */
	static List<Piece> split(Lines lines, int from, Faults faults) {
		List<Integer> headings = headings(lines, from, faults);
		int first = headings.isEmpty() ? lines.size() : headings.getFirst();
		for (int i = from; i < first; i++) {
			if (!lines.all().get(i).isBlank()) {
				faults.add(lines.file(), i + 1, "words-outside",
						"These words belong to no section: put them below a heading, `## … {#id}`.");
				break;
			}
		}
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			int end = (i + 1 < headings.size()) ? headings.get(i + 1) : lines.size();
			pieces.add(piece(lines, headings.get(i), end));
		}
		return pieces;
	}

	private static List<Integer> headings(Lines lines, int from, Faults faults) {
		List<Integer> headings = new ArrayList<>();
		String fence = "";
		int opened = 0;
		for (int i = from; i < lines.size(); i++) {
			String line = lines.all().get(i);
			Matcher matcher = FENCE.matcher(line);
			if (!fence.isEmpty()) {
				fence = closes(line, fence) ? "" : fence;
			}
			else if (matcher.matches()) {
				fence = matcher.group(1);
				opened = i + 1;
			}
			else if (HEADING.matcher(line).matches()) {
				headings.add(i);
			}
		}
		if (!fence.isEmpty()) {
			faults.add(lines.file(), opened, "fence-open",
					"This code block does not end: write `" + fence + "` below it.");
		}
		return headings;
	}

	private static boolean closes(String line, String fence) {
		String marks = line.strip();
		return marks.length() >= fence.length() && marks.chars().allMatch((it) -> it == fence.charAt(0))
				&& line.length() - line.stripLeading().length() < 4;
	}

	private static Piece piece(Lines lines, int at, int end) {
		Matcher heading = HEADING.matcher(lines.all().get(at));
		if (!heading.matches()) {
			throw new IllegalArgumentException("Not a heading: line " + (at + 1));
		}
		Matcher id = ID.matcher(heading.group(2));
		boolean hasId = id.matches();
		int begin = firstWords(lines, at + 1, end);
		return new Piece(heading.group(1).length(), (hasId ? id.group(1) : heading.group(2)).strip(),
				hasId ? id.group(2).strip() : null, at + 1, begin + 1, lines.joined(begin, end).stripTrailing());
	}

	/** All words from a line on, without blank lines around them; may be empty. */
	static String words(Lines lines, int from) {
		return lines.joined(firstWords(lines, from, lines.size()), lines.size()).stripTrailing();
	}

	/** The index of the first line with words; the end if there is none. */
	static int firstWords(Lines lines, int from, int end) {
		int at = from;
		while (at < end && lines.all().get(at).isBlank()) {
			at++;
		}
		return at;
	}

}
