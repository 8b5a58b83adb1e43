package org.newcomerhub.mail;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A mail. Checked when it is made: an {@link IllegalArgumentException} says which part is
 * wrong, without repeating it.
 *
 * @param to the address (RFC 5321); the domain may be international
 * @param language the language that it is written in, a tag of the registry (BCP 47)
 * @param subject one line of 1 to 250 characters, in any script
 * @param text plain text of 1 to 100,000 characters
 */
public record Mail(String to, String language, String subject, String text) {

	private static final int LONGEST_SUBJECT = 250;

	private static final int LONGEST_TEXT = 100_000;

	public Mail {
		if (!isAddress(to)) {
			throw new IllegalArgumentException("The address of a mail is none");
		}
		if (!isLanguage(language)) {
			throw new IllegalArgumentException("The language of a mail is no language tag");
		}
		// a line break would begin a header of somebody else's making
		if (subject.isBlank() || subject.length() > LONGEST_SUBJECT
				|| subject.codePoints().anyMatch(Mail::breaksLine)) {
			throw new IllegalArgumentException("The subject of a mail is not one line of 1 to 250 characters");
		}
		if (text.isBlank() || text.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException("The text of a mail has not 1 to 100,000 characters");
		}
	}

	/**
	 * Whether a text is a mail address as RFC 5321 has it; quoted local parts and address
	 * literals are not taken.
	 */
	public static boolean isAddress(String text) {
		return Address.ascii(text).isPresent();
	}

	private static boolean isLanguage(String tag) {
		try {
			return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
		}
		catch (IllformedLocaleException ex) {
			return false;
		}
	}

	private static boolean breaksLine(int character) {
		return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
	}

	/** Tells neither to whom nor what. */
	@Override
	public String toString() {
		return "Mail[language=" + this.language + "]";
	}

}
