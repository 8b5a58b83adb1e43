package org.newcomerhub.translation.inline;

/**
 * A piece of a segment's words.
 */
public sealed interface Piece {

	/**
	 * Returns the piece as it is written in the segment.
	 */
	String source();

	/**
	 * Words, to be translated.
	 *
	 * @param source never empty; may hold line breaks that mean no more than a space
	 */
	record Run(String source) implements Piece {
	}

	/**
	 * An inline code, to be left alone.
	 *
	 * @param id its number among the codes of the segment, from 1 on in the order of
	 * their beginnings; the two ends of a pair have the same
	 * @param role whether it stands alone, or opens or closes a pair
	 * @param kind what it is
	 * @param source as it is written; empty for no code but the closing end of a pair
	 * that has none
	 */
	record Code(int id, Role role, Kind kind, String source) implements Piece {
	}

	/** How a code stands to others. Pairs are always closed, and inside each other. */
	enum Role {

		STANDALONE, OPENING, CLOSING

	}

	/** What a code is. */
	enum Kind {

		/** A pair of {@code *}. */
		EMPHASIS,

		/** A pair of {@code **}. */
		STRONG,

		/** A pair: {@code [} and all from {@code ](} on. An image is one too. */
		LINK,

		/** An address in angle brackets. */
		ADDRESS,

		/** A code span or block. */
		VERBATIM,

		/** HTML, which is shown as it is written. */
		HTML,

		/** Such as <code>{fact:igu-weeks}</code>. */
		FACT,

		/** A character written with a backslash or as an entity. */
		ESCAPE,

		/** What makes paragraphs, lists, headings, quotes, tables and line breaks. */
		STRUCTURE;

		/**
		 * Whether a translation that lacks one that its source has is wrong, and one that
		 * has another.
		 */
		public boolean isRequired() {
			return this != EMPHASIS && this != STRONG && this != ESCAPE;
		}

	}

}
