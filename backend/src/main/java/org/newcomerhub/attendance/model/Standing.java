package org.newcomerhub.attendance.model;

import java.util.Locale;
import java.util.Set;

/**
 * What readers are shown of the places: when it changes, answers are made anew.
 *
 * @param room whether there is any
 * @param asked the languages that enough people ask for
 */
public record Standing(Room room, Set<String> asked) {

	public Standing {
		asked = Set.copyOf(asked);
	}

	/**
	 * Whether there are places.
	 */
	public enum Room {

		FREE, FEW, FULL;

		/** The name that the API has for it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
