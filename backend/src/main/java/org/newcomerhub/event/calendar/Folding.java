package org.newcomerhub.event.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Folds content lines at 75 octets, never inside a character (RFC 5545, 3.1). The library
 * counts characters instead, which makes lines of Arabic or Tigrinya too long.
 */
final class Folding {

	private static final int MOST_OCTETS = 75;

	private static final String FOLD = "\r\n ";

	private Folding() {
	}

	/**
	 * Returns the calendar as it is sent.
	 * @param unfolded lines that end with CRLF
	 */
	static byte[] fold(String unfolded) {
		StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 20);
		int octets = 0;
		for (int at = 0; at < unfolded.length();) {
			int character = unfolded.codePointAt(at);
			if (character == '\r' || character == '\n') {
				octets = 0;
			}
			else {
				octets += octets(character);
				if (octets > MOST_OCTETS) {
					folded.append(FOLD);
					octets = 1 + octets(character);
				}
			}
			folded.appendCodePoint(character);
			at += Character.charCount(character);
		}
		return folded.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static int octets(int character) {
		return (character < 0x80) ? 1 : (character < 0x800) ? 2 : (character < 0x10000) ? 3 : 4;
	}

}
