package org.newcomerhub.localization;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.util.ULocale;

/**
 * Where CLDR keeps what it knows of a language. For a language it does not know, ICU
 * takes the machine's default locale: so ask here first.
 */
final class LocaleData {

	private static final Set<String> KNOWN = Stream.of(ULocale.getAvailableLocales())
		.map(ULocale::getLanguage)
		.collect(Collectors.toUnmodifiableSet());

	private LocaleData() {
	}

	/**
	 * Returns the locale with the data of a registry tag (CLDR has Kurmanji as
	 * {@code ku}), with the Gregorian calendar and Latin digits; empty if CLDR has none.
	 */
	static Optional<ULocale> of(String registryTag) {
		ULocale locale = ULocale.createCanonical(ULocale.forLanguageTag(LanguageRegistry.baseOf(registryTag)));
		if (!KNOWN.contains(locale.getLanguage())) {
			return Optional.empty();
		}
		// letters say gregory, so must the dates beside them; digits as in the official
		// forms
		return Optional.of(locale.setKeywordValue("calendar", "gregorian").setKeywordValue("numbers", "latn"));
	}

}
