package org.newcomerhub.reader;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.web.OwnWords;

/**
 * The hub's own words in the language of a page.
 *
 * @param language one that there are messages in
 */
record Wording(String language) {

	private static final Messages MESSAGES = Messages.standard();

	public String direction() {
		return LanguageRegistry.standard().get(this.language).direction().code();
	}

	/** A message without arguments; public because templates call it. */
	public String say(String key) {
		return MESSAGES.get(key, this.language);
	}

	String say(String key, String name, Object value) {
		return say(key, Map.of(name, value));
	}

	String say(String key, Map<String, ?> arguments) {
		return MESSAGES.get(key, this.language, arguments);
	}

	/**
	 * What readers are told of where these words come from, null when there is nothing to
	 * tell; public because templates call it.
	 */
	public @Nullable String note() {
		return OwnWords.of(MESSAGES, this.language).note(MESSAGES).orElse(null);
	}

	boolean knows(String key) {
		return MESSAGES.has(key);
	}

	String nameOf(String otherLanguage) {
		return Formats.languageName(otherLanguage, this.language);
	}

	Phrase phrase(String text, String itsLanguage) {
		return Phrase.of(text, itsLanguage, this.language);
	}

}
