package org.newcomerhub.reader;

import java.util.Comparator;
import java.util.List;

import org.newcomerhub.localization.Collation;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;

/**
 * Something that can be chosen in a form.
 *
 * @param value what is sent
 * @param words what is read
 * @param chosen whether it is chosen
 */
record Option(String value, Phrase words, boolean chosen) {

	/** A language by its name in itself, whatever it is called elsewhere. */
	static Option language(String tag, String chosen, Wording words) {
		return new Option(tag, autonym(tag, words), tag.equals(chosen));
	}

	/** The name of a language in itself; its tag where the registry does not know it. */
	static Phrase autonym(String tag, Wording words) {
		return LanguageRegistry.standard()
			.resolve(tag)
			.map((language) -> words.phrase(language.autonym(), language.tag()))
			.orElseGet(() -> new Phrase(words.nameOf(tag), null, null));
	}

	/** All languages by their names in themselves. */
	static List<Option> languages(String chosen, Wording words) {
		return LanguageRegistry.standard()
			.all()
			.stream()
			.sorted(Comparator.comparing(Language::autonym, Collation.comparator(words.language())))
			.map((language) -> language(language.tag(), chosen, words))
			.toList();
	}

}
