package org.newcomerhub.push.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many messages there are of each outcome.
 *
 * @param waiting for their hour or the next try
 * @param inFlight handed over, not answered
 * @param sent handed to a provider at least once, whatever came of it
 * @param accepted by the provider
 * @param failed by reason
 * @param heldBack by reason
 * @param repeated how many may have arrived twice
 * @param opened how many were opened, as far as apps say
 */
public record Tally(long waiting, long inFlight, long sent, long accepted, SortedMap<String, Long> failed,
		SortedMap<String, Long> heldBack, long repeated, long opened) {

	/** Nothing yet. */
	public static final Tally NONE = new Tally(0, 0, 0, 0, new TreeMap<>(), new TreeMap<>(), 0, 0);

	private static final String FAILED = "failed:";

	private static final String HELD_BACK = "held-back:";

	public Tally {
		failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
		heldBack = Collections.unmodifiableSortedMap(new TreeMap<>(heldBack));
	}

	/** Both together. */
	public Tally plus(Tally other) {
		return new Tally(this.waiting + other.waiting, this.inFlight + other.inFlight, this.sent + other.sent,
				this.accepted + other.accepted, sum(this.failed, other.failed), sum(this.heldBack, other.heldBack),
				this.repeated + other.repeated, this.opened + other.opened);
	}

	private static SortedMap<String, Long> sum(SortedMap<String, Long> one, SortedMap<String, Long> other) {
		SortedMap<String, Long> sum = new TreeMap<>(one);
		other.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
		return sum;
	}

	/** How many messages there are. */
	public long messages() {
		return this.waiting + this.inFlight + this.accepted
				+ this.failed.values().stream().mapToLong(Long::longValue).sum()
				+ this.heldBack.values().stream().mapToLong(Long::longValue).sum();
	}

	/** By outcome, as {@link Totals#counts} has them. */
	Map<String, Long> counts() {
		SortedMap<String, Long> counts = new TreeMap<>();
		counts.put("waiting", this.waiting);
		counts.put("in-flight", this.inFlight);
		counts.put("sent", this.sent);
		counts.put("accepted", this.accepted);
		counts.put("repeated", this.repeated);
		counts.put("opened", this.opened);
		this.failed.forEach((reason, count) -> counts.put(FAILED + reason, count));
		this.heldBack.forEach((reason, count) -> counts.put(HELD_BACK + reason, count));
		counts.values().removeIf((count) -> count == 0);
		return counts;
	}

	static Tally of(Map<String, Long> counts) {
		return new Tally(counts.getOrDefault("waiting", 0L), counts.getOrDefault("in-flight", 0L),
				counts.getOrDefault("sent", 0L), counts.getOrDefault("accepted", 0L), reasons(counts, FAILED),
				reasons(counts, HELD_BACK), counts.getOrDefault("repeated", 0L), counts.getOrDefault("opened", 0L));
	}

	private static SortedMap<String, Long> reasons(Map<String, Long> counts, String outcome) {
		SortedMap<String, Long> reasons = new TreeMap<>();
		counts.forEach((name, count) -> {
			if (name.startsWith(outcome)) {
				reasons.put(name.substring(outcome.length()), count);
			}
		});
		return reasons;
	}

}
