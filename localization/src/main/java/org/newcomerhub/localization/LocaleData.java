package org.newcomerhub.localization;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * Where CLDR keeps what it knows of a language. For a language it does not know, ICU
 * takes the machine's default locale: so ask here first.
 */
final class LocaleData {

	private static final Set<String> KNOWN = Stream.of(ULocale.getAvailableLocales())
		.map(ULocale::getLanguage)
		.collect(Collectors.toUnmodifiableSet());

	/** The numbering systems that are ten digits. */
	private static final Set<String> DIGITS = Stream.of(NumberingSystem.getAvailableNames())
		.filter((name) -> !NumberingSystem.getInstanceByName(name).isAlgorithmic())
		.collect(Collectors.toUnmodifiableSet());

	private static final String LATIN = "latn";

	private LocaleData() {
	}

	/**
	 * Returns the locale with the data of a registry tag (CLDR has Kurmanji as
	 * {@code ku}), with the Gregorian calendar and Latin digits; empty if CLDR has none.
	 */
	static Optional<ULocale> of(String registryTag) {
		String pseudo = PseudoLanguages.sourceOf(registryTag);
		String base = (pseudo != null) ? pseudo : LanguageRegistry.baseOf(registryTag);
		ULocale locale = ULocale.createCanonical(ULocale.forLanguageTag(base));
		if (!KNOWN.contains(locale.getLanguage())) {
			return Optional.empty();
		}
		// letters say gregory, so must the dates beside them; digits as in the official
		// forms
		return Optional.of(inDigits(locale.setKeywordValue("calendar", "gregorian"), null));
	}

	/**
	 * The same for any BCP 47 tag, in other digits.
	 * @param digits a numbering system of CLDR such as {@code arab}; Latin if null or no
	 * system of ten digits
	 */
	static Optional<ULocale> find(String tag, @Nullable String digits) {
		return LanguageRegistry.standard()
			.resolve(tag)
			.flatMap((language) -> of(language.tag()))
			.map((locale) -> inDigits(locale, digits));
	}

	static ULocale inDigits(ULocale locale, @Nullable String digits) {
		return locale.setKeywordValue("numbers", (digits != null && DIGITS.contains(digits)) ? digits : LATIN);
	}

	/** The plural rules of a registry tag; one form for everything if CLDR has none. */
	static PluralRules plurals(String registryTag) {
		return of(registryTag).map(PluralRules::forLocale).orElse(PluralRules.DEFAULT);
	}

}
