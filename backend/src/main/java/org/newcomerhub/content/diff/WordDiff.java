package org.newcomerhub.content.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.newcomerhub.content.diff.Alignment.Block;
import org.newcomerhub.content.diff.WordChange.Op;

/**
 * What differs between two versions of some words. Large texts that changed all over are
 * compared by lines first, and as a whole where even that would take too much.
 */
final class WordDiff {

	private final Effort effort;

	private final List<Stretch> stretches = new ArrayList<>();

	/** Words that stayed, or that went and came; the other two are empty then. */
	private record Stretch(String same, String deleted, String inserted) {

		boolean isReplacement() {
			return !this.deleted.isEmpty() && !this.inserted.isEmpty();
		}

	}

	private WordDiff(Effort effort) {
		this.effort = effort;
	}

	/**
	 * Compares words.
	 * @param language of both, a tag of the language registry
	 * @param effort what may be spent on it
	 */
	static List<WordChange> between(String before, String after, String language, Effort effort) {
		WordDiff diff = new WordDiff(effort);
		if (before.equals(after)) {
			diff.same(before);
		}
		else {
			diff.words(Tokens.words(before, language), Tokens.words(after, language), true);
		}
		return diff.changes();
	}

	private void words(List<String> before, List<String> after, boolean byLines) {
		Optional<Alignment> alignment = Alignment.of(before, after, this.effort);
		if (alignment.isPresent()) {
			walk(before, alignment.get().blocks(),
					(block) -> replaced(join(before, block.beforeFrom(), block.beforeTo()),
							join(after, block.afterFrom(), block.afterTo())));
		}
		else if (byLines) {
			lines(before, after);
		}
		else {
			outline(before, after);
		}
	}

	private void lines(List<String> before, List<String> after) {
		List<List<String>> oldLines = Tokens.lines(before);
		List<List<String>> newLines = Tokens.lines(after);
		List<String> oldWhole = whole(oldLines);
		Optional<Alignment> alignment = Alignment.of(oldWhole, whole(newLines), this.effort);
		if (alignment.isEmpty()) {
			outline(before, after);
			return;
		}
		walk(oldWhole, alignment.get().blocks(), (block) -> words(flat(oldLines, block.beforeFrom(), block.beforeTo()),
				flat(newLines, block.afterFrom(), block.afterTo()), false));
	}

	private void outline(List<String> before, List<String> after) {
		Block block = Alignment.outline(before, after);
		walk(before, List.of(block), (only) -> replaced(join(before, only.beforeFrom(), only.beforeTo()),
				join(after, only.afterFrom(), only.afterTo())));
	}

	/** What to do with a stretch that differs. */
	private interface Differing {

		void at(Block block);

	}

	private void walk(List<String> before, List<Block> blocks, Differing differing) {
		int at = 0;
		for (Block block : blocks) {
			same(join(before, at, block.beforeFrom()));
			differing.at(block);
			at = block.beforeTo();
		}
		same(join(before, at, before.size()));
	}

	private void same(String words) {
		if (!words.isEmpty()) {
			this.stretches.add(new Stretch(words, "", ""));
		}
	}

	/** A space that stayed between two words that did not is read with them. */
	private void replaced(String deleted, String inserted) {
		Stretch now = new Stretch("", deleted, inserted);
		int last = this.stretches.size() - 1;
		if (last > 0 && now.isReplacement() && this.stretches.get(last).same().isBlank()
				&& !this.stretches.get(last).same().isEmpty() && this.stretches.get(last - 1).isReplacement()) {
			String between = this.stretches.removeLast().same();
			Stretch first = this.stretches.removeLast();
			now = new Stretch("", first.deleted() + between + deleted, first.inserted() + between + inserted);
		}
		this.stretches.add(now);
	}

	private List<WordChange> changes() {
		List<WordChange> changes = new ArrayList<>();
		for (Stretch stretch : this.stretches) {
			add(changes, Op.SAME, stretch.same());
			add(changes, Op.DELETE, stretch.deleted());
			add(changes, Op.INSERT, stretch.inserted());
		}
		return changes;
	}

	private static void add(List<WordChange> changes, Op op, String text) {
		if (!text.isEmpty()) {
			boolean goesOn = !changes.isEmpty() && changes.getLast().op() == op;
			changes.add(new WordChange(op, goesOn ? changes.removeLast().text() + text : text));
		}
	}

	private static List<String> whole(List<List<String>> lines) {
		return lines.stream().map((line) -> String.join("", line)).toList();
	}

	private static List<String> flat(List<List<String>> lines, int from, int to) {
		return lines.subList(from, to).stream().flatMap(List::stream).toList();
	}

	private static String join(List<String> words, int from, int to) {
		return String.join("", words.subList(from, to));
	}

}
