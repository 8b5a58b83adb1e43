package org.newcomerhub.push.campaign;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Whom a message would reach now.
 *
 * @param exact whether every device was looked at; else a sample stands for all
 * @param devices how many it is for
 * @param reached how many of them a provider would be sent to; quiet hours and the weekly
 * budget are looked at only when it is sent
 * @param languages of what they get to how many they are
 * @param platforms to how many they are
 * @param heldBack why it would not be sent to the others to how many they are:
 * {@code no-text}, {@code unreviewed}, {@code stale}, {@code unreachable} (no token, or
 * its provider is not set up)
 */
@Schema(name = "CampaignEstimate")
public record Estimate(boolean exact, long devices, long reached, SortedMap<String, Long> languages,
		SortedMap<String, Long> platforms, SortedMap<String, Long> heldBack) {

	/** Nobody. */
	static final Estimate NOBODY = new Estimate(true, 0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

	public Estimate {
		languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
		platforms = Collections.unmodifiableSortedMap(new TreeMap<>(platforms));
		heldBack = Collections.unmodifiableSortedMap(new TreeMap<>(heldBack));
	}

	static Estimate reached(String language, String platform) {
		return new Estimate(true, 1, 1, one(language), one(platform), new TreeMap<>());
	}

	static Estimate heldBack(String reason) {
		return new Estimate(true, 1, 0, new TreeMap<>(), new TreeMap<>(), one(reason));
	}

	private static SortedMap<String, Long> one(String key) {
		SortedMap<String, Long> one = new TreeMap<>();
		one.put(key, 1L);
		return one;
	}

	Estimate plus(Estimate other) {
		return new Estimate(this.exact && other.exact, this.devices + other.devices, this.reached + other.reached,
				sum(this.languages, other.languages), sum(this.platforms, other.platforms),
				sum(this.heldBack, other.heldBack));
	}

	private static SortedMap<String, Long> sum(SortedMap<String, Long> one, SortedMap<String, Long> other) {
		SortedMap<String, Long> sum = new TreeMap<>(one);
		other.forEach((key, count) -> sum.merge(key, count, Long::sum));
		return sum;
	}

	/** What was found in a sample, for all; the parts still add up to the whole. */
	Estimate scaled(double factor) {
		SortedMap<String, Long> all = scaled(this.languages, factor);
		SortedMap<String, Long> held = scaled(this.heldBack, factor);
		long sent = all.values().stream().mapToLong(Long::longValue).sum();
		long kept = held.values().stream().mapToLong(Long::longValue).sum();
		return new Estimate(false, sent + kept, sent, all, scaled(this.platforms, factor), held);
	}

	private static SortedMap<String, Long> scaled(SortedMap<String, Long> counts, double factor) {
		SortedMap<String, Long> scaled = new TreeMap<>();
		counts.forEach((key, count) -> scaled.put(key, Math.round(count * factor)));
		return scaled;
	}

}
