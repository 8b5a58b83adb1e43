package org.newcomerhub.localization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * Days and times. {@link Formats} says what its callers are promised.
 */
final class Dates {

	/** A day with its weekday, and a time by the clock of 24 hours. */
	private static final String DAY_AND_TIME = "yMMMMEEEEdHm";

	private static final String WEEKDAY_AND_DAY = "yMMMMEEEEd";

	private static final String DAY = "yMMMMd";

	private static final String TIME = DateFormat.HOUR24_MINUTE;

	/** By skeleton and locale, of which there are as many as languages and digits. */
	private static final Map<Key, DateFormat> FORMATS = new ConcurrentHashMap<>();

	private static final Map<Key, DateIntervalFormat> INTERVALS = new ConcurrentHashMap<>();

	private Dates() {
	}

	/** The skeleton is a pattern where that is ours, and empty for CLDR's long date. */
	private record Key(String skeleton, ULocale locale) {
	}

	static String date(LocalDate date, String tag, @Nullable String digits) {
		return LocaleData.find(tag, digits)
			.map((locale) -> FORMATS.computeIfAbsent(new Key("", locale),
					(any) -> DateFormat.getDateInstance(DateFormat.LONG, locale)))
			.map((format) -> write(format, date))
			.orElseGet(date::toString);
	}

	static String time(LocalTime time, String tag, @Nullable String digits) {
		return written(time, TIME, tag, digits).orElseGet(time::toString);
	}

	static String dateTime(LocalDateTime time, String tag, @Nullable String digits) {
		return ownDay(time, tag, digits).map((day) -> day + ' ' + time(time.toLocalTime(), tag, digits))
			.or(() -> written(time, DAY_AND_TIME, tag, digits))
			.orElseGet(() -> iso(time));
	}

	static String weekdayAndDate(LocalDate date, String tag, @Nullable String digits) {
		return ownDay(date.atStartOfDay(), tag, digits).or(() -> written(date, WEEKDAY_AND_DAY, tag, digits))
			.orElseGet(date::toString);
	}

	/** The weekday and date where the pattern is ours. */
	private static Optional<String> ownDay(LocalDateTime time, String tag, @Nullable String digits) {
		return LocaleData.find(tag, digits)
			.flatMap((locale) -> OwnDates.weekdayAndDate(locale)
				.map((pattern) -> FORMATS.computeIfAbsent(new Key(pattern, locale),
						(key) -> new SimpleDateFormat(key.skeleton(), key.locale()))))
			.map((format) -> write(format, time.toLocalDate()));
	}

	private static Optional<String> written(Temporal value, String skeleton, String tag, @Nullable String digits) {
		return LocaleData.find(tag, digits)
			.map((locale) -> FORMATS.computeIfAbsent(new Key(skeleton, locale),
					(key) -> DateFormat.getInstanceForSkeleton(key.skeleton(), key.locale())))
			.map((format) -> write(format, value));
	}

	/** ICU's formats keep state while they format. */
	private static String write(DateFormat format, Temporal value) {
		synchronized (format) {
			return format.format(value);
		}
	}

	static String dateRange(LocalDate from, LocalDate to, String tag, @Nullable String digits) {
		return written(from.atStartOfDay(), to.atStartOfDay(), DAY, tag, digits).orElseGet(() -> from + " – " + to);
	}

	static String timeRange(LocalTime from, LocalTime to, String tag, @Nullable String digits) {
		// on one day, so that a night is not written with its dates
		LocalDate day = LocalDate.EPOCH;
		return written(from.atDate(day), to.atDate(day), TIME, tag, digits).orElseGet(() -> from + "–" + to);
	}

	static String dateTimeRange(LocalDateTime from, LocalDateTime to, String tag, @Nullable String digits) {
		return ownRange(from, to, tag, digits).or(() -> written(from, to, DAY_AND_TIME, tag, digits))
			.orElseGet(() -> iso(from) + " – " + iso(to));
	}

	private static Optional<String> ownRange(LocalDateTime from, LocalDateTime to, String tag,
			@Nullable String digits) {
		return ownDay(from, tag, digits).map((day) -> from.toLocalDate().equals(to.toLocalDate())
				? day + ' ' + timeRange(from.toLocalTime(), to.toLocalTime(), tag, digits)
				: dateTime(from, tag, digits) + " – " + dateTime(to, tag, digits));
	}

	private static Optional<String> written(LocalDateTime from, LocalDateTime to, String skeleton, String tag,
			@Nullable String digits) {
		return LocaleData.find(tag, digits)
			.map((locale) -> INTERVALS.computeIfAbsent(new Key(skeleton, locale), (key) -> interval(key)))
			.map((format) -> write(format, from, to));
	}

	private static DateIntervalFormat interval(Key key) {
		DateIntervalFormat format = DateIntervalFormat.getInstance(key.skeleton(), key.locale(),
				OwnDates.ranges(key.locale(), DAY));
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format;
	}

	private static String write(DateIntervalFormat format, LocalDateTime from, LocalDateTime to) {
		synchronized (format) {
			return format.formatToValue(calendar(from), calendar(to)).toString();
		}
	}

	private static Calendar calendar(LocalDateTime time) {
		Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
		calendar.setTimeInMillis(time.toInstant(ZoneOffset.UTC).toEpochMilli());
		return calendar;
	}

	/** ISO 8601 as people write it: without the T, to the minute. */
	private static String iso(LocalDateTime time) {
		return time.toLocalDate() + String.format(Locale.ROOT, " %02d:%02d", time.getHour(), time.getMinute());
	}

	static String day(DayOfWeek day, String tag) {
		String[] names = DateFormatSymbols.getInstance(LocaleData.find(tag, null).orElse(ULocale.ENGLISH))
			.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
		return names[icuDay(day)];
	}

	static List<DayOfWeek> week(String country) {
		int first = Calendar.getWeekDataForRegion(country.toUpperCase(Locale.ROOT)).firstDayOfWeek;
		// ICU counts from Sunday, which is 1
		DayOfWeek start = (first == Calendar.SUNDAY) ? DayOfWeek.SUNDAY : DayOfWeek.of(first - 1);
		return IntStream.range(0, DayOfWeek.values().length).mapToObj(start::plus).toList();
	}

	static List<DayOfWeek> week(ZoneId zone) {
		try {
			return week(TimeZone.getRegion(zone.getId()));
		}
		catch (IllegalArgumentException ex) {
			// an offset is nowhere in particular: CLDR's world
			return week("001");
		}
	}

	private static int icuDay(DayOfWeek day) {
		return day.getValue() % DayOfWeek.values().length + 1;
	}

}
