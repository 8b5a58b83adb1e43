package org.newcomerhub.schema;

import java.util.Locale;

/**
 * Whether a text has every segment of its body.
 */
public enum Coverage {

	FULL, PARTIAL;

	/**
	 * Returns {@code full} or {@code partial}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
