package org.newcomerhub.translation.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.WordRules;
import org.newcomerhub.translation.inline.InlineText;
import org.newcomerhub.translation.inline.Piece;
import org.newcomerhub.translation.inline.Piece.Code;
import org.newcomerhub.translation.inline.Piece.Kind;
import org.newcomerhub.translation.inline.Piece.Role;
import org.newcomerhub.translation.inline.Piece.Run;

/**
 * The words of a segment as a machine gets them: a piece of HTML for each paragraph,
 * entry or cell, in which codes are spans with an id. What comes back is taken only when
 * every code is there once and nothing else has become one.
 */
final class ProtectedWords {

	private final String segment;

	private final InlineText text;

	private final List<Unit> units = new ArrayList<>();

	private ProtectedWords(String segment, InlineText text) {
		this.segment = segment;
		this.text = text;
	}

	/**
	 * What is translated as a whole, or left as it is.
	 *
	 * @param pieces in order
	 * @param translatable whether there is anything to translate in it
	 */
	private record Unit(List<Piece> pieces, boolean translatable) {

		Unit {
			pieces = List.copyOf(pieces);
		}

		static Unit of(List<Piece> pieces) {
			return new Unit(pieces,
					pieces.stream()
						.anyMatch((piece) -> piece instanceof Run(String words)
								&& words.codePoints().anyMatch(Character::isLetter)));
		}

	}

	/** Prepares a segment. */
	static ProtectedWords of(String segment, String words) {
		ProtectedWords prepared = new ProtectedWords(segment, InlineText.split(segment, words));
		List<Piece> open = new ArrayList<>();
		int depth = 0;
		for (Piece piece : prepared.text.pieces()) {
			if (depth == 0 && piece instanceof Code code && code.kind() == Kind.STRUCTURE) {
				prepared.add(open);
				prepared.add(List.of(piece));
				open.clear();
			}
			else {
				open.add(piece);
				depth += depth(piece);
			}
		}
		prepared.add(open);
		return prepared;
	}

	/** A paragraph does not end inside a pair. */
	private static int depth(Piece piece) {
		return (piece instanceof Code code) ? switch (code.role()) {
			case OPENING -> 1;
			case CLOSING -> -1;
			case STANDALONE -> 0;
		} : 0;
	}

	private void add(List<Piece> pieces) {
		if (!pieces.isEmpty()) {
			this.units.add(Unit.of(pieces));
		}
	}

	/** The segment's id. */
	String segment() {
		return this.segment;
	}

	/** What is to be translated; may be empty. */
	List<String> html() {
		return this.units.stream().filter(Unit::translatable).map((unit) -> html(unit.pieces())).toList();
	}

	private static String html(List<Piece> pieces) {
		StringBuilder html = new StringBuilder();
		for (Piece piece : pieces) {
			switch (piece) {
				case Run(String words) -> html.append(Html.escape(words.replace('\n', ' ')));
				case Code code -> html.append(switch (code.role()) {
					case OPENING -> "<span id=\"c" + code.id() + "\">";
					case CLOSING -> "</span>";
					case STANDALONE -> "<span id=\"c" + code.id() + "\" translate=\"no\">"
							+ Html.escape(code.source().replace('\n', ' ').strip()) + "</span>";
				});
			}
		}
		return html.toString().strip();
	}

	/**
	 * Returns the words of the segment in the other language.
	 * @param translated what became of {@link #html()}
	 * @return empty when a code was lost, doubled or made up, or the words cannot be kept
	 */
	Optional<String> join(List<String> translated) {
		StringBuilder words = new StringBuilder();
		int next = 0;
		for (Unit unit : this.units) {
			if (unit.translatable()) {
				Optional<String> joined = join(unit, translated.get(next++));
				if (joined.isEmpty()) {
					return Optional.empty();
				}
				words.append(joined.get());
			}
			else {
				unit.pieces().forEach((piece) -> words.append(piece.source()));
			}
		}
		String joined = words.toString();
		return isSound(joined) ? Optional.of(joined) : Optional.empty();
	}

	private Optional<String> join(Unit unit, String html) {
		Map<String, Code> codes = new HashMap<>();
		unit.pieces().forEach((piece) -> {
			if (piece instanceof Code code) {
				codes.put((code.role() == Role.CLOSING ? "/c" : "c") + code.id(), code);
			}
		});
		return Html.join(html, codes, SegmentIds.isMarkdown(this.segment))
			.map((words) -> leading(unit) + words.strip() + trailing(unit));
	}

	/** White space at the ends is not the machine's to change. */
	private static String leading(Unit unit) {
		return (unit.pieces().getFirst() instanceof Run(String words))
				? words.substring(0, words.length() - words.stripLeading().length()) : "";
	}

	private static String trailing(Unit unit) {
		return (unit.pieces().getLast() instanceof Run(String words)) ? words.substring(words.stripTrailing().length())
				: "";
	}

	private boolean isSound(String words) {
		return marks(InlineText.split(this.segment, words)).equals(marks(this.text))
				&& WordRules.check(this.segment, words, (fact) -> true).isEmpty();
	}

	/** The codes that must be the same, in any order. */
	private static List<String> marks(InlineText text) {
		return text.codes()
			.stream()
			.filter((code) -> code.kind() != Kind.ESCAPE)
			.map((code) -> code.kind() + " " + code.role() + " " + code.source())
			.sorted()
			.toList();
	}

}
