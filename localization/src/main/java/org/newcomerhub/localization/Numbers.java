package org.newcomerhub.localization;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with what they count. {@link Formats} says what its callers are promised.
 */
final class Numbers {

	private static final Set<String> CURRENCIES = java.util.Currency.getAvailableCurrencies()
		.stream()
		.map(java.util.Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private Numbers() {
	}

	static String number(BigDecimal value, String tag, @Nullable String digits) {
		return formatter(value, tag, digits, ULocale.ROOT).format(value).toString();
	}

	static String percent(BigDecimal percentPoints, String tag, @Nullable String digits) {
		return formatter(percentPoints, tag, digits, ULocale.ROOT).unit(NoUnit.PERCENT)
			.format(percentPoints)
			.toString();
	}

	static String money(BigDecimal amount, String currency, String tag, @Nullable String digits) {
		if (!CURRENCIES.contains(currency)) {
			throw new IllegalArgumentException("not a currency: '" + currency + "'");
		}
		// the precision comes last: a currency brings one of its own
		return formatter(amount, tag, digits, ULocale.ROOT).unit(Currency.getInstance(currency))
			.precision(precision(amount))
			.format(amount)
			.toString();
	}

	static String duration(BigDecimal count, DurationUnit unit, String tag, @Nullable String digits) {
		LocalizedNumberFormatter formatter = formatter(count, tag, digits, ULocale.ENGLISH);
		FormattedNumber number = formatter.format(count);
		Optional<Language> language = LanguageRegistry.standard().resolve(tag);
		return language.flatMap((known) -> OwnUnits.write(number, unit, LanguageRegistry.baseOf(known.tag())))
			.orElseGet(() -> formatter.unit(measure(unit)).unitWidth(UnitWidth.FULL_NAME).format(count).toString());
	}

	private static MeasureUnit measure(DurationUnit unit) {
		return switch (unit) {
			case MINUTES -> MeasureUnit.MINUTE;
			case HOURS -> MeasureUnit.HOUR;
			case DAYS -> MeasureUnit.DAY;
			case WEEKS -> MeasureUnit.WEEK;
			case MONTHS -> MeasureUnit.MONTH;
			case YEARS -> MeasureUnit.YEAR;
		};
	}

	private static LocalizedNumberFormatter formatter(BigDecimal value, String tag, @Nullable String digits,
			ULocale otherwise) {
		ULocale locale = LocaleData.find(tag, digits).orElseGet(() -> LocaleData.inDigits(otherwise, digits));
		return NumberFormatter.withLocale(locale).precision(precision(value));
	}

	private static Precision precision(BigDecimal value) {
		return Precision.fixedFraction(Math.max(0, value.scale()));
	}

}
