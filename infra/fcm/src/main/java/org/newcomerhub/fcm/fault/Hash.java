package org.newcomerhub.fcm.fault;

/**
 * A hash of 64 bits: among a million different values two meet about once in forty
 * million runs.
 */
public final class Hash {

	private static final long FACTOR = 0x9E3779B97F4A7C15L;

	private Hash() {
	}

	/** The hash of some texts, which depends on where one ends and the next begins. */
	public static long of(String... texts) {
		long hash = FACTOR;
		for (String text : texts) {
			for (int at = 0; at < text.length(); at++) {
				hash = stirred(hash ^ text.charAt(at));
			}
			hash = stirred(hash ^ ((long) text.length() << 32));
		}
		return stirred(hash);
	}

	private static long stirred(long value) {
		long product = value * FACTOR;
		return product ^ (product >>> 29);
	}

}
