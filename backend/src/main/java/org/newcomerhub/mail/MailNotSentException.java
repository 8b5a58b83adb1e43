package org.newcomerhub.mail;

/**
 * A mail could not be sent now; the message says why without address or text.
 */
final class MailNotSentException extends RuntimeException {

	MailNotSentException(String message) {
		super(message);
	}

}
