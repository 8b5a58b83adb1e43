package org.newcomerhub.content.diff;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A run of words that stayed, came or went. Those that stayed and those that went are,
 * one after the other, the words before; those that stayed and those that came, the words
 * after.
 *
 * @param op what became of it
 * @param text the words with what stands between them; never empty
 */
public record WordChange(Op op, String text) {

	/** What became of words. */
	public enum Op {

		SAME, INSERT, DELETE;

		/** The code, such as {@code insert}. */
		@JsonValue
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
