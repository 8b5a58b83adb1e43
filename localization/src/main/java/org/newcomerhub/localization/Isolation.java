package org.newcomerhub.localization;

import java.text.Bidi;

/**
 * Setting words apart that may run the other way (UAX 9, 2.4).
 */
final class Isolation {

	private static final char FIRST_STRONG = '\u2068';

	private static final char END = '\u2069';

	private Isolation() {
	}

	/** Whether words could turn what is around them in a text of that direction. */
	static boolean mayTurn(String words, Direction around) {
		return around == Direction.RTL || Bidi.requiresBidi(words.toCharArray(), 0, words.length());
	}

	/**
	 * Puts words between FSI and PDI. Isolates within them are closed, and what would
	 * close ours is taken out: so nothing in them reaches beyond.
	 */
	static String isolate(String words) {
		StringBuilder isolated = new StringBuilder(words.length() + 2).append(FIRST_STRONG);
		int open = 0;
		for (int i = 0; i < words.length(); i++) {
			char character = words.charAt(i);
			if (character >= '\u2066' && character <= FIRST_STRONG) {
				open++;
			}
			else if (character == END && open-- == 0) {
				open = 0;
				continue;
			}
			isolated.append(character);
		}
		return isolated.repeat(END, open + 1).toString();
	}

}
