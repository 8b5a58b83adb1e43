package org.newcomerhub.push.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has become of a campaign's messages.
 *
 * @param planned how many devices it is for; while it runs an upper bound, because who
 * has left is seen only when their turn comes
 * @param undecided how many of them have not had their turn
 * @param languages the rest by the language that was chosen; where none was, by the best
 * of the reader's that has any text, else their first
 */
public record Totals(long planned, long undecided, SortedMap<String, Tally> languages) {

	/** Nothing yet. */
	public static final Totals NONE = new Totals(0, 0, new TreeMap<>());

	public Totals {
		languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
	}

	/** Both together. */
	public Totals plus(Totals other) {
		SortedMap<String, Tally> sum = new TreeMap<>(this.languages);
		other.languages.forEach((language, tally) -> sum.merge(language, tally, Tally::plus));
		return new Totals(this.planned + other.planned, this.undecided + other.undecided, sum);
	}

	/** All languages together. */
	public Tally all() {
		return this.languages.values().stream().reduce(Tally.NONE, Tally::plus);
	}

	/**
	 * By language and outcome, with the reason after a colon ({@code failed:quota}); what
	 * is zero is left out.
	 */
	public SortedMap<String, Map<String, Long>> counts() {
		SortedMap<String, Map<String, Long>> counts = new TreeMap<>();
		this.languages.forEach((language, tally) -> counts.put(language, tally.counts()));
		return counts;
	}

	/** Those of a campaign that has ended, from its {@link #counts}. */
	public static Totals of(Map<String, ? extends Map<String, Long>> counts) {
		SortedMap<String, Tally> languages = new TreeMap<>();
		counts.forEach((language, outcomes) -> languages.put(language, Tally.of(outcomes)));
		return new Totals(languages.values().stream().mapToLong(Tally::messages).sum(), 0, languages);
	}

}
