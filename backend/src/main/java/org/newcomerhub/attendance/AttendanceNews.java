package org.newcomerhub.attendance;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that concerns some of those who signed up.
 *
 * @param id what makes it different from all else; the same when it is told again
 * @param occurrence what they signed up for
 * @param kind what has happened
 * @param signUps those whom it concerns, by id
 * @param language the language that is not interpreted any more, a tag of the registry;
 * null: this is about no language
 */
public record AttendanceNews(String id, UUID occurrence, Kind kind, List<String> signUps, @Nullable String language) {

	public AttendanceNews {
		signUps = List.copyOf(signUps);
	}

	/**
	 * What can happen.
	 */
	public enum Kind {

		/** Places are held for them until they answer. */
		OFFERED,

		/** They did not answer in time. */
		LAPSED,

		/** It does not take place. */
		CANCELLED,

		/** It takes place at another time. */
		MOVED,

		/** The language that they asked for is not interpreted. */
		INTERPRETER_LOST

	}

}
