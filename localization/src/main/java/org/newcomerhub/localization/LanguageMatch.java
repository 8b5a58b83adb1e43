package org.newcomerhub.localization;

import java.util.Locale;

/**
 * Why a reader is given a language.
 */
public enum LanguageMatch {

	/** It is the first that was asked for. */
	EXACT,

	/** It was asked for, after others. */
	LISTED,

	/** It was not asked for; it is a relative of one that was. */
	RELATIVE,

	/** It is the region's fallback, or the source. */
	FALLBACK;

	/**
	 * Returns the name in lower case, as the API writes it.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
