package org.newcomerhub.localization;

import java.util.Optional;
import java.util.regex.Pattern;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;

/**
 * Reading BCP 47 language tags as strangers send them.
 */
final class LanguageTag {

	/** BCP 47 sets no limit; a tag longer than this is no one's language. */
	private static final int LONGEST = 100;

	/** What nearly every tag looks like and what is canonical already. */
	private static final Pattern PLAIN = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

	private LanguageTag() {
	}

	/**
	 * Returns the tag's locale; empty if it is not well-formed (RFC 5646, 2.2.9) or has
	 * nothing but private use.
	 */
	static Optional<ULocale> parse(String tag) {
		if (tag.isBlank() || tag.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			ULocale locale = new ULocale.Builder().setLanguageTag(tag).build();
			boolean privateUseOnly = locale.getLanguage().isEmpty()
					&& locale.getExtension(ULocale.PRIVATE_USE_EXTENSION) != null;
			return privateUseOnly ? Optional.empty() : Optional.of(locale);
		}
		catch (IllformedLocaleException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Returns the tag in canonical case and with its extensions in order, its subtags
	 * otherwise as they were; empty as for {@link #parse}.
	 */
	static Optional<String> canonicalCase(String tag) {
		if (PLAIN.matcher(tag).matches()) {
			return Optional.of(tag);
		}
		return parse(tag).map(ULocale::toLanguageTag);
	}

}
