package org.newcomerhub.event.calendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.event.calendar.Announced.Day;
import org.newcomerhub.event.calendar.CalendarText.Head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.event.calendar.Announcements.LIBRARY;
import static org.newcomerhub.event.calendar.Announcements.day;
import static org.newcomerhub.event.calendar.Announcements.evening;

class CalendarTextTests {

	private static final Map<String, String> TITLES = Map.of("da", "Skat: hvad skal jeg vide? Æbleskiver og øl", "ar",
			"أمسية إعلامية عن الضرائب: ما الذي يجب أن أعرفه قبل أن أبدأ العمل في الدنمارك؟", "ti",
			"ምሸት ሓበሬታ ብዛዕባ ግብሪ፦ ቅድሚ ስራሕ ምጅማረይ እንታይ ክፈልጥ ኣለኒ ኣብ ደንማርክ?");

	private static byte[] write(String language, Announced... events) {
		CalendarWords words = new CalendarWords(language);
		return CalendarText.write(
				new Head(words.name("Lemvig"), words.about(), words.language(),
						"https://hub.example.org/api/v1/regions/lemvig/calendar.ics?lang=" + language),
				words, List.of(events));
	}

	private static String title(String language) {
		return String.valueOf(TITLES.get(language));
	}

	/**
	 * Reads a calendar with another's reader, which must have nothing to say against it.
	 */
	private static ICalendar read(byte[] bytes) throws IOException {
		try (ICalReader reader = new ICalReader(new String(bytes, StandardCharsets.UTF_8))) {
			ICalendar calendar = reader.readNext();
			assertThat(reader.getWarnings()).as("warnings of its reader").isEmpty();
			assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).as("warnings of its validator").isEmpty();
			assertThat(reader.readNext()).as("a second calendar").isNull();
			return calendar;
		}
	}

	private static List<byte[]> lines(byte[] bytes) {
		List<byte[]> lines = new ArrayList<>();
		int start = 0;
		for (int at = 0; at + 1 < bytes.length; at++) {
			if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
				lines.add(Arrays.copyOfRange(bytes, start, at));
				start = at + 2;
			}
		}
		assertThat(start).as("it ends with CRLF").isEqualTo(bytes.length);
		return lines;
	}

	@ParameterizedTest
	@ValueSource(strings = { "da", "ar", "ti", "en", "fa", "pl" })
	void another_s_validator_has_nothing_against_it(String language) throws IOException {
		String title = TITLES.getOrDefault(language, "Tax evening");
		Announced evening = evening(language, title, title + ". " + title, day("2026-12-02T19:00"),
				day("2027-03-28T01:30"), day("2027-06-02T20:00", "2027-06-02T19:00", true, LIBRARY,
						"https://meet.example/x", Announced.Places.FULL));
		ICalendar calendar = read(write(language, evening));
		assertThat(calendar.getEvents()).hasSize(3);
		VEvent first = calendar.getEvents().getFirst();
		assertThat(first.getSummary().getValue()).isEqualTo(title);
		assertThat(first.getSummary().getLanguage()).isEqualTo(language);
		assertThat(first.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-02T18:00:00Z"));
		assertThat(first.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-02T20:00:00Z"));
		assertThat(first.getStatus().isConfirmed()).isTrue();
		assertThat(first.getGeo().getLatitude()).isEqualTo(56.5486);
		assertThat(first.getLocation().getValue()).isEqualTo("Lemvig Bibliotek, Bredgade 20, 7620 Lemvig");
		assertThat(first.getUrl().getValue()).endsWith("source=ics");
		assertThat(calendar.getEvents().get(2).getStatus().isCancelled()).isTrue();
		assertThat(calendar.getEvents().get(2).getSequence().getValue()).isEqualTo(1);
		assertThat(calendar.getNames()).hasSize(1);
		assertThat(calendar.getRefreshInterval().getValue()).hasToString("PT4H");
		assertThat(calendar.getSource().getValue()).contains("/regions/lemvig/calendar.ics?lang=" + language);
	}

	@ParameterizedTest
	@ValueSource(strings = { "da", "ar", "ti" })
	void lines_have_75_octets_at_most_and_are_folded_between_characters(String language) throws Exception {
		String words = (title(language) + " 👩🏽‍🏫🍲 ").repeat(20);
		byte[] bytes = write(language, evening(language, words, words, day("2026-12-02T19:00")));
		for (byte[] line : lines(bytes)) {
			assertThat(line.length).isLessThanOrEqualTo(75);
			decode(line);
		}
		assertThat(read(bytes).getEvents().getFirst().getSummary().getValue()).isEqualTo(words);
	}

	private static void decode(byte[] line) throws CharacterCodingException {
		StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
	}

	@Test
	void the_same_events_give_the_same_bytes() {
		Announced evening = evening("da", title("da"), "", day("2026-12-02T19:00"), day("2026-12-09T19:00"));
		assertThat(write("da", evening)).isEqualTo(write("da", evening));
	}

	@Test
	void an_occurrence_is_the_same_in_every_language_and_wherever_the_hub_is() throws IOException {
		Day day = day("2026-12-02T19:00");
		String danish = read(write("da", evening("da", "Skat", "", day))).getEvents().getFirst().getUid().getValue();
		String arabic = read(write("ar", evening("ar", title("ar"), "", day))).getEvents()
			.getFirst()
			.getUid()
			.getValue();
		assertThat(danish).isEqualTo(arabic).isEqualTo(day.id() + "@newcomerhub");
	}

	@Test
	void when_something_changed_is_said_and_never_when_it_was_asked_for() throws IOException {
		VEvent event = read(write("da", evening("da", "Skat", "", day("2026-12-02T19:00")))).getEvents().getFirst();
		assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(Instant.parse("2026-10-05T10:00:00Z"));
		assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(Instant.parse("2026-10-05T10:00:00Z"));
	}

	@Test
	void words_cannot_become_lines() throws IOException {
		String hostile = "Skat\r\nEND:VEVENT\nBEGIN:VALARM\u2028x\u0085y\u000b;VALUE=URI:a,b\\n\u0007\u0000\"^n";
		byte[] bytes = write("da", evening("da", hostile, hostile, day("2026-12-02T19:00")));
		ICalendar calendar = read(bytes);
		assertThat(calendar.getEvents()).hasSize(1);
		assertThat(calendar.getEvents().getFirst().getAlarms()).isEmpty();
		for (byte[] line : lines(bytes)) {
			String text = new String(line, StandardCharsets.UTF_8);
			assertThat(text).doesNotStartWith("BEGIN:VALARM").doesNotContain("\n", "\r", "\u0007", "\u0000");
		}
		assertThat(calendar.getEvents().getFirst().getSummary().getValue()).contains("\\n", ";VALUE=URI:a,b");
	}

	@Test
	void directions_and_pictures_stay_as_they_are() throws IOException {
		String mixed = "\u2067عشاء\u2069 Dinner 🍲 \u200f(ar)\u200f";
		assertThat(read(write("ar", evening("ar", mixed, "", day("2026-12-02T19:00")))).getEvents()
			.getFirst()
			.getSummary()
			.getValue()).isEqualTo(mixed);
	}

	@Test
	void the_two_nights_of_clock_change_are_told() throws IOException {
		byte[] bytes = write("da", evening("da", "Nat", "", day("2026-10-25T01:00"), day("2026-10-25T23:00"),
				day("2027-03-27T19:00"), day("2027-03-28T19:00"), day("2027-12-01T19:00")));
		List<Instant> starts = read(bytes).getEvents()
			.stream()
			.map((event) -> event.getDateStart().getValue().toInstant())
			.toList();
		assertThat(starts).containsExactly(Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T22:00:00Z"),
				Instant.parse("2027-03-27T18:00:00Z"), Instant.parse("2027-03-28T17:00:00Z"),
				Instant.parse("2027-12-01T18:00:00Z"));
		assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("TZID:Europe/Copenhagen",
				"DTSTART;TZID=Europe/Copenhagen:20270328T190000");
	}

	@Test
	void what_somebody_needs_to_know_is_in_the_description_in_their_language() throws IOException {
		String danish = read(write("da", evening("da", "Skat", "Kom og hør.", day("2026-12-02T19:00")))).getEvents()
			.getFirst()
			.getDescription()
			.getValue();
		assertThat(danish).contains("Kom og hør.", "Tolk: tigrinya", "Tolk er ønsket: arabisk", "A2",
				"Børn bliver passet.", "Gratis", "Tilmelding: https://hub.example.org/lemvig/events/tax-evening");
		String arabic = read(write("ar", evening("ar", title("ar"), "", day("2026-12-02T19:00")))).getEvents()
			.getFirst()
			.getDescription()
			.getValue();
		assertThat(arabic).contains("طُلب مترجم", "العربية");
	}

	@Test
	void what_is_online_is_a_conference_and_has_no_place() throws IOException {
		byte[] bytes = write("da", evening("da", "Skat", "",
				day("2026-12-02T19:00", "2026-12-02T19:00", false, null, "https://meet.example/x?a=1&b=2", null)));
		VEvent event = read(bytes).getEvents().getFirst();
		assertThat(event.getConferences()).singleElement()
			.satisfies((conference) -> assertThat(conference.getUri()).isEqualTo("https://meet.example/x?a=1&b=2"));
		assertThat(event.getLocation()).isNull();
		assertThat(event.getGeo()).isNull();
	}

	@Test
	void a_calendar_may_be_empty_of_dates() {
		assertThat(Biweekly.parse(new String(write("da"), StandardCharsets.UTF_8)).first().getEvents()).isEmpty();
	}

}
