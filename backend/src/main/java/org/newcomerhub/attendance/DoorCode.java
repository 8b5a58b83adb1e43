package org.newcomerhub.attendance;

import java.util.Locale;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * The code that lets somebody in at the door: 60 random bits in Crockford's base 32, so
 * that it can be neither guessed nor misread, and can be said on the telephone.
 */
public final class DoorCode {

	private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 12;

	private static final int GROUP = 4;

	private DoorCode() {
	}

	/** Returns a new code. */
	static String random(RandomGenerator random) {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
		}
		return code.toString();
	}

	/** Returns a code as people read it, such as {@code 7K2M-04XQ-9RTV}. */
	public static String shown(String code) {
		return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
	}

	/**
	 * Returns the code that somebody typed or scanned; null when it can be none.
	 */
	public static @Nullable String read(String typed) {
		String code = typed.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\p{Pd}]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		boolean whole = code.length() == LENGTH
				&& code.chars().allMatch((character) -> DIGITS.indexOf(character) >= 0);
		return whole ? code : null;
	}

}
