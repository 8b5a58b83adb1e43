package org.newcomerhub.reader;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;

/**
 * The same page in a language.
 *
 * @param tag the language
 * @param name its name in itself
 * @param direction {@code ltr} or {@code rtl}
 * @param href where it is
 * @param current whether it is the one that is read
 */
record LanguageLink(String tag, String name, String direction, String href, boolean current) {

	/**
	 * Returns the links to a page in all its languages, in the order of the registry.
	 */
	static List<LanguageLink> to(String path, Collection<String> languages, String current) {
		return LanguageRegistry.standard()
			.all()
			.stream()
			.filter((language) -> languages.contains(language.tag()))
			.map((language) -> link(path, language, current))
			.toList();
	}

	private static LanguageLink link(String path, Language language, String current) {
		return new LanguageLink(language.tag(), language.autonym(), language.direction().code(),
				path + "?lang=" + language.tag(), language.tag().equals(current));
	}

	LanguageLink from(@Nullable String source) {
		return new LanguageLink(this.tag, this.name, this.direction, Arrivals.with(source, this.href), this.current);
	}

}
