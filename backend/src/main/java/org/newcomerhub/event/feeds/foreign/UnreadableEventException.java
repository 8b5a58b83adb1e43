package org.newcomerhub.event.feeds.foreign;

/**
 * No event can be made of what was sent.
 */
final class UnreadableEventException extends RuntimeException {

	private final String why;

	UnreadableEventException(String why) {
		super(why, null, false, false);
		this.why = why;
	}

	/** Why, for programs. */
	String why() {
		return this.why;
	}

}
