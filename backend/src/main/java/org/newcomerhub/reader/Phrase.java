package org.newcomerhub.reader;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LanguageRegistry;

/**
 * Words, marked with their language where it is another than that of what is around them
 * (WCAG 2.2, 3.1.2).
 *
 * @param text not escaped
 * @param lang a registry tag, null where it is the same
 * @param dir {@code ltr} or {@code rtl}, null where the language is the same
 */
record Phrase(String text, @Nullable String lang, @Nullable String dir) {

	static Phrase of(String text, String language, String around) {
		return language.equals(around) ? new Phrase(text, null, null)
				: new Phrase(text, language, LanguageRegistry.standard().get(language).direction().code());
	}

}
