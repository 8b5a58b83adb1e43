package org.newcomerhub.localization;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.ibm.icu.text.DateIntervalInfo;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;

/**
 * Patterns of dates that ICU's data lacks, from {@code dates.txt}, whose first lines
 * describe it.
 */
final class OwnDates {

	private static final int COLUMNS = 3;

	/** By the largest field that differs between the ends of a range. */
	private static final Map<String, Integer> RANGES = Map.of("range-day", Calendar.DATE, "range-month", Calendar.MONTH,
			"range-year", Calendar.YEAR);

	private static final String WEEKDAY_AND_DATE = "weekday-date";

	private static final Map<String, Map<String, String>> PATTERNS = parse(Resources.read("/dates.txt").orElseThrow());

	private OwnDates() {
	}

	/**
	 * Reads a table: patterns by what they are for, by registry tag.
	 * @throws IllegalArgumentException naming the first line that is wrong
	 */
	static Map<String, Map<String, String>> parse(String table) {
		Map<String, Map<String, String>> patterns = new HashMap<>();
		for (String line : table.lines().toList()) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] columns = line.split("\\|", -1);
			boolean known = columns.length == COLUMNS
					&& (RANGES.containsKey(columns[1].strip()) || columns[1].strip().equals(WEEKDAY_AND_DATE));
			if (!known || patterns.computeIfAbsent(columns[0].strip(), (tag) -> new HashMap<>())
				.put(columns[1].strip(), columns[2].strip()) != null) {
				throw new IllegalArgumentException("not a pattern, or there twice: " + line);
			}
		}
		return patterns;
	}

	/** The pattern of a date with its weekday; empty where ICU has one. */
	static Optional<String> weekdayAndDate(ULocale locale) {
		return Optional.ofNullable(of(locale).get(WEEKDAY_AND_DATE));
	}

	/** The patterns of ranges, ours in the place of ICU's. */
	static DateIntervalInfo ranges(ULocale locale, String skeleton) {
		DateIntervalInfo info = new DateIntervalInfo(locale);
		of(locale).forEach((what, pattern) -> {
			Integer field = RANGES.get(what);
			if (field != null) {
				info.setIntervalPattern(skeleton, field, pattern);
			}
		});
		return info;
	}

	private static Map<String, String> of(ULocale locale) {
		ULocale plain = new ULocale(locale.getBaseName());
		return PATTERNS.getOrDefault(plain.toLanguageTag(), Map.of());
	}

}
