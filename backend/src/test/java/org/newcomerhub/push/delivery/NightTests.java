package org.newcomerhub.push.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.schema.QuietHours;

import static org.assertj.core.api.Assertions.assertThat;

class NightTests {

	private static String end(String from, String to, String zone, String now) {
		return Night.end(new QuietHours(LocalTime.parse(from), LocalTime.parse(to)), ZoneId.of(zone), Instant.parse(now))
			.map(Instant::toString)
			.orElse("day");
	}

	@ParameterizedTest
	@CsvSource({
			// half-open, over midnight
			"22:00, 07:00, Europe/Copenhagen, 2026-11-20T20:59:59Z, day",
			"22:00, 07:00, Europe/Copenhagen, 2026-11-20T21:00:00Z, 2026-11-21T06:00:00Z",
			"22:00, 07:00, Europe/Copenhagen, 2026-11-21T05:59:59.999Z, 2026-11-21T06:00:00Z",
			"22:00, 07:00, Europe/Copenhagen, 2026-11-21T06:00:00Z, day",
			// within a day
			"12:00, 13:30, Europe/Copenhagen, 2026-11-20T11:00:00Z, 2026-11-20T12:30:00Z",
			"12:00, 13:30, Europe/Copenhagen, 2026-11-20T12:30:00Z, day",
			// until or from midnight
			"00:00, 06:00, Europe/Copenhagen, 2026-11-19T23:00:00Z, 2026-11-20T05:00:00Z",
			"18:00, 00:00, Europe/Copenhagen, 2026-11-20T22:59:00Z, 2026-11-20T23:00:00Z",
			"18:00, 00:00, Europe/Copenhagen, 2026-11-20T23:00:00Z, day",
			// the hour between 2 and 3 is skipped that night (29 March 2026)
			"22:00, 07:00, Europe/Copenhagen, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
			"22:00, 02:30, Europe/Copenhagen, 2026-03-28T22:00:00Z, 2026-03-29T01:00:00Z",
			"02:30, 07:00, Europe/Copenhagen, 2026-03-29T00:59:00Z, day",
			"02:30, 07:00, Europe/Copenhagen, 2026-03-29T01:00:00Z, 2026-03-29T05:00:00Z",
			// and comes twice (25 October 2026): from its first beginning to its last end
			"22:00, 07:00, Europe/Copenhagen, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
			"22:00, 02:30, Europe/Copenhagen, 2026-10-25T00:45:00Z, 2026-10-25T01:30:00Z",
			"02:30, 07:00, Europe/Copenhagen, 2026-10-25T00:30:00Z, 2026-10-25T06:00:00Z",
			"02:30, 07:00, Europe/Copenhagen, 2026-10-25T01:10:00Z, 2026-10-25T06:00:00Z",
			// half an hour off, and clocks that change
			"22:00, 07:00, America/St_Johns, 2026-03-08T02:30:00Z, 2026-03-08T09:30:00Z",
			"22:00, 07:00, America/St_Johns, 2026-11-01T00:30:00Z, 2026-11-01T10:30:00Z",
			"22:00, 07:00, America/St_Johns, 2026-11-01T00:29:59Z, day",
			// three quarters of an hour off
			"22:00, 07:00, Asia/Kathmandu, 2026-11-20T16:15:00Z, 2026-11-21T01:15:00Z",
			"22:00, 07:00, Asia/Kathmandu, 2026-11-20T16:14:59Z, day",
			"22:00, 07:00, Asia/Kathmandu, 2026-11-21T01:15:00Z, day",
			// the offset goes back for Ramadan, in the night to 15 February 2026
			"22:00, 07:00, Africa/Casablanca, 2026-02-14T22:00:00Z, 2026-02-15T07:00:00Z" })
	void a_night_lasts_by_the_clocks_of_its_zone(String from, String to, String zone, String now, String end) {
		assertThat(end(from, to, zone, now)).isEqualTo(end);
	}

	@Test
	void the_same_time_twice_is_no_night() {
		assertThat(end("07:00", "07:00", "UTC", "2026-11-20T07:00:00Z")).isEqualTo("day");
	}

	@Test
	void whoever_waits_until_a_night_ends_waits_no_more() {
		for (String zone : new String[] { "Europe/Copenhagen", "America/St_Johns", "Asia/Kathmandu",
				"Africa/Casablanca", "Australia/Lord_Howe", "Pacific/Apia" }) {
			Instant now = Instant.parse("2026-01-01T00:00:00Z");
			while (now.isBefore(Instant.parse("2027-01-01T00:00:00Z"))) {
				String end = end("21:30", "02:30", zone, now.toString());
				if (!end.equals("day")) {
					assertThat(Instant.parse(end)).isAfter(now).isBefore(now.plusSeconds(7 * 3600));
					assertThat(end("21:30", "02:30", zone, end)).as(zone + " " + now).isEqualTo("day");
				}
				now = now.plusSeconds(1740);
			}
		}
	}

}
