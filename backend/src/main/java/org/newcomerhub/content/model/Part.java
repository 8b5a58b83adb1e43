package org.newcomerhub.content.model;

/**
 * The names of the parts in which an item is edited and published.
 */
public final class Part {

	/** Everything without words. */
	public static final String BODY = "body";

	private static final String TEXT = "text-";

	private Part() {
	}

	/**
	 * Returns the name of the text in a language, such as {@code text-da}.
	 */
	public static String text(String language) {
		return TEXT + language;
	}

	/**
	 * Whether a part is a text.
	 */
	public static boolean isText(String part) {
		return part.startsWith(TEXT);
	}

	/**
	 * Returns the language of a text's part.
	 */
	public static String language(String part) {
		if (!isText(part)) {
			throw new IllegalArgumentException(part + " is not a text");
		}
		return part.substring(TEXT.length());
	}

}
