package org.newcomerhub.localization;

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
