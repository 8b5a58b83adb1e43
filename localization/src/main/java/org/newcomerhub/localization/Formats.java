package org.newcomerhub.localization;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, dates, times, days and names of languages, as CLDR writes them (with data of
 * our own where it has none: {@code units.txt}), in the Gregorian calendar and, unless
 * other digits are asked for, in Latin digits: so they match the official letter.
 * Thread-safe.
 * <p>
 * In every method {@code tag} is any BCP 47 tag. {@code digits} is the name of a
 * numbering system of CLDR with ten digits, such as {@code arab}, {@code arabext} or
 * {@code thai}; null, or what is no such name, gives Latin digits.
 */
public final class Formats {

	/** By registry tag, so as many as there are languages. */
	private static final Map<String, Optional<LocaleDisplayNames>> NAMES = new ConcurrentHashMap<>();

	private Formats() {
	}

	/**
	 * Returns a number with as many fraction digits as its scale has ("1.234,50"); as
	 * CLDR's root where it does not know the language.
	 */
	public static String number(BigDecimal value, String tag, @Nullable String digits) {
		return Numbers.number(value, tag, digits);
	}

	/**
	 * Returns a percentage ("8 %"), with fraction digits as for {@link #number}.
	 * @param percentPoints 8 for eight per cent
	 */
	public static String percent(BigDecimal percentPoints, String tag, @Nullable String digits) {
		return Numbers.percent(percentPoints, tag, digits);
	}

	/**
	 * Returns an amount of money ("1.200 kr."), with fraction digits as for
	 * {@link #number}: no øre where the source has none.
	 * @param currency by ISO 4217, in capitals
	 * @throws IllegalArgumentException if there is no such currency
	 */
	public static String money(BigDecimal amount, String currency, String tag, @Nullable String digits) {
		return Numbers.money(amount, currency, tag, digits);
	}

	/**
	 * Returns a length of time in words ("3 uger"), with fraction digits as for
	 * {@link #number}; in English where neither CLDR nor we know the language.
	 */
	public static String duration(BigDecimal count, DurationUnit unit, String tag, @Nullable String digits) {
		return Numbers.duration(count, unit, tag, digits);
	}

	/**
	 * Returns the date in CLDR's long form ("14. november 2023"); as ISO 8601 where CLDR
	 * does not know the language.
	 */
	public static String date(LocalDate date, String tag, @Nullable String digits) {
		return Dates.date(date, tag, digits);
	}

	/**
	 * The same in Latin digits.
	 */
	public static String date(LocalDate date, String tag) {
		return date(date, tag, null);
	}

	/**
	 * Returns a time of day by the clock of 24 hours, as on the door, in Latin digits
	 * ("15.30", "15:30"); as ISO 8601 where CLDR does not know the language.
	 */
	public static String time(LocalTime time, String tag) {
		return Dates.time(time, tag, null);
	}

	/**
	 * Returns a day with its weekday and a time by the clock of 24 hours ("lørdag den 21.
	 * marts 2026 kl. 15.30"); as ISO 8601 where CLDR does not know the language.
	 */
	public static String dateTime(LocalDateTime time, String tag, @Nullable String digits) {
		return Dates.dateTime(time, tag, digits);
	}

	/**
	 * Returns a day with its weekday ("lørdag den 21. marts 2026"); as ISO 8601 where
	 * CLDR does not know the language.
	 */
	public static String weekdayAndDate(LocalDate date, String tag, @Nullable String digits) {
		return Dates.weekdayAndDate(date, tag, digits);
	}

	/**
	 * Returns the days from one to another ("14.–16. november 2023"); one day where both
	 * are the same.
	 */
	public static String dateRange(LocalDate from, LocalDate to, String tag, @Nullable String digits) {
		return Dates.dateRange(from, to, tag, digits);
	}

	/**
	 * Returns the times from one to another ("15.30–17.00"); one that lasts past midnight
	 * ends at a lower one.
	 */
	public static String timeRange(LocalTime from, LocalTime to, String tag, @Nullable String digits) {
		return Dates.timeRange(from, to, tag, digits);
	}

	/**
	 * Returns when something begins and ends, with the day named once where it is the
	 * same.
	 */
	public static String dateTimeRange(LocalDateTime from, LocalDateTime to, String tag, @Nullable String digits) {
		return Dates.dateTimeRange(from, to, tag, digits);
	}

	/**
	 * Returns the name of a day of the week as CLDR writes it by itself ("mandag"); in
	 * English where CLDR does not know the language.
	 */
	public static String day(DayOfWeek day, String tag) {
		return Dates.day(day, tag);
	}

	/**
	 * Returns the days of the week from the one that it begins with in a country (CLDR's
	 * supplemental data); from Monday where the country is unknown.
	 * @param country by ISO 3166-1, two letters
	 */
	public static List<DayOfWeek> week(String country) {
		return Dates.week(country);
	}

	/**
	 * The same for the country that a time zone belongs to; from Monday for a zone of
	 * none.
	 */
	public static List<DayOfWeek> week(ZoneId zone) {
		return Dates.week(zone);
	}

	/**
	 * Returns several of which one counts ("this, that or the other"); parted by commas
	 * where CLDR does not know the language.
	 * @param words at least one
	 */
	public static String anyOf(List<String> words, String tag) {
		return ListFormatter
			.getInstance(LocaleData.find(tag, null).orElse(ULocale.ROOT), ListFormatter.Type.OR,
					ListFormatter.Width.WIDE)
			.format(words);
	}

	/**
	 * Returns a name, an address or other foreign words so that they do not turn the
	 * words of a message around them: between FSI and PDI (UAX 9, 2.4) where they could.
	 * Isolates within them that are not closed are, and strays taken out. Not for HTML,
	 * which has {@code bdi}.
	 */
	public static String isolate(String words, String tag) {
		Direction around = LanguageRegistry.standard().resolve(tag).map(Language::direction).orElse(Direction.LTR);
		return Isolation.mayTurn(words, around) ? Isolation.isolate(words) : words;
	}

	/**
	 * Returns the name of a language within a sentence of another ("arabisk" in Danish);
	 * its name in itself where CLDR has none, the tag where the registry does not know it
	 * either.
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
