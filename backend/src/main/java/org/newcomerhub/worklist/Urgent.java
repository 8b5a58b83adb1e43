package org.newcomerhub.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * The most urgent of much work: only as much as a page needs is kept and sorted.
 */
final class Urgent {

	private record Ranked(Work.Key key, Work work) {
	}

	private final Work.@Nullable Key after;

	private final int limit;

	/** The least urgent at its head. */
	private final PriorityQueue<Ranked> kept = new PriorityQueue<>(Comparator.comparing(Ranked::key).reversed());

	/**
	 * Begins to look.
	 * @param after the last one known; null: from the beginning
	 * @param limit how many at most; more than 0
	 */
	Urgent(Work.@Nullable Key after, int limit) {
		this.after = after;
		this.limit = limit;
	}

	void add(Work work) {
		Work.Key key = work.key();
		if (this.after != null && key.compareTo(this.after) <= 0) {
			return;
		}
		if (this.kept.size() == this.limit) {
			if (key.compareTo(this.kept.element().key()) >= 0) {
				return;
			}
			this.kept.remove();
		}
		this.kept.add(new Ranked(key, work));
	}

	/** Returns what was kept, the most urgent first. */
	List<Work> sorted() {
		List<Ranked> sorted = new ArrayList<>(this.kept);
		sorted.sort(Comparator.comparing(Ranked::key));
		return sorted.stream().map(Ranked::work).toList();
	}

}
