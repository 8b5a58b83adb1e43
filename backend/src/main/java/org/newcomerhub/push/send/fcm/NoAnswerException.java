package org.newcomerhub.push.send.fcm;

/**
 * There was no answer. Not an {@link java.io.IOException}, for that the SDK would ask
 * again by itself.
 */
final class NoAnswerException extends RuntimeException {

	private final boolean late;

	NoAnswerException(Throwable cause, boolean late) {
		super(cause.getMessage(), cause);
		this.late = late;
	}

	/** Whether it is only that it did not come in time. */
	boolean isLate() {
		return this.late;
	}

}
