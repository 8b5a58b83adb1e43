package org.newcomerhub.content.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * What must be in a request; everything that is missing is said at once.
 */
final class Required {

	private final List<Fault> missing = new ArrayList<>();

	/** Looks for a value. */
	Required value(String pointer, @Nullable Object value) {
		if (value == null) {
			this.missing.add(new Fault(pointer, "value-missing", Map.of()));
		}
		return this;
	}

	/**
	 * Ends the look.
	 * @throws ProblemException when anything is missing
	 */
	void check() {
		if (!this.missing.isEmpty()) {
			throw ProblemException.invalid(this.missing);
		}
	}

	/**
	 * Returns a value.
	 * @throws ProblemException when it is missing
	 */
	static <T> T of(String pointer, @Nullable T value) {
		new Required().value(pointer, value).check();
		return Objects.requireNonNull(value);
	}

}
