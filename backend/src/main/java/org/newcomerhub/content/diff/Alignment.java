package org.newcomerhub.content.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * Which stretches of two sequences differ.
 *
 * @param blocks in order; what lies between them is equal
 */
record Alignment(List<Block> blocks) {

	/**
	 * A stretch before, and what stands in its place after; one of them may be empty.
	 */
	record Block(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {

		Block shifted(int by) {
			return new Block(this.beforeFrom + by, this.beforeTo + by, this.afterFrom + by, this.afterTo + by);
		}

		boolean follows(Block other) {
			return this.beforeFrom == other.beforeTo && this.afterFrom == other.afterTo;
		}

	}

	/**
	 * Aligns two sequences by the fewest changes (Myers, 1986).
	 * @return empty when that could take more than is granted
	 */
	static Optional<Alignment> of(List<String> before, List<String> after, Effort effort) {
		int start = commonStart(before, after);
		int end = commonEnd(before, after, start);
		List<String> oldMiddle = before.subList(start, before.size() - end);
		List<String> newMiddle = after.subList(start, after.size() - end);
		if (oldMiddle.isEmpty() && newMiddle.isEmpty()) {
			return Optional.of(new Alignment(List.of()));
		}
		if (oldMiddle.isEmpty() || newMiddle.isEmpty()) {
			Block only = new Block(0, oldMiddle.size(), 0, newMiddle.size());
			return Optional.of(new Alignment(List.of(only.shifted(start))));
		}
		if (!effort.grant(oldMiddle.size(), newMiddle.size())) {
			return Optional.empty();
		}
		return Optional.of(new Alignment(blocks(oldMiddle, newMiddle, start)));
	}

	/** The one stretch from the first difference to the last. */
	static Block outline(List<String> before, List<String> after) {
		int start = commonStart(before, after);
		int end = commonEnd(before, after, start);
		return new Block(start, before.size() - end, start, after.size() - end);
	}

	private static int commonStart(List<String> before, List<String> after) {
		int most = Math.min(before.size(), after.size());
		int start = 0;
		while (start < most && before.get(start).equals(after.get(start))) {
			start++;
		}
		return start;
	}

	private static int commonEnd(List<String> before, List<String> after, int start) {
		int most = Math.min(before.size(), after.size()) - start;
		int end = 0;
		while (end < most && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
			end++;
		}
		return end;
	}

	private static List<Block> blocks(List<String> before, List<String> after, int shift) {
		List<Block> blocks = new ArrayList<>();
		for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
			Block block = new Block(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised)
				.shifted(shift);
			if (!blocks.isEmpty() && block.follows(blocks.getLast())) {
				Block last = blocks.removeLast();
				blocks.add(new Block(last.beforeFrom(), block.beforeTo(), last.afterFrom(), block.afterTo()));
			}
			else {
				blocks.add(block);
			}
		}
		return blocks;
	}

}
