package org.newcomerhub.fcm.fault;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How long answers take: milliseconds by percentile, straight lines between. Below the
 * lowest percentile given its value holds, above the highest its.
 *
 * @param millis milliseconds by percentile from 0 to 100; empty for none
 */
public record Latency(@JsonValue NavigableMap<Double, Double> millis) {

	/** None. */
	public static final Latency NONE = new Latency(new TreeMap<>());

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException for a percentile out of range, for a time that is
	 * negative, above ten minutes or less than at a lower percentile
	 */
	public Latency {
		double before = 0;
		for (Map.Entry<Double, Double> each : millis.entrySet()) {
			if (!(each.getKey() >= 0 && each.getKey() <= 100)) {
				throw new IllegalArgumentException("A percentile is from 0 to 100");
			}
			if (!(each.getValue() >= before && each.getValue() <= 600_000)) {
				throw new IllegalArgumentException("Latencies rise with their percentiles, from 0 to 600000 ms");
			}
			before = each.getValue();
		}
		millis = Collections.unmodifiableNavigableMap(new TreeMap<>(millis));
	}

	/** Always the same. */
	public static Latency of(Duration always) {
		return new Latency(new TreeMap<>(Map.of(50.0, (double) always.toMillis())));
	}

	/**
	 * Reads it as it is written in JSON: percentiles and milliseconds.
	 * @throws IllegalArgumentException as for {@link Latency}
	 */
	@JsonCreator
	public static Latency of(Map<Double, Double> millis) {
		return new Latency(new TreeMap<>(millis));
	}

	/**
	 * The time at a place in the distribution.
	 * @param place from 0 to 1
	 */
	Duration at(double place) {
		if (this.millis.isEmpty()) {
			return Duration.ZERO;
		}
		double percentile = place * 100;
		Map.Entry<Double, Double> below = this.millis.floorEntry(percentile);
		Map.Entry<Double, Double> above = this.millis.ceilingEntry(percentile);
		if (below == null) {
			return nanos(this.millis.firstEntry().getValue());
		}
		if (above == null || above.getKey().equals(below.getKey())) {
			return nanos(below.getValue());
		}
		double part = (percentile - below.getKey()) / (above.getKey() - below.getKey());
		return nanos(below.getValue() + part * (above.getValue() - below.getValue()));
	}

	private static Duration nanos(double millis) {
		return Duration.ofNanos((long) (millis * 1_000_000));
	}

}
