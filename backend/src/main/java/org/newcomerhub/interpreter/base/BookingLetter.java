package org.newcomerhub.interpreter.base;

import java.util.Locale;

/**
 * What is written to interpreters about a booking.
 */
enum BookingLetter {

	OFFER, RECONFIRM, CONFIRMED, CANCELLED, ARCHIVED;

	/** The beginning of its messages' keys. */
	String key() {
		return "interpreting.mail." + name().toLowerCase(Locale.ROOT);
	}

}
