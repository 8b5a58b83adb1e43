package org.newcomerhub.localization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/**
 * Dates, times, days and names of languages, as CLDR writes them. Thread-safe.
 */
public final class Formats {

	/** By registry tag, so as many as there are languages. */
	private static final Map<String, Optional<DateFormat>> DATES = new ConcurrentHashMap<>();

	private static final Map<String, Optional<DateFormat>> TIMES = new ConcurrentHashMap<>();

	private static final Map<String, Optional<LocaleDisplayNames>> NAMES = new ConcurrentHashMap<>();

	private Formats() {
	}

	/**
	 * Returns the date in CLDR's long form, in the Gregorian calendar and Latin digits
	 * ("14. november 2023"); as ISO 8601 where CLDR does not know the language.
	 * @param tag any BCP 47 tag
	 */
	public static String date(LocalDate date, String tag) {
		Optional<DateFormat> format = LanguageRegistry.standard()
			.resolve(tag)
			.flatMap((language) -> DATES.computeIfAbsent(language.tag(), Formats::dateFormat));
		if (format.isEmpty()) {
			return date.toString();
		}
		// ICU's formats keep state while they format
		synchronized (format.get()) {
			return format.get().format(date);
		}
	}

	private static Optional<DateFormat> dateFormat(String registryTag) {
		return LocaleData.of(registryTag).map((locale) -> DateFormat.getDateInstance(DateFormat.LONG, locale));
	}

	/**
	 * Returns a time of day by the clock of 24 hours, as on the door, in Latin digits
	 * ("15.30", "15:30"); as ISO 8601 where CLDR does not know the language.
	 * @param tag any BCP 47 tag
	 */
	public static String time(LocalTime time, String tag) {
		Optional<DateFormat> format = LanguageRegistry.standard()
			.resolve(tag)
			.flatMap((language) -> TIMES.computeIfAbsent(language.tag(), Formats::timeFormat));
		if (format.isEmpty()) {
			return time.toString();
		}
		synchronized (format.get()) {
			return format.get().format(time);
		}
	}

	private static Optional<DateFormat> timeFormat(String registryTag) {
		return LocaleData.of(registryTag)
			.map((locale) -> DateFormat.getInstanceForSkeleton(DateFormat.HOUR24_MINUTE, locale));
	}

	/**
	 * Returns the name of a day of the week as CLDR writes it by itself ("mandag"); in
	 * English where CLDR does not know the language.
	 * @param tag any BCP 47 tag
	 */
	public static String day(DayOfWeek day, String tag) {
		ULocale locale = LanguageRegistry.standard()
			.resolve(tag)
			.flatMap((language) -> LocaleData.of(language.tag()))
			.orElse(ULocale.ENGLISH);
		String[] names = DateFormatSymbols.getInstance(locale)
			.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
		// ICU counts from Sunday, which is 1
		return names[day.getValue() % DayOfWeek.values().length + 1];
	}

	/**
	 * Returns the name of a language within a sentence of another ("arabisk" in Danish);
	 * its name in itself where CLDR has none, the tag where the registry does not know it
	 * either.
	 * @param tag any BCP 47 tag
	 * @param inLanguage any BCP 47 tag
	 */
	public static String languageName(String tag, String inLanguage) {
		LanguageRegistry registry = LanguageRegistry.standard();
		Optional<Language> named = registry.resolve(tag);
		Optional<Language> in = registry.resolve(inLanguage);
		if (named.isPresent() && named.equals(in)) {
			return named.get().autonym();
		}
		String registryTag = named.map(Language::tag).orElse(tag);
		return in.flatMap((language) -> NAMES.computeIfAbsent(language.tag(), Formats::names))
			.flatMap((names) -> name(registryTag, names))
			.orElseGet(() -> named.map(Language::autonym).orElse(tag));
	}

	private static Optional<LocaleDisplayNames> names(String registryTag) {
		return LocaleData.of(registryTag)
			.map((locale) -> LocaleDisplayNames.getInstance(locale, DisplayContext.DIALECT_NAMES,
					DisplayContext.CAPITALIZATION_NONE, DisplayContext.NO_SUBSTITUTE));
	}

	private static Optional<String> name(String registryTag, LocaleDisplayNames names) {
		// the first has a dialect's own name ("Dari"), the second makes one up of parts
		return Optional.ofNullable(names.languageDisplayName(registryTag))
			.or(() -> Optional.ofNullable(names.localeDisplayName(ULocale.forLanguageTag(registryTag))));
	}

}
