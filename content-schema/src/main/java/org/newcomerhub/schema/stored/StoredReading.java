package org.newcomerhub.schema.stored;

import java.util.List;
import java.util.stream.Collectors;

import org.newcomerhub.schema.Violation;

/**
 * What came of reading something stored.
 *
 * @param <T> what was to be read
 */
public sealed interface StoredReading<T> {

	/**
	 * Returns the value.
	 * @throws StoredContentException if there is none
	 */
	T orThrow();

	/**
	 * It could be read, upgraded where needed.
	 *
	 * @param <T> what was to be read
	 * @param value in the current shape
	 * @param shape the shape in which it is stored
	 */
	record Current<T>(T value, int shape) implements StoredReading<T> {

		@Override
		public T orThrow() {
			return this.value;
		}

	}

	/**
	 * A later release wrote it: this one must neither guess at it nor overwrite it.
	 *
	 * @param <T> what was to be read
	 * @param found the shape in which it is stored
	 * @param known the latest shape that this release knows
	 */
	record TooRecent<T>(int found, int known) implements StoredReading<T> {

		@Override
		public T orThrow() {
			throw new StoredContentException(
					"It is stored in shape " + this.found + "; this release reads shapes up to " + this.known
							+ ". Run the release that wrote it, or a later one.");
		}

	}

	/**
	 * It is broken, too old, or no content at all.
	 *
	 * @param <T> what was to be read
	 * @param violations all that is wrong; never empty
	 */
	record Unreadable<T>(List<Violation> violations) implements StoredReading<T> {

		public Unreadable {
			violations = List.copyOf(violations);
		}

		@Override
		public T orThrow() {
			throw new StoredContentException(this.violations.stream()
				.map((violation) -> violation.pointer() + ": " + violation.message())
				.collect(Collectors.joining("; ")));
		}

	}

}
