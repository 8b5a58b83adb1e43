package org.newcomerhub.schema.pack;

import java.util.Collection;
import java.util.Comparator;

/**
 * Finds what someone probably meant to write.
 */
final class Near {

	private static final int MOST_EDITS = 2;

	private Near() {
	}

	/**
	 * Returns " Did you mean `…`?" with the nearest of the words, and nothing if none is
	 * near.
	 */
	static String hint(String written, Collection<String> words) {
		return words.stream()
			.filter((word) -> !word.isEmpty() && distance(written, word) <= Math.min(MOST_EDITS, word.length() / 2))
			.min(Comparator.comparingInt((word) -> distance(written, word)))
			.map((word) -> " Did you mean `" + word + "`?")
			.orElse("");
	}

	/** Levenshtein's, letter case aside; given up as far when the lengths alone are. */
	private static int distance(String one, String other) {
		if (Math.abs(one.length() - other.length()) > MOST_EDITS) {
			return Integer.MAX_VALUE;
		}
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
				int edits = Math.min(diagonal + (same ? 0 : 1), 1 + Math.min(row[j], row[j - 1]));
				diagonal = row[j];
				row[j] = edits;
			}
		}
		return row[other.length()];
	}

}
