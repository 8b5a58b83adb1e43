package org.newcomerhub.interpreter.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.model.Availability.Blocked;
import org.newcomerhub.interpreter.model.Availability.DayException;
import org.newcomerhub.interpreter.model.Availability.Hours;
import org.newcomerhub.interpreter.model.Availability.Weekly;

import static org.assertj.core.api.Assertions.assertThat;

class AvailabilityTests {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	/** Saturdays from nine to five. */
	private static final Availability SATURDAYS = new Availability(
			List.of(new Weekly(DayOfWeek.SATURDAY, "09:00", "13:00"), new Weekly(DayOfWeek.SATURDAY, "13:00", "17:00")),
			List.of(), List.of());

	private static boolean covers(Availability availability, String from, String to) {
		return availability.covers(Instant.parse(from), Instant.parse(to), COPENHAGEN);
	}

	@Test
	void whoever_states_nothing_can_be_asked_at_any_time() {
		assertThat(covers(Availability.unstated(), "2026-12-05T22:00:00Z", "2026-12-06T03:00:00Z")).isTrue();
	}

	@Test
	void the_whole_time_lies_in_the_hours_of_the_week_which_add_up() {
		assertThat(covers(SATURDAYS, "2026-12-05T08:00:00Z", "2026-12-05T16:00:00Z")).isTrue();
		assertThat(covers(SATURDAYS, "2026-12-05T07:59:00Z", "2026-12-05T09:00:00Z")).isFalse();
		assertThat(covers(SATURDAYS, "2026-12-05T15:00:00Z", "2026-12-05T16:01:00Z")).isFalse();
		assertThat(covers(SATURDAYS, "2026-12-06T08:00:00Z", "2026-12-06T09:00:00Z")).isFalse();
	}

	@Test
	void hours_are_of_the_persons_zone_in_summer_and_in_winter() {
		assertThat(covers(SATURDAYS, "2026-07-04T07:00:00Z", "2026-07-04T08:00:00Z")).isTrue();
		assertThat(covers(SATURDAYS, "2026-07-04T15:00:00Z", "2026-07-04T16:00:00Z")).isFalse();
		assertThat(covers(SATURDAYS, "2026-12-05T07:00:00Z", "2026-12-05T08:00:00Z")).isFalse();
	}

	@Test
	void a_night_of_clock_change_has_no_gap() {
		assertThat(covers(Availability.unstated(), "2026-10-24T22:00:00Z", "2026-10-25T04:00:00Z")).isTrue();
		Availability all = new Availability(List.of(new Weekly(DayOfWeek.SATURDAY, "00:00", "24:00"),
				new Weekly(DayOfWeek.SUNDAY, "00:00", "24:00")), List.of(), List.of());
		assertThat(covers(all, "2027-03-27T20:00:00Z", "2027-03-28T20:00:00Z")).isTrue();
	}

	@Test
	void an_exception_stands_in_place_of_the_week() {
		Availability free = new Availability(SATURDAYS.weekly(), List.of(new DayException("2026-12-05", List.of()),
				new DayException("2026-12-06", List.of(new Hours("18:00", "24:00")))), List.of());
		assertThat(covers(free, "2026-12-05T10:00:00Z", "2026-12-05T11:00:00Z")).isFalse();
		assertThat(covers(free, "2026-12-06T17:00:00Z", "2026-12-06T23:00:00Z")).isTrue();
		assertThat(covers(free, "2026-12-12T10:00:00Z", "2026-12-12T11:00:00Z")).isTrue();
	}

	@Test
	void a_blocked_time_is_blocked_in_any_case_and_ends_where_it_ends() {
		Availability away = new Availability(List.of(), List.of(),
				List.of(new Blocked(Instant.parse("2026-12-05T10:00:00Z"), Instant.parse("2026-12-05T12:00:00Z"))));
		assertThat(covers(away, "2026-12-05T11:59:00Z", "2026-12-05T13:00:00Z")).isFalse();
		assertThat(covers(away, "2026-12-05T12:00:00Z", "2026-12-05T13:00:00Z")).isTrue();
		assertThat(covers(away, "2026-12-05T09:00:00Z", "2026-12-05T10:00:00Z")).isTrue();
	}

}
