package org.newcomerhub.translation.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newcomerhub.translation.inline.Piece.Code;
import org.newcomerhub.translation.inline.Piece.Kind;
import org.newcomerhub.translation.inline.Piece.Role;
import org.newcomerhub.translation.inline.Piece.Run;

/**
 * Pieces as they are found, from the beginning of some words to their end. Nothing is
 * left out: whoever goes on at a place says what lay before it.
 */
final class PieceList {

	private static final String FACT = "\\{fact:[^{}]*}";

	private static final Pattern IN_PLAIN = Pattern.compile("(?<fact>" + FACT + ")");

	/** A backslash does not keep a fact from being one. */
	private static final Pattern IN_MARKDOWN = Pattern.compile("(?<fact>\\\\?" + FACT
			+ ")|\\\\[!-/:-@\\[-`{-~]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

	private final String words;

	private final List<Piece> pieces = new ArrayList<>();

	private final StringBuilder run = new StringBuilder();

	private int at;

	private int last;

	PieceList(String words) {
		this.words = words;
	}

	/** Words in which only facts are codes. */
	static PieceList plain(String words) {
		PieceList pieces = new PieceList(words);
		pieces.lex(words.length(), IN_PLAIN);
		return pieces;
	}

	/** Where it has come to. */
	int at() {
		return this.at;
	}

	/** Text up to a place. */
	void text(int end) {
		lex(end, IN_MARKDOWN);
	}

	/** Text up to a place, whatever stands in it. */
	void verbatimText(int end) {
		this.run.append(this.words, this.at, end);
		this.at = end;
	}

	private void lex(int end, Pattern pattern) {
		Matcher matcher = pattern.matcher(this.words).region(this.at, end);
		while (matcher.find()) {
			verbatimText(matcher.start());
			standalone((matcher.group("fact") != null) ? Kind.FACT : Kind.ESCAPE, matcher.end());
		}
		verbatimText(end);
	}

	/** A code up to a place; none if that is here. */
	void standalone(Kind kind, int end) {
		if (end > this.at) {
			add(++this.last, Role.STANDALONE, kind, end);
		}
	}

	/**
	 * The opening end of a pair, up to a place.
	 * @return the pair's id
	 */
	int open(Kind kind, int end) {
		add(++this.last, Role.OPENING, kind, end);
		return this.last;
	}

	/** The closing end of a pair, up to a place. */
	void close(int id, Kind kind, int end) {
		add(id, Role.CLOSING, kind, end);
	}

	private void add(int id, Role role, Kind kind, int end) {
		endRun();
		this.pieces.add(new Code(id, role, kind, this.words.substring(this.at, end)));
		this.at = end;
	}

	private void endRun() {
		if (!this.run.isEmpty()) {
			this.pieces.add(new Run(this.run.toString()));
			this.run.setLength(0);
		}
	}

	/** All pieces so far. */
	List<Piece> pieces() {
		endRun();
		return List.copyOf(this.pieces);
	}

}
