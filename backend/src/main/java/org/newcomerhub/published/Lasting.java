package org.newcomerhub.published;

import java.time.Instant;

/**
 * Something that is true until time alone changes it.
 *
 * @param <T> what it is
 * @param value the thing
 * @param until when time alone would change it; {@link Instant#MAX} for never
 */
public record Lasting<T>(T value, Instant until) {

	/**
	 * Returns the same, true no longer than until another instant.
	 */
	public Lasting<T> until(Instant other) {
		return other.isBefore(this.until) ? new Lasting<>(this.value, other) : this;
	}

}
