package org.newcomerhub.mongo;

import java.time.Clock;
import java.time.Instant;

/**
 * Makes and opens the tokens of links that let whoever holds them do one thing until some
 * time, without an account: encrypted and authenticated by {@link Encryption}, so that a
 * token tells nothing and can be neither made nor changed elsewhere. Whether a link was
 * used already is for the feature to know. Thread-safe.
 */
public class SealedLinks {

	private static final int LONGEST = 2000;

	private final Encryption encryption;

	private final Clock clock;

	SealedLinks(Encryption encryption, Clock clock) {
		this.encryption = encryption;
		this.clock = clock;
	}

	/**
	 * Makes a token.
	 * @param purpose the one thing that it is for, such as {@code booking-offer}; stable
	 * @param subject whom or what it is about, such as a booking's id
	 * @param expires when it stops to hold
	 * @return ASCII that needs no escaping in a URL
	 */
	public String make(String purpose, String subject, Instant expires) {
		return this.encryption.seal(expires.toEpochMilli() + " " + subject, context(purpose));
	}

	/**
	 * Opens a token.
	 * @param purpose what it must be for
	 */
	public Opened open(String purpose, String token) {
		if (token.length() > LONGEST) {
			return new Opened.Forged();
		}
		String words;
		try {
			words = this.encryption.open(token, context(purpose));
		}
		catch (IllegalStateException ex) {
			return new Opened.Forged();
		}
		int space = words.indexOf(' ');
		Instant expires = Instant.ofEpochMilli(Long.parseLong(words.substring(0, space)));
		String subject = words.substring(space + 1);
		return this.clock.instant().isBefore(expires) ? new Opened.Valid(subject, expires)
				: new Opened.Expired(subject, expires);
	}

	private static String context(String purpose) {
		return "link/" + purpose;
	}

	/**
	 * What a token turned out to be.
	 */
	public sealed interface Opened {

		/**
		 * It holds.
		 *
		 * @param subject whom or what it is about
		 * @param expires when it stops to hold
		 */
		record Valid(String subject, Instant expires) implements Opened {
		}

		/**
		 * It held once.
		 *
		 * @param subject whom or what it is about
		 * @param expires when it stopped to hold
		 */
		record Expired(String subject, Instant expires) implements Opened {
		}

		/** This hub has not made it, or for something else, or its key is forgotten. */
		record Forged() implements Opened {
		}

	}

}
