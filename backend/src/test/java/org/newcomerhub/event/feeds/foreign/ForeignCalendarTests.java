package org.newcomerhub.event.feeds.foreign;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.event.feeds.foreign.ForeignCalendar.Malformed;
import org.newcomerhub.event.feeds.foreign.ForeignCalendar.Read;
import org.newcomerhub.event.feeds.foreign.ForeignCalendar.Skipped;
import org.newcomerhub.schema.DateChange;
import org.newcomerhub.schema.Schedule;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignCalendarTests {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static ForeignCalendar read(String text) {
		return ForeignCalendar.read(text.getBytes(StandardCharsets.UTF_8), COPENHAGEN);
	}

	private static String calendar(String... events) {
		return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//EN\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
	}

	private static String event(String... lines) {
		return "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dinner\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
	}

	private static ForeignEvent only(String... lines) {
		Read read = (Read) read(calendar(event(lines)));
		assertThat(read.skipped()).isEmpty();
		assertThat(read.events()).hasSize(1);
		return read.events().getFirst();
	}

	private static String why(String... lines) {
		return ((Read) read(calendar(event(lines)))).skipped().getFirst().why();
	}

	private static List<Instant> starts(Schedule schedule) {
		return schedule.dates(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"), 10)
			.stream()
			.map((date) -> date.start().toInstant())
			.toList();
	}

	@Test
	void an_event_is_read_with_its_time_and_place() {
		ForeignEvent event = only("DTSTART;TZID=Europe/Copenhagen:20261202T190000",
				"DTEND;TZID=Europe/Copenhagen:20261202T213000", "DESCRIPTION:Food\\, and\\ntalk",
				"LOCATION:Library\\, Bredgade 20", "GEO:56.5;8.3", "URL:https://club.example/dinner",
				"CONFERENCE;VALUE=URI:https://meet.example/x");
		assertThat(event.title()).isEqualTo("Dinner");
		assertThat(event.description()).isEqualTo("Food, and\ntalk");
		assertThat(event.location()).isEqualTo("Library, Bredgade 20");
		assertThat(event.latitude()).isEqualTo(56.5);
		assertThat(event.url()).isEqualTo("https://club.example/dinner");
		assertThat(event.online()).isEqualTo("https://meet.example/x");
		assertThat(event.schedule().series().getFirst().duration()).isEqualTo(Duration.ofMinutes(150));
		assertThat(starts(event.schedule())).containsExactly(Instant.parse("2026-12-02T18:00:00Z"));
	}

	@ParameterizedTest
	@CsvSource({ "DTSTART:20261202T180000Z, 2026-12-02T18:00:00Z", "DTSTART:20261202T190000, 2026-12-02T18:00:00Z",
			"DTSTART;TZID=Romance Standard Time:20261202T190000, 2026-12-02T18:00:00Z",
			"DTSTART;TZID=Europe/London:20261202T190000, 2026-12-02T19:00:00Z",
			"DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20261202T190000, 2026-12-02T19:00:00Z",
			"DTSTART;VALUE=DATE:20261202, 2026-12-01T23:00:00Z" })
	void times_are_understood_however_they_are_written(String line, String instant) {
		assertThat(starts(only(line).schedule())).containsExactly(Instant.parse(instant));
	}

	@Test
	void what_repeats_has_its_exceptions_and_changes() {
		Read read = (Read) read(calendar(
				event("DTSTART;TZID=Europe/Copenhagen:20270303T190000", "DURATION:PT2H",
						"RRULE:FREQ=WEEKLY;UNTIL=20270331T170000Z", "EXDATE;TZID=Europe/Copenhagen:20270310T190000",
						"RDATE;TZID=Europe/Copenhagen:20270501T190000"),
				event("RECURRENCE-ID;TZID=Europe/Copenhagen:20270317T190000",
						"DTSTART;TZID=Europe/Copenhagen:20270318T200000", "DURATION:PT2H"),
				event("RECURRENCE-ID:20270324T180000Z", "DTSTART:20270324T180000Z", "DURATION:PT2H",
						"STATUS:CANCELLED")));
		Schedule schedule = read.events().getFirst().schedule();
		assertThat(schedule.changes()).containsExactly(
				new DateChange(LocalDateTime.parse("2027-03-17T19:00"), LocalDateTime.parse("2027-03-18T20:00"), null,
						false, null, null),
				new DateChange(LocalDateTime.parse("2027-03-24T19:00"), null, null, true, null, null));
		assertThat(starts(schedule)).containsExactly(Instant.parse("2027-03-03T18:00:00Z"),
				Instant.parse("2027-03-18T19:00:00Z"), Instant.parse("2027-03-24T18:00:00Z"),
				Instant.parse("2027-03-31T17:00:00Z"), Instant.parse("2027-05-01T17:00:00Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "RRULE:FREQ=SECONDLY", "RRULE:FREQ=DAILY;BYSECOND=1,2,3;BYMINUTE=1,2",
			"RRULE:FREQ=YEARLY;BYMONTH=13", "RRULE:bomb", "RRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY",
			"EXDATE:20261202T180000Z" })
	void a_rule_that_cannot_be_followed_is_said_so(String rule) {
		assertThat(why("DTSTART:20261202T180000Z", rule)).isEqualTo("recurrence");
	}

	@Test
	void a_rule_without_end_is_followed_no_further_than_asked() {
		assertThat(starts(only("DTSTART:20261202T180000Z", "RRULE:FREQ=DAILY").schedule())).hasSize(10);
	}

	@Test
	void a_hundred_thousand_dates_are_not_read() {
		StringBuilder dates = new StringBuilder("RDATE:20270101T180000Z");
		for (int n = 0; n < 100_000; n++) {
			dates.append(",2027%02d%02dT%02d%02d00Z".formatted(n % 12 + 1, n % 28 + 1, n % 24, n % 60));
		}
		assertThat(why("DTSTART:20261202T180000Z", dates.toString())).isIn("recurrence", "time");
	}

	@Test
	void what_makes_no_sense_is_left_out_with_its_reason() {
		assertThat(why("LOCATION:here")).isEqualTo("no-start");
		assertThat(why("DTSTART:tomorrow")).isEqualTo("time");
		assertThat(why("DTSTART:99990101T000000Z")).isEqualTo("time");
		assertThat(why("DTSTART;TZID=Mars/Olympus:20261202T180000")).isEqualTo("time");
		assertThat(why("DTSTART:20261202T180000Z", "DTEND:20261202T170000Z")).isEqualTo("end");
		assertThat(why("DTSTART:20261202T180000Z", "DURATION:forever")).isEqualTo("end");
		Read read = (Read) read(calendar("BEGIN:VEVENT\r\nDTSTART:20261202T180000Z\r\nSUMMARY:x\r\nEND:VEVENT\r\n",
				"BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20261202T180000Z\r\nEND:VEVENT\r\n",
				event("DTSTART:20261202T180000Z")));
		assertThat(read.skipped()).containsExactlyInAnyOrder(new Skipped("", "no-uid"), new Skipped("2", "no-title"));
		assertThat(read.events()).hasSize(1);
	}

	@Test
	void markup_and_what_turns_or_controls_text_stays_out() {
		ForeignEvent event = only("DTSTART:20261202T180000Z",
				"DESCRIPTION:<p>Hello <b>you</b></p><script>alert(1)</script>\\u202e \u202Eevil\u202C\u2067 {fact:tax} \u0007x",
				"LOCATION:A\u202Eb\u0000\u001b[31m", "URL:javascript:alert(1)",
				"CONFERENCE:https://user:secret@evil.example/");
		assertThat(event.description()).contains("Hello you", "(fact:tax)")
			.doesNotContain("<", ">", "alert", "\u202e", "\u202c", "\u2067", "\u0007");
		assertThat(event.location()).isEqualTo("Ab[31m");
		assertThat(event.url()).isEmpty();
		assertThat(event.online()).isEmpty();
	}

	@Test
	void words_are_cut_between_characters() {
		ForeignEvent event = only("DTSTART:20261202T180000Z", "LOCATION:" + "🍲".repeat(5_000));
		assertThat(event.location().length()).isLessThan(210);
		assertThat(event.location()).endsWith("…");
		assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(event.location())).isTrue();
	}

	@Test
	void lines_may_end_and_be_folded_as_others_do() {
		String text = calendar(event("DTSTART:20261202T180000Z", "LOCATION:Lib\r\n rary")).replace("\r\n", "\n");
		assertThat(((Read) read("\uFEFF\n" + text)).events().getFirst().location()).isEqualTo("Library");
	}

	@Test
	void what_lies_within_an_event_is_not_it() {
		ForeignEvent event = only("DTSTART:20261202T180000Z",
				"BEGIN:VALARM\r\nTRIGGER:-PT1H\r\nDESCRIPTION:Alarm\r\nACTION:DISPLAY\r\nEND:VALARM");
		assertThat(event.description()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html><body>404</body></html>", "{}", "BEGIN:VCALENDAR",
			"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nEND:VEVENT",
			"BEGIN:VCALENDAR\r\nVERSION\r\nEND:VCALENDAR", "\u0000\u0001\u0002" })
	void what_is_no_calendar_is_said_so(String text) {
		assertThat(read(text)).isEqualTo(new Malformed("not-a-calendar"));
	}

	@Test
	void depth_and_number_are_bounded() {
		assertThat(read("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(300_000)))
			.isEqualTo(new Malformed("too-deep"));
		assertThat(read(calendar("BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n".repeat(2_001))))
			.isEqualTo(new Malformed("too-many-events"));
		String line = "X-LONG:" + "a".repeat(1_000_000);
		assertThat(only("DTSTART:20261202T180000Z", line, "COMMENT:x\r\n".repeat(10_000).strip()).title())
			.isEqualTo("Dinner");
	}

	@Test
	void bytes_that_are_no_text_are_survived() {
		byte[] bytes = calendar(event("DTSTART:20261202T180000Z", "LOCATION:ab")).getBytes(StandardCharsets.UTF_8);
		bytes[new String(bytes, StandardCharsets.UTF_8).indexOf("ab")] = (byte) 0xC3;
		assertThat(ForeignCalendar.read(bytes, COPENHAGEN)).isInstanceOf(Read.class);
	}

}
