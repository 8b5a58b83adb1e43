package org.newcomerhub.push.model;

import java.util.Collections;
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

}
