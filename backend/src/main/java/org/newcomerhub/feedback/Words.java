package org.newcomerhub.feedback;

import org.jspecify.annotations.Nullable;

/**
 * Takes out of what somebody wrote what nobody writes: control characters other than the
 * tab and the end of a line, and halves of characters. All else stays exactly as it is.
 */
final class Words {

	private Words() {
	}

	/**
	 * Returns what is left; null when that is blank.
	 */
	static @Nullable String of(@Nullable String written) {
		if (written == null) {
			return null;
		}
		StringBuilder kept = new StringBuilder(written.length());
		written.codePoints().filter(Words::isKept).forEach(kept::appendCodePoint);
		String words = kept.toString();
		return words.isBlank() ? null : words;
	}

	private static boolean isKept(int character) {
		int type = Character.getType(character);
		return character == '\n' || character == '\t' || (type != Character.CONTROL && type != Character.SURROGATE);
	}

	/** How many characters these are (Unicode's code points). */
	static int length(String words) {
		return words.codePointCount(0, words.length());
	}

}
