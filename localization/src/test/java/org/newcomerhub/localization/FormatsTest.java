package org.newcomerhub.localization;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FormatsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 21);

	private final Locale before = Locale.getDefault();

	/** Where ICU has no data it would take the machine's language. */
	@BeforeEach
	void the_machine_is_japanese() {
		ULocale.setDefault(ULocale.JAPAN);
	}

	@AfterEach
	void the_machine_is_as_it_was() {
		ULocale.setDefault(ULocale.forLocale(this.before));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "da|21. marts 2026", "da-simple|21. marts 2026", "da-DK|21. marts 2026", "sv|21 mars 2026",
					"en|March 21, 2026", "de|21. März 2026", "pl|21 marca 2026", "ro|21 martie 2026",
					"uk|21 березня 2026\u202fр.", "ar|21 مارس 2026", "ar-SY|21 مارس 2026", "fa|21 مارس 2026",
					"fa-AF|21 مارچ 2026", "so|Maarso 21, 2026", "zh-Hans|2026年3月21日" })
	void a_date_is_written_as_the_language_writes_it(String tag, String expected) {
		assertThat(Formats.date(DAY, tag)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "da|15.30|mandag", "en|15:30|Monday", "ar|15:30|الاثنين", "fa|15:30|دوشنبه",
			"uk|15:30|понеділок", "dsl|15:30|Monday", "hy|15:30|Monday", "not a tag|15:30|Monday" })
	void opening_hours_are_written_by_the_clock_on_the_door(String tag, String time, String day) {
		assertThat(Formats.time(LocalTime.of(15, 30), tag)).isEqualTo(time);
		assertThat(Formats.day(DayOfWeek.MONDAY, tag)).isEqualTo(day);
	}

	@Test
	void the_week_has_seven_days_in_every_language() {
		for (Language language : LanguageRegistry.standard().all()) {
			assertThat(Stream.of(DayOfWeek.values()).map((day) -> Formats.day(day, language.tag()))).as(language.tag())
				.doesNotContain("")
				.doesNotHaveDuplicates();
		}
		assertThat(Formats.day(DayOfWeek.SUNDAY, "en")).isEqualTo("Sunday");
	}

	@Test
	void a_language_without_data_gets_a_date_that_everyone_can_read() {
		assertThat(List.of("dsl", "hy", "not a tag", ""))
			.allSatisfy((tag) -> assertThat(Formats.date(DAY, tag)).isEqualTo("2026-03-21"));
	}

	@Test
	void every_language_writes_gregorian_years_in_latin_digits() {
		for (Language language : LanguageRegistry.standard().all()) {
			assertThat(Formats.date(DAY, language.tag())).as(language.tag()).contains("2026").contains("21");
		}
	}

	@Test
	void kurmanji_is_found_under_the_name_that_cldr_gives_it() {
		assertThat(Formats.date(DAY, "kmr")).isEqualTo("21ê adara 2026an");
		assertThat(Formats.languageName("da", "kmr")).doesNotContain("デンマーク語").isNotEqualTo("dansk");
	}

	@Test
	void dates_of_many_threads_do_not_mix() {
		List<LocalDate> days = IntStream.range(0, 20_000).mapToObj((i) -> DAY.plusDays(i % 28)).toList();

		assertThat(days.parallelStream().map((day) -> Formats.date(day, "da")))
			.containsExactlyElementsOf(days.stream().map((day) -> danish(day)).toList());
	}

	private static String danish(LocalDate day) {
		return day.getDayOfMonth() + ". " + ((day.getMonthValue() == 3) ? "marts" : "april") + " " + day.getYear();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "da|1234.50|1.234,50", "sv|1234.50|1 234,50", "en|1234.50|1,234.50", "de|1234|1.234",
					"ar|1234.5|1,234.5", "fa|-3|\u200e−3", "ckb|1234.5|1,234.5", "ti|1234|1,234", "kmr|1234.5|1.234,5",
					"hy|1234.5|1,234.5", "not a tag|12|12", "da|1E+3|1.000" })
	void a_number_keeps_the_fraction_digits_that_it_has(String tag, BigDecimal value, String expected) {
		assertThat(plain(Formats.number(value, tag, null))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "da|8|8 %", "sv|37.0|37,0 %", "en|8|8%", "de|2.5|2,5 %", "tr|8|%8", "ckb|8|8%", "dsl|8|8%" })
	void a_percentage_is_given_in_points(String tag, BigDecimal points, String expected) {
		assertThat(plain(Formats.percent(points, tag, null))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "da|DKK|1200|1.200 kr.", "da|DKK|1200.50|1.200,50 kr.", "sv|SEK|300|300 kr",
			"en|DKK|1200|DKK 1,200", "de|EUR|8|8 €", "dsl|DKK|5|DKK 5" })
	void money_has_no_more_fractions_than_its_source(String tag, String currency, BigDecimal amount, String expected) {
		assertThat(plain(Formats.money(amount, currency, tag, null))).isEqualTo(expected);
	}

	@Test
	void what_is_no_currency_is_a_mistake_of_the_caller() {
		assertThat(List.of("", "kr", "dkk", "DKKK", "ABC")).allSatisfy((code) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> Formats.money(BigDecimal.ONE, code, "da", null))
			.withMessageContaining("'" + code + "'"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "da|1|WEEKS|1 uge", "da|13|WEEKS|13 uger", "en|1.5|HOURS|1.5 hours", "pl|5|MONTHS|5 miesięcy",
					"pl|2|MONTHS|2 miesiące", "uk|21|DAYS|21 день", "ckb|13|WEEKS|13 هەفتە", "ckb|1|DAYS|1 ڕۆژ",
					"ti|3|DAYS|3 መዓልታት", "ti|3|MONTHS|3 ኣዋርሕ", "ti|1|MONTHS|1 ወርሒ", "sv|15|DAYS|15 dagar",
					"ps|1|HOURS|1 ساعت", "kmr|3|WEEKS|3 hefte", "zh-Hans|2|YEARS|2年", "da-simple|2|DAYS|2 dage",
					"dsl|2|DAYS|2 days", "xx|1|MINUTES|1 minute" })
	void a_duration_is_counted_as_the_language_counts(String tag, BigDecimal count, DurationUnit unit,
			String expected) {
		assertThat(plain(Formats.duration(count, unit, tag, null))).isEqualTo(expected);
	}

	@Test
	void every_language_has_words_for_every_unit() {
		for (Language language : LanguageRegistry.standard().all()) {
			for (DurationUnit unit : DurationUnit.values()) {
				assertThat(plain(Formats.duration(BigDecimal.valueOf(3), unit, language.tag(), null)))
					.as("%s, %s", language.tag(), unit)
					// how CLDR's root abbreviates what nobody has named
					.doesNotMatch("3 (min|h|d|w|m|y)")
					.contains("3");
			}
		}
	}

	@Test
	void other_digits_are_given_where_they_are_asked_for() {
		BigDecimal value = new BigDecimal("1234.5");
		assertThat(Formats.number(value, "ar", "arab")).isEqualTo("١٬٢٣٤٫٥");
		assertThat(Formats.number(value, "fa", "arabext")).isEqualTo("۱٬۲۳۴٫۵");
		assertThat(Formats.percent(BigDecimal.valueOf(8), "fa", "arabext")).contains("۸");
		assertThat(Formats.money(BigDecimal.valueOf(8), "DKK", "ar", "arab")).contains("٨");
		assertThat(Formats.duration(BigDecimal.valueOf(13), DurationUnit.WEEKS, "ckb", "arab")).isEqualTo("١٣ هەفتە");
		assertThat(Formats.date(DAY, "ar", "arab")).isEqualTo("٢١ مارس ٢٠٢٦");
		assertThat(Formats.dateTime(DAY.atTime(15, 30), "th", "thai")).contains("๑๕:๓๐").contains("๒๐๒๖");
		assertThat(Formats.timeRange(LocalTime.of(9, 0), LocalTime.of(10, 0), "ar", "arab")).contains("٩", "١٠");
	}

	@Test
	void digits_that_are_no_digits_are_latin_ones() {
		assertThat(Stream.of("roman", "hebr", "klingon", "", "ARAB", "native"))
			.allSatisfy((digits) -> assertThat(Formats.number(BigDecimal.TEN, "ar", digits)).isEqualTo("10"));
	}

	@Test
	void a_day_is_named_with_its_weekday_and_without_a_time() {
		assertThat(Formats.weekdayAndDate(DAY, "da", null)).contains("lørdag", "21", "marts", "2026");
		assertThat(Formats.weekdayAndDate(DAY, "ti", null)).contains("21", "2026").doesNotContain(":");
		assertThat(Formats.weekdayAndDate(DAY, "xx", null)).isEqualTo(DAY.toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "da|lørdag den 21. marts 2026 kl. 15.30", "sv|lördag 21 mars 2026 kl. 15:30",
					"en|Saturday, March 21, 2026 at 15:30", "de|Samstag, 21. März 2026 um 15:30",
					"ckb|شەممە، 21ی ئازاری 2026 15:30", "ti|ቀዳም፣ 21 መጋቢት 2026 ሰዓት 15:30", "dsl|2026-03-21 15:30",
					"not a tag|2026-03-21 15:30" })
	void an_event_has_a_weekday_a_day_and_a_time(String tag, String expected) {
		assertThat(plain(Formats.dateTime(DAY.atTime(15, 30), tag, null))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "da|21.–23. marts 2026|15.30–17.00", "sv|21–23 mars 2026|15:30–17:00",
					"en|March 21 – 23, 2026|15:30 – 17:00", "ckb|21–23ی ئازاری 2026|15:30–17:00",
					"zh-Hans|2026年3月21日至23日|15:30–17:00", "dsl|2026-03-21 – 2026-03-23|15:30–17:00" })
	void a_range_says_once_what_is_the_same(String tag, String days, String times) {
		assertThat(plain(Formats.dateRange(DAY, DAY.plusDays(2), tag, null))).isEqualTo(days);
		assertThat(plain(Formats.timeRange(LocalTime.of(15, 30), LocalTime.of(17, 0), tag, null))).isEqualTo(times);
	}

	@Test
	void a_range_of_one_day_is_a_day() {
		assertThat(Formats.dateRange(DAY, DAY, "da", null)).isEqualTo("21. marts 2026");
	}

	@Test
	void a_range_past_midnight_ends_at_a_lower_time() {
		assertThat(plain(Formats.timeRange(LocalTime.of(22, 0), LocalTime.of(1, 0), "da", null)))
			.isEqualTo("22.00–01.00");
		assertThat(plain(Formats.dateTimeRange(DAY.atTime(22, 0), DAY.plusDays(1).atTime(1, 0), "da", null)))
			.contains("lørdag", "søndag", "22.00", "01.00");
		assertThat(plain(Formats.dateTimeRange(DAY.atTime(15, 30), DAY.atTime(17, 0), "da", null)))
			.contains("lørdag", "21. marts 2026", "15.30", "17.00")
			.containsOnlyOnce("2026");
	}

	@Test
	void ranges_and_times_are_written_in_every_language() {
		for (Language language : LanguageRegistry.standard().all()) {
			assertThat(Formats.dateTime(DAY.atTime(15, 30), language.tag(), null)).as(language.tag())
				.contains("2026", "21", "15", "30");
			assertThat(Formats.dateTimeRange(DAY.atTime(15, 30), DAY.atTime(17, 0), language.tag(), null))
				.as(language.tag())
				.contains("2026", "21", "15", "30", "17");
		}
	}

	@Test
	void a_week_begins_where_the_country_begins_it() {
		assertThat(Formats.week("DK")).startsWith(DayOfWeek.MONDAY).endsWith(DayOfWeek.SUNDAY).hasSize(7);
		assertThat(Formats.week("SE")).startsWith(DayOfWeek.MONDAY);
		assertThat(Formats.week("us")).startsWith(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
		assertThat(Formats.week("AF")).startsWith(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
		assertThat(List.of("", "QQ", "lemvig")).allSatisfy(
				(country) -> assertThat(Formats.week(country)).startsWith(DayOfWeek.MONDAY).doesNotHaveDuplicates());
	}

	@Test
	void a_name_that_could_turn_is_set_apart() {
		assertThat(Formats.isolate("Anna", "da")).isEqualTo("Anna");
		assertThat(Formats.isolate("علي", "da")).isEqualTo("\u2068علي\u2069");
		assertThat(Formats.isolate("Torvet 1", "ar")).isEqualTo("\u2068Torvet 1\u2069");
		assertThat(Formats.isolate("", "ar")).isEqualTo("\u2068\u2069");
	}

	@Test
	void nothing_in_a_name_reaches_beyond_it() {
		// an override ends with the isolate, an isolate that is open is closed, a stray
		// end is gone
		assertThat(Formats.isolate("\u202eabc", "ar")).isEqualTo("\u2068\u202eabc\u2069");
		assertThat(Formats.isolate("a\u2067b", "ar")).isEqualTo("\u2068a\u2067b\u2069\u2069");
		assertThat(Formats.isolate("a\u2069b\u2069", "ar")).isEqualTo("\u2068ab\u2069");
		assertThat(Formats.isolate("a\u2066b\u2069c\u2069", "ar")).isEqualTo("\u2068a\u2066b\u2069c\u2069");
	}

	@Test
	void a_table_of_units_with_a_fault_is_refused() {
		assertThat(List.of("ckb | days | {0} x", "ckb | days | other | x", "ckb | moons | other | {0} x"))
			.allSatisfy((line) -> assertThatIllegalArgumentException().isThrownBy(() -> OwnUnits.parse(line)));
	}

	@Test
	void a_table_of_dates_with_a_fault_is_refused() {
		assertThat(List.of("ckb | weekday-date", "ckb | month | MMMM", "ckb | range-day | d\nckb | range-day | d"))
			.allSatisfy((table) -> assertThatIllegalArgumentException().isThrownBy(() -> OwnDates.parse(table)));
	}

	@Test
	void an_event_in_sorani_has_its_day_once() {
		assertThat(plain(Formats.dateTimeRange(DAY.atTime(15, 30), DAY.atTime(17, 0), "ckb", null)))
			.isEqualTo("شەممە، 21ی ئازاری 2026 15:30–17:00");
		assertThat(plain(Formats.dateRange(DAY, DAY.plusDays(20), "ckb", null)))
			.isEqualTo("21ی ئازار – 10ی نیسانی 2026");
	}

	/** CLDR parts numbers and units by spaces that do not break; here they are plain. */
	private static String plain(String words) {
		return words.replaceAll("[\u00a0\u202f\u2009]", " ");
	}

	@ParameterizedTest
	@CsvSource({ "ar,en,Arabic", "ar,da,arabisk", "ar-SY,da,arabisk", "ti,de,Tigrinya", "fa-AF,en,Dari", "prs,en,Dari",
			"zh-TW,en,Traditional Chinese", "uk,pl,ukraiński", "da,ar,الدانمركية", "en,fa,انگلیسی",
			"nb,de,Norwegisch (Bokmål)" })
	void a_language_is_named_in_another(String tag, String in, String expected) {
		assertThat(Formats.languageName(tag, in)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "ar,ar,العربية", "fa-AF,fa-AF,دری", "da-simple,en,let dansk", "dsl,en,dansk tegnsprog",
			"ar,dsl,العربية", "ar,hy,العربية", "xx,en,xx" })
	void a_language_without_a_name_there_goes_by_its_own(String tag, String in, String expected) {
		assertThat(Formats.languageName(tag, in)).isEqualTo(expected);
	}

}
