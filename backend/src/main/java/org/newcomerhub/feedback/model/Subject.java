package org.newcomerhub.feedback.model;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a letter is about.
 */
public sealed interface Subject {

	/** Where letters about this lie. */
	Box box();

	/**
	 * A published item.
	 *
	 * @param item the item
	 * @param kind its kind, such as {@code guide}
	 * @param slug its slug when the letter was written
	 * @param helped whether it helped
	 * @param bodyRevision the published revision of its body then
	 * @param textRevision the published revision of the text that was shown
	 */
	record OfItem(UUID item, String kind, String slug, boolean helped, int bodyRevision,
			int textRevision) implements Subject {

		@Override
		public Box box() {
			return Box.FEEDBACK;
		}

	}

	/**
	 * A question to a region.
	 *
	 * @param category the sector that it is put to; null: none was chosen
	 */
	record OfSector(@Nullable String category) implements Subject {

		@Override
		public Box box() {
			return Box.QUESTION;
		}

	}

}
