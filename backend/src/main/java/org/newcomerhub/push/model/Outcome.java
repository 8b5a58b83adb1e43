package org.newcomerhub.push.model;

import java.util.Locale;

/**
 * How far the message of one campaign to one device is.
 */
public enum Outcome {

	/** Its hour, or the next try, is still to come. */
	WAITING,

	/** It was handed to the provider, who has not answered. */
	IN_FLIGHT,

	/** The provider has it. */
	ACCEPTED,

	/** The provider does not take it, or did not in all the tries. */
	FAILED,

	/** It is not sent, for a reason of ours; in most cases it lies in the inbox. */
	HELD_BACK,

	/**
	 * The device belongs to the audience no more, or has it from another list already:
	 * counted nowhere.
	 */
	NOT_FOR;

	/** The API's name for it; stable. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
