package org.newcomerhub.mail;

import reactor.core.publisher.Mono;

/**
 * What becomes of a mail: it goes to a server, or, where none is configured, nowhere.
 */
interface Delivery {

	/**
	 * Delivers a mail. What fails for now is an error whose message names nobody.
	 * @param key what makes the mail different from every other
	 */
	Mono<Outcome> deliver(String key, Mail mail);

	/** How a delivery ended for good. */
	sealed interface Outcome {

		/** A server has taken it. */
		record Sent() implements Outcome {
		}

		/**
		 * A server refuses it and always will (RFC 5321, 4.2.1: 5yz).
		 *
		 * @param code the reply's code
		 */
		record Refused(int code) implements Outcome {
		}

		/** There is no server. */
		record NoServer() implements Outcome {
		}

	}

}
