package org.newcomerhub.translation.checks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;

import org.newcomerhub.schema.References;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.translation.inline.InlineText;
import org.newcomerhub.translation.inline.Piece;

/**
 * What a segment says, apart from how it is marked up.
 *
 * @param words what is read as language, a line for each paragraph, entry or cell
 * @param verbatim what stands in code, and addresses
 * @param facts the facts that it refers to, as they are written
 * @param links where its links lead
 * @param entries how many entries of lists it has
 * @param headings how many headings it has
 */
record Prose(String words, String verbatim, SequencedSet<String> facts, SequencedSet<String> links, int entries,
		int headings) {

	private static final Pattern ENTRY = Pattern.compile("(?:^|\\n)[ \\t>]*(?:[-*+]|[0-9]{1,9}[.)])[ \\t]");

	private static final Pattern HEADING = Pattern.compile("(?:^|\\n)[ \\t>]*#{1,6}[ \\t]");

	static Prose of(String segment, String words) {
		Reading reading = new Reading();
		InlineText.split(segment, words).pieces().forEach(reading::piece);
		SequencedSet<String> links = new LinkedHashSet<>();
		if (SegmentIds.isMarkdown(segment)) {
			References references = References.in(words);
			references.guides().forEach((slug) -> links.add(References.GUIDE + slug));
			links.addAll(references.links());
		}
		return new Prose(reading.words.toString(), reading.verbatim.toString(), reading.facts, links, reading.entries,
				reading.headings);
	}

	/** Its lines that are not blank. */
	List<String> lines() {
		return this.words.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	private static final class Reading {

		private final StringBuilder words = new StringBuilder();

		private final StringBuilder verbatim = new StringBuilder();

		private final SequencedSet<String> facts = new LinkedHashSet<>();

		private int entries;

		private int headings;

		void piece(Piece piece) {
			switch (piece) {
				case Piece.Run(String text) -> this.words.append(text.replace('\n', ' '));
				case Piece.Code code -> code(code);
			}
		}

		private void code(Piece.Code code) {
			switch (code.kind()) {
				case FACT -> {
					this.facts.add(code.source());
					this.words.append(' ');
				}
				case VERBATIM, ADDRESS -> {
					this.verbatim.append(code.source()).append('\n');
					this.words.append(' ');
				}
				case ESCAPE -> this.words.append(code.source().replace("\\", ""));
				case STRUCTURE, HTML -> {
					this.entries += (int) ENTRY.matcher(code.source()).results().count();
					this.headings += (int) HEADING.matcher(code.source()).results().count();
					this.words.append('\n');
				}
				case EMPHASIS, STRONG, LINK -> {
					// marks alone
				}
			}
		}

	}

}
