package org.newcomerhub.fcm.fault;

/**
 * Which requests a fault befalls.
 */
public enum Requests {

	/** Sending. */
	MESSAGES,

	/** Subscribing and unsubscribing, one token each. */
	TOPICS,

	/** Both. */
	ALL;

	boolean include(Requests kind) {
		return this == ALL || this == kind;
	}

}
