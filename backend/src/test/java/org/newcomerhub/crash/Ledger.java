package org.newcomerhub.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the killed processes have told their parent.
 */
final class Ledger {

	private final List<List<String>> saved = new ArrayList<>();

	private final List<List<String>> published = new ArrayList<>();

	private final List<List<String>> scheduled = new ArrayList<>();

	private final List<Move> moves = new ArrayList<>();

	/** Adds what a process has said, which is dead now. */
	void heard(ChildJvm process) {
		this.saved.addAll(process.said(Editor.SAVED));
		this.published.addAll(process.said(Editor.PUBLISHED));
		this.scheduled.addAll(process.said(Editor.SCHEDULED));
		process.said(Move.WORD).forEach((words) -> this.moves.add(Move.of(words)));
	}

	/** The revisions whose saving was acknowledged, as {@code item/part/number}. */
	List<String> saved() {
		return this.saved.stream().map(Ledger::revision).toList();
	}

	/** The revisions whose publication was acknowledged, as {@code item/part/number}. */
	List<String> published() {
		return this.published.stream().map(Ledger::revision).toList();
	}

	/** The revisions whose scheduling was acknowledged, as {@code item/part/number}. */
	List<String> scheduled() {
		return this.scheduled.stream().map(Ledger::revision).toList();
	}

	private static String revision(List<String> words) {
		return String.join("/", words.subList(1, 4));
	}

	/** All changes that the store has acknowledged. */
	List<Move> moves() {
		return this.moves;
	}

	/** Item to its last change that the store has acknowledged. */
	Map<String, Move> last() {
		Map<String, Move> last = new HashMap<>();
		this.moves.forEach((move) -> last.merge(move.item(), move,
				(one, other) -> (one.version() > other.version()) ? one : other));
		return last;
	}

	/** How many changes were publications, whether anybody heard of it or not. */
	long publishes() {
		return this.moves.stream().filter(Move::seen).count();
	}

}
