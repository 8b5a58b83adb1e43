package org.newcomerhub.schema;

import java.util.Arrays;
import java.util.Locale;

/**
 * Whether children may come along to an event.
 */
public enum Children {

	/** They may. */
	WELCOME,

	/** They may, and someone looks after them. */
	SUPERVISED,

	/** They may not. */
	NOT;

	/**
	 * Returns {@code welcome}, {@code supervised} or {@code not}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the constant of a code.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Children of(String code) {
		return Arrays.stream(values())
			.filter((each) -> each.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Unknown: " + code));
	}

}
