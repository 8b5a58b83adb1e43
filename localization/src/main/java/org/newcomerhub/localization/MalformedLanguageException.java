package org.newcomerhub.localization;

/**
 * What was given as a language is not a well-formed BCP 47 tag of a language.
 */
public class MalformedLanguageException extends RuntimeException {

	private static final int LONGEST_QUOTE = 100;

	private final String tag;

	MalformedLanguageException(String tag) {
		super("not a language tag: '" + quote(tag) + "'");
		this.tag = quote(tag);
	}

	/**
	 * Returns what was given, cut to 100 characters; may be empty.
	 */
	public String tag() {
		return this.tag;
	}

	private static String quote(String tag) {
		return (tag.length() <= LONGEST_QUOTE) ? tag : tag.substring(0, LONGEST_QUOTE - 1) + "…";
	}

}
