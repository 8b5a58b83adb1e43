package org.newcomerhub.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The arithmetic of the report.
 */
final class Statistics {

	private Statistics() {
	}

	/**
	 * The middle value; of an even number the mean of the middle two.
	 * @throws IllegalArgumentException for no values
	 */
	static double median(List<Double> values) {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("No values have no median");
		}
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	static <T> double median(List<T> of, ToDoubleFunction<T> value) {
		return median(of.stream().map((each) -> value.applyAsDouble(each)).toList());
	}

}
