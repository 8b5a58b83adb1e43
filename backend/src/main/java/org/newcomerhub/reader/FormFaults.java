package org.newcomerhub.reader;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Problem;

/**
 * What is wrong with a form, by field and in the reader's language; of each field what
 * was found first.
 */
final class FormFaults {

	private final Wording words;

	private final Map<String, String> byField = new LinkedHashMap<>();

	FormFaults(Wording words) {
		this.words = words;
	}

	/** Notes a fault. */
	void add(String field, String code, Map<String, ?> arguments) {
		this.byField.putIfAbsent(field, this.words.say("violation." + code, arguments));
	}

	/** Notes what was refused: each fault at its field. */
	void add(Problem problem) {
		problem.errors().forEach((error) -> {
			String field = error.pointer().substring(error.pointer().lastIndexOf('/') + 1);
			this.byField.putIfAbsent(field, error.message());
		});
	}

	/**
	 * Reads a whole number from 0 on.
	 * @return {@code otherwise} when there is none, and then a fault is noted
	 */
	int number(String field, @Nullable String given, int least, int most, int otherwise) {
		String digits = (given != null) ? given.strip() : "";
		if (digits.isEmpty()) {
			add(field, "value-missing", Map.of());
			return otherwise;
		}
		if (!digits.matches("\\d{1,6}")) {
			add(field, "number-malformed", Map.of("value", digits));
			return otherwise;
		}
		int number = Integer.parseInt(digits);
		if (number < least || number > most) {
			add(field, "limit-out-of-range", Map.of("min", least, "max", most));
			return otherwise;
		}
		return number;
	}

	/** Whether all is well. */
	boolean isEmpty() {
		return this.byField.isEmpty();
	}

	/** What is shown. */
	Map<String, String> byField() {
		return Map.copyOf(this.byField);
	}

}
