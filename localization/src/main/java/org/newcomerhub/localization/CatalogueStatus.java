package org.newcomerhub.localization;

import java.util.Locale;

/**
 * Where the hub's own words in a language come from.
 *
 * @param origin who wrote or translated them
 * @param reviewed whether a person who speaks the language has read them
 */
public record CatalogueStatus(Origin origin, boolean reviewed) {

	/** What is assumed of a catalogue of which nobody has said anything. */
	static final CatalogueStatus UNKNOWN = new CatalogueStatus(Origin.MACHINE, false);

	/** Who wrote or translated words. */
	public enum Origin {

		HUMAN, MACHINE, POST_EDITED;

		/**
		 * Returns how it is written, for example {@code post-edited}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		static Origin of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

	}

}
