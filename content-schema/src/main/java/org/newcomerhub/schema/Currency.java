package org.newcomerhub.schema;

import java.util.Locale;

/**
 * Whether a text still says what its source says.
 */
public enum Currency {

	CURRENT, STALE;

	/**
	 * Returns {@code current} or {@code stale}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
