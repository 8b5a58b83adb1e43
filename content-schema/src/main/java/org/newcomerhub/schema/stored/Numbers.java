package org.newcomerhub.schema.stored;

import org.jspecify.annotations.Nullable;

/**
 * Numbers as stores and JSON parsers give them: a whole number may come as any type.
 */
final class Numbers {

	private Numbers() {
	}

	/**
	 * Returns the value as an int; null if it is none.
	 */
	static @Nullable Integer integer(@Nullable Object value) {
		if (value instanceof Number number) {
			double exact = number.doubleValue();
			return (exact == number.intValue()) ? number.intValue() : null;
		}
		return null;
	}

}
