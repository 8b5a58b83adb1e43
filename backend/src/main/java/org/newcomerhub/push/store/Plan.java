package org.newcomerhub.push.store;

import java.util.List;
import java.util.UUID;

/**
 * Whom a campaign reaches, as it was when its planning began, cut into batches.
 *
 * @param campaign the campaign
 * @param fence of the claim under which it was last planned
 * @param lists the lists whose numbers it reaches
 * @param installations certain devices
 * @param planned how many batches there are so far
 * @param ended how many batches, counted from the first on, have ended at least
 */
public record Plan(UUID campaign, long fence, List<Reached> lists, List<UUID> installations, int planned, int ended) {

	public Plan {
		lists = List.copyOf(lists);
		installations = List.copyOf(installations);
	}

	/**
	 * A list of recipients.
	 *
	 * @param list its name
	 * @param last its last number
	 */
	public record Reached(String list, long last) {

		int batches() {
			return Math.toIntExact((this.last + Batch.MOST - 1) / Batch.MOST);
		}

	}

	/** How many batches there will be. */
	public int batches() {
		return this.lists.stream().mapToInt(Reached::batches).sum()
				+ (this.installations.size() + Batch.MOST - 1) / Batch.MOST;
	}

	/** Whether all batches are there. */
	public boolean isComplete() {
		return this.planned >= batches();
	}

	/** How many devices it reaches, at most. */
	public long devices() {
		return this.lists.stream().mapToLong(Reached::last).sum() + this.installations.size();
	}

	/** A batch as it is before it begins; always the same for the same number. */
	public Batch batch(int number) {
		int place = number;
		for (Reached reached : this.lists) {
			if (place < reached.batches()) {
				long first = (long) place * Batch.MOST + 1;
				return Batch.range(this.campaign, number, reached.list(), first,
						(int) Math.min(Batch.MOST, reached.last() - first + 1));
			}
			place -= reached.batches();
		}
		int from = place * Batch.MOST;
		return Batch.of(this.campaign, number,
				this.installations.subList(from, Math.min(from + Batch.MOST, this.installations.size())));
	}

}
