package org.newcomerhub.event.feeds.foreign;

import org.jspecify.annotations.Nullable;

/**
 * What was sent is no calendar, or one that is not read.
 */
final class MalformedCalendarException extends RuntimeException {

	private final String why;

	MalformedCalendarException(String why, @Nullable Throwable cause) {
		super(why, cause);
		this.why = why;
	}

	/** Why, for programs. */
	String why() {
		return this.why;
	}

}
