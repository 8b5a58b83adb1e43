package org.newcomerhub.schema;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTests {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

	private static LocalDateTime at(String time) {
		return LocalDateTime.parse(time);
	}

	private static Schedule series(String start, String rrule) {
		return of(List.of(new Series(at(start), Duration.ofHours(2), rrule)), List.of(), List.of(), List.of());
	}

	private static Schedule of(List<Series> series, List<String> dates, List<String> without,
			List<DateChange> changes) {
		return new Schedule(COPENHAGEN, series, dates.stream().map(ScheduleTests::at).toList(),
				without.stream().map(ScheduleTests::at).toList(), changes, List.of());
	}

	private static List<String> dates(Schedule schedule, int most) {
		return schedule.dates(LONG_AGO, FAR_AHEAD, most).stream().map((date) -> date.date().toString()).toList();
	}

	@Test
	void the_last_wednesday_of_each_month_is_that() {
		List<String> expected = IntStream.range(0, 36)
			.mapToObj((month) -> LocalDate.of(2026, 11, 1)
				.plusMonths(month)
				.with(TemporalAdjusters.lastInMonth(DayOfWeek.WEDNESDAY))
				.atTime(17, 0)
				.toString())
			.toList();
		assertThat(dates(series("2026-11-25T17:00", "FREQ=MONTHLY;BYDAY=-1WE"), 36)).isEqualTo(expected);
	}

	@Test
	void a_weekly_rule_names_its_days_from_the_start_on() {
		assertThat(dates(series("2026-12-02T17:00", "FREQ=WEEKLY;BYDAY=MO,WE"), 4)).containsExactly("2026-12-02T17:00",
				"2026-12-07T17:00", "2026-12-09T17:00", "2026-12-14T17:00");
	}

	/** RFC 5545, 3.3.10, says what the week's first day does to every other week. */
	@Test
	void every_other_week_goes_by_the_weeks_first_day() {
		for (String monday : List.of(";WKST=MO", "")) {
			assertThat(dates(series("1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU" + monday)
				.dates(Instant.EPOCH, FAR_AHEAD, 10)))
				.containsExactly("1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24");
		}
		assertThat(dates(series("1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU")
			.dates(Instant.EPOCH, FAR_AHEAD, 10)))
			.containsExactly("1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31");
	}

	private static List<String> dates(List<ScheduledDate> dates) {
		return dates.stream().map((date) -> date.date().toLocalDate().toString()).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FREQ=DAILY;COUNT=3                       | 2026-12-02T17:00 2026-12-03T17:00 2026-12-04T17:00
			FREQ=WEEKLY;COUNT=2                      | 2026-12-02T17:00 2026-12-09T17:00
			FREQ=WEEKLY;UNTIL=20261209               | 2026-12-02T17:00 2026-12-09T17:00
			FREQ=WEEKLY;UNTIL=20261209T165900        | 2026-12-02T17:00
			FREQ=WEEKLY;UNTIL=20261209T170000        | 2026-12-02T17:00 2026-12-09T17:00
			FREQ=MONTHLY;COUNT=3                     | 2026-12-02T17:00 2027-01-02T17:00 2027-02-02T17:00
			FREQ=MONTHLY;BYDAY=1WE;COUNT=2           | 2026-12-02T17:00 2027-01-06T17:00
			FREQ=MONTHLY;INTERVAL=6;COUNT=2          | 2026-12-02T17:00 2027-06-02T17:00
			FREQ=YEARLY;COUNT=2                      | 2026-12-02T17:00 2027-12-02T17:00
			FREQ=YEARLY;BYMONTH=12;BYDAY=1WE;COUNT=2 | 2026-12-02T17:00 2027-12-01T17:00
			FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2;COUNT=2 | 2026-12-02T17:00 2027-01-04T17:00
			""")
	void a_rule_that_ends_names_all_its_dates(String rrule, String expected) {
		Schedule schedule = series("2026-12-02T17:00", rrule);
		assertThat(String.join(" ", dates(schedule, 100))).isEqualTo(expected);
	}

	/** 29 March 2026: 02:30 does not exist, and RFC 5545 reads it as 03:30. */
	@Test
	void in_the_night_that_is_short_a_time_that_is_left_out_is_an_hour_later() {
		Schedule nightly = series("2026-03-27T02:30", "FREQ=DAILY;COUNT=4");
		assertThat(nightly.dates(LONG_AGO, FAR_AHEAD, 10)).extracting((date) -> date.start().toString())
			.containsExactly("2026-03-27T02:30+01:00[Europe/Copenhagen]", "2026-03-28T02:30+01:00[Europe/Copenhagen]",
					"2026-03-29T03:30+02:00[Europe/Copenhagen]", "2026-03-30T02:30+02:00[Europe/Copenhagen]");
		assertThat(dates(nightly, 10)).as("what it is called by stays").contains("2026-03-29T02:30");
	}

	/** 25 October 2026: 02:30 is there twice. */
	@Test
	void in_the_night_that_is_long_the_first_of_two_times_is_meant() {
		Schedule nightly = series("2026-10-24T02:30", "FREQ=DAILY;COUNT=3");
		assertThat(nightly.dates(LONG_AGO, FAR_AHEAD, 10)).extracting((date) -> date.start().toInstant().toString())
			.containsExactly("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
		ScheduledDate long_night = nightly.date(at("2026-10-25T02:30")).orElseThrow();
		assertThat(long_night.end()).as("two hours that really pass")
			.isEqualTo("2026-10-25T03:30+01:00[Europe/Copenhagen]");
	}

	@Test
	void an_evening_stays_at_its_hour_across_the_change_of_clocks() {
		assertThat(series("2026-10-21T17:00", "FREQ=WEEKLY;COUNT=2").dates(LONG_AGO, FAR_AHEAD, 10))
			.extracting((date) -> date.start().toInstant().toString())
			.containsExactly("2026-10-21T15:00:00Z", "2026-10-28T16:00:00Z");
	}

	@Test
	void exceptions_and_changes_are_seen() {
		Schedule schedule = Examples.schedule();
		List<ScheduledDate> dates = schedule.dates(LONG_AGO, Instant.parse("2027-01-25T00:00:00Z"), 100);
		assertThat(dates)
			.extracting((date) -> date.start().toLocalDateTime() + (date.cancelled() ? " cancelled" : "")
					+ (date.venue() != null ? " " + date.venue() : ""))
			.containsExactly("2026-12-02T17:00", "2026-12-09T17:00 cancelled", "2026-12-12T14:00",
					"2026-12-17T16:30 hall", "2026-12-23T17:00", "2027-01-06T17:00", "2027-01-13T18:00 hall",
					"2027-01-20T18:00 hall");
		assertThat(dates.get(3).date()).isEqualTo(at("2026-12-16T17:00"));
		assertThat(dates.get(3).end()).isEqualTo("2026-12-17T19:00+01:00[Europe/Copenhagen]");
		assertThat(dates.get(3).onlineUrl()).isEqualTo("https://meet.example/other");
		assertThat(Duration.between(dates.get(2).start(), dates.get(2).end())).isEqualTo(Duration.ofHours(2));
		assertThat(Duration.between(dates.getLast().start(), dates.getLast().end())).isEqualTo(Duration.ofMinutes(90));
	}

	@Test
	void a_date_that_was_moved_is_found_where_it_is_now() {
		DateChange far = new DateChange(at("2026-12-02T17:00"), at("2027-06-01T17:00"), null, false, null, null);
		Schedule schedule = of(List.of(new Series(at("2026-12-02T17:00"), Duration.ofHours(1), null)), List.of(),
				List.of(), List.of(far));
		assertThat(schedule.dates(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-30T00:00:00Z"), 5))
			.isEmpty();
		assertThat(schedule.dates(Instant.parse("2027-06-01T00:00:00Z"), Instant.parse("2027-06-02T00:00:00Z"), 5))
			.singleElement()
			.satisfies((date) -> assertThat(date.date()).isEqualTo(at("2026-12-02T17:00")));
	}

	@Test
	void what_has_begun_is_in_the_window_until_it_ends() {
		Schedule schedule = series("2026-12-02T17:00", "FREQ=WEEKLY");
		assertThat(starts(schedule, "2026-12-09T17:59:00Z", "2026-12-16T16:00:00Z"))
			.containsExactly("2026-12-09T17:00");
		assertThat(starts(schedule, "2026-12-09T18:00:00Z", "2026-12-16T16:00:00Z")).isEmpty();
		assertThat(starts(schedule, "2026-12-09T18:00:00Z", "2026-12-16T16:00:01Z"))
			.containsExactly("2026-12-16T17:00");
		assertThat(starts(schedule, "2026-12-09T18:00:00Z", "2026-12-09T18:00:00Z")).isEmpty();
	}

	private static List<String> starts(Schedule schedule, String from, String to) {
		return schedule.dates(Instant.parse(from), Instant.parse(to), 100)
			.stream()
			.map((date) -> date.start().toLocalDateTime().toString())
			.toList();
	}

	@Test
	void a_rule_that_never_ends_is_followed_no_further_than_asked() {
		Schedule schedule = series("2000-01-01T17:00", "FREQ=DAILY");
		assertThat(starts(schedule, "2026-12-01T00:00:00Z", "2026-12-04T00:00:00Z")).hasSize(3);
		assertThat(schedule.dates(LONG_AGO, FAR_AHEAD, 7)).hasSize(7);
		assertThat(schedule.dates(Instant.MIN, Instant.parse("2000-01-03T00:00:00Z"), 7)).hasSize(2);
	}

	@Test
	void what_the_rules_refuse_has_no_dates_and_comes_to_an_end() {
		Stream
			.of("FREQ=SECONDLY", "FREQ=HOURLY", "nonsense", "", "FREQ=DAILY;BYHOUR=1,2,3",
					"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=0", "FREQ=WEEKLY;BYDAY=XX")
			.forEach((rrule) -> assertThat(dates(series("2026-12-02T17:00", rrule), 10)).as(rrule).isEmpty());
	}

	@Test
	void a_date_that_two_series_name_is_there_once() {
		Schedule schedule = of(
				List.of(new Series(at("2026-12-02T17:00"), Duration.ofHours(1), "FREQ=WEEKLY;COUNT=2"),
						new Series(at("2026-12-02T17:00"), Duration.ofHours(3), "FREQ=DAILY;COUNT=2")),
				List.of("2026-12-02T17:00"), List.of(), List.of());
		assertThat(dates(schedule, 10)).containsExactly("2026-12-02T17:00", "2026-12-03T17:00", "2026-12-09T17:00");
		assertThat(schedule.date(at("2026-12-02T17:00")).orElseThrow().end().toLocalTime())
			.isEqualTo(LocalTime.of(18, 0));
	}

	@Test
	void a_leap_day_is_there_in_leap_years() {
		assertThat(dates(series("2028-02-29T10:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"), 2))
			.containsExactly("2028-02-29T10:00", "2032-02-29T10:00");
	}

}
