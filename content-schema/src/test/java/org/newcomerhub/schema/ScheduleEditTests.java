package org.newcomerhub.schema;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.schema.ScheduleEdit.Result;
import org.newcomerhub.schema.ScheduleEdit.Scope;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleEditTests {

	private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");

	private static final Instant TO = Instant.parse("2028-05-01T00:00:00Z");

	private static final LocalDateTime FIRST = at("2026-12-02T17:00");

	private final Schedule weekly = series("FREQ=WEEKLY;BYDAY=WE");

	private static LocalDateTime at(String time) {
		return LocalDateTime.parse(time);
	}

	private static Schedule series(@Nullable String rrule) {
		return new Schedule(ZoneId.of("Europe/Copenhagen"), List.of(new Series(FIRST, Duration.ofHours(2), rrule)),
				List.of(), List.of(), List.of(), List.of());
	}

	private static Schedule edited(Result result) {
		assertThat(result).isInstanceOf(Result.Edited.class);
		return ((Result.Edited) result).schedule();
	}

	private static List<String> codes(Result result) {
		assertThat(result).isInstanceOf(Result.Refused.class);
		return ((Result.Refused) result).violations().stream().map(Violation::code).toList();
	}

	private static List<LocalDateTime> dates(Schedule schedule) {
		return schedule.dates(FROM, TO, 5000).stream().map(ScheduledDate::date).sorted().toList();
	}

	private static List<String> starts(Schedule schedule, int most) {
		return schedule.dates(FROM, TO, most)
			.stream()
			.map((date) -> date.start().toLocalDateTime() + (date.cancelled() ? " cancelled" : ""))
			.toList();
	}

	private static List<String> identities(Schedule schedule) {
		return dates(schedule).stream().map(schedule::identity).toList();
	}

	@Test
	void one_date_moves_and_is_called_as_before() {
		Schedule moved = edited(ScheduleEdit.move(this.weekly, at("2026-12-09T17:00"), Scope.DATE,
				at("2026-12-10T18:30"), Duration.ofHours(1)));
		assertThat(starts(moved, 3)).containsExactly("2026-12-02T17:00", "2026-12-10T18:30", "2026-12-16T17:00");
		assertThat(identities(moved)).isEqualTo(identities(this.weekly));
		Schedule back = edited(
				ScheduleEdit.move(moved, at("2026-12-09T17:00"), Scope.DATE, at("2026-12-09T17:00"), null));
		assertThat(back.changes()).singleElement()
			.isEqualTo(new DateChange(at("2026-12-09T17:00"), null, Duration.ofHours(1), false, null, null));
	}

	@Test
	void this_and_following_move_and_keep_their_identities() {
		Schedule moved = edited(ScheduleEdit.move(this.weekly, at("2026-12-16T17:00"), Scope.FOLLOWING,
				at("2026-12-17T18:00"), Duration.ofHours(3)));
		assertThat(starts(moved, 4)).containsExactly("2026-12-02T17:00", "2026-12-09T17:00", "2026-12-17T18:00",
				"2026-12-24T18:00");
		assertThat(moved.series()).hasSize(2);
		assertThat(moved.series().getLast().rrule()).contains("BYDAY=TH");
		assertThat(moved.identity(at("2026-12-24T18:00"))).isEqualTo("2026-12-23T17:00");
		assertThat(identities(moved).subList(0, 70)).isEqualTo(identities(this.weekly).subList(0, 70));
	}

	@Test
	void all_move_with_their_exceptions() {
		Schedule cancelled = edited(ScheduleEdit.cancel(this.weekly, at("2026-12-09T17:00"), Scope.DATE));
		Schedule more = edited(ScheduleEdit.add(cancelled, at("2026-12-12T10:00"), Duration.ofHours(5)));
		Schedule moved = edited(
				ScheduleEdit.move(more, at("2026-12-16T17:00"), Scope.ALL, at("2026-12-16T16:00"), null));
		assertThat(starts(moved, 4)).containsExactly("2026-12-02T16:00", "2026-12-09T16:00 cancelled",
				"2026-12-12T09:00", "2026-12-16T16:00");
		assertThat(moved.identity(at("2026-12-12T09:00"))).isEqualTo("2026-12-12T10:00");
		assertThat(identities(moved)).isEqualTo(identities(more));
	}

	@Test
	void a_date_that_is_added_where_another_was_is_not_that_one() {
		Schedule moved = edited(ScheduleEdit.move(this.weekly, FIRST, Scope.ALL, FIRST.plusHours(2), null));
		Schedule added = edited(ScheduleEdit.add(moved, FIRST, null));
		assertThat(added.identity(FIRST.plusHours(2))).isEqualTo("2026-12-02T17:00");
		assertThat(added.identity(FIRST)).isEqualTo("2026-12-02T17:00/m1");
		assertThat(identities(added)).doesNotHaveDuplicates();
	}

	@Test
	void following_dates_do_not_move_past_one_that_stays() {
		assertThat(codes(
				ScheduleEdit.move(this.weekly, at("2026-12-16T17:00"), Scope.FOLLOWING, at("2026-12-09T17:00"), null)))
			.containsExactly("move-past-another");
		assertThat(starts(edited(
				ScheduleEdit.move(this.weekly, at("2026-12-16T17:00"), Scope.FOLLOWING, at("2026-12-09T18:00"), null)),
				4))
			.containsExactly("2026-12-02T17:00", "2026-12-09T17:00", "2026-12-09T18:00", "2026-12-16T18:00");
	}

	@Test
	void the_last_wednesday_moves_by_hours_and_not_by_days() {
		Schedule monthly = new Schedule(this.weekly.zone(),
				List.of(new Series(at("2026-11-25T17:00"), Duration.ofHours(2), "FREQ=MONTHLY;BYDAY=-1WE")), List.of(),
				List.of(), List.of(), List.of());
		assertThat(starts(
				edited(ScheduleEdit.move(monthly, at("2026-12-30T17:00"), Scope.ALL, at("2026-12-30T19:00"), null)), 2))
			.containsExactly("2026-11-25T19:00", "2026-12-30T19:00");
		assertThat(codes(ScheduleEdit.move(monthly, at("2026-12-30T17:00"), Scope.ALL, at("2026-12-31T17:00"), null)))
			.containsExactly("rule-not-movable");
		Series thursdays = new Series(at("2026-12-31T17:00"), Duration.ofHours(2), "FREQ=MONTHLY;BYDAY=-1TH");
		Schedule repeated = edited(ScheduleEdit.repeat(monthly, at("2026-12-30T17:00"), thursdays));
		assertThat(starts(repeated, 4)).containsExactly("2026-11-25T17:00", "2026-12-31T17:00", "2027-01-28T17:00",
				"2027-02-25T17:00");
		assertThat(repeated.identity(at("2027-02-25T17:00"))).isEqualTo("2027-02-24T17:00");
		assertThat(identities(repeated).subList(0, 15)).isEqualTo(identities(monthly).subList(0, 15));
	}

	@Test
	void a_new_rule_whose_dates_fall_where_others_were_keeps_each_its_identity() {
		Schedule daily = series("FREQ=DAILY;COUNT=5");
		Schedule later = edited(ScheduleEdit.repeat(daily, FIRST,
				new Series(FIRST.plusDays(1), Duration.ofHours(2), "FREQ=DAILY;COUNT=5")));
		assertThat(identities(later)).isEqualTo(identities(daily));
		Schedule back = edited(ScheduleEdit.repeat(later, FIRST.plusDays(1),
				new Series(FIRST.minusDays(3), Duration.ofHours(2), "FREQ=DAILY;COUNT=7")));
		assertThat(identities(back).subList(0, 5)).isEqualTo(identities(daily));
		assertThat(identities(back)).doesNotHaveDuplicates();
	}

	@Test
	void every_other_week_moves_with_its_weeks() {
		Schedule schedule = series("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SU;COUNT=6");
		Schedule moved = edited(ScheduleEdit.move(schedule, FIRST, Scope.ALL, FIRST.plusDays(1), null));
		assertThat(dates(moved)).isEqualTo(dates(schedule).stream().map((date) -> date.plusDays(1)).toList());
	}

	@Test
	void a_count_is_shared_when_a_series_is_cut() {
		Schedule moved = edited(ScheduleEdit.move(series("FREQ=WEEKLY;COUNT=5"), at("2026-12-16T17:00"),
				Scope.FOLLOWING, at("2026-12-16T18:00"), null));
		assertThat(starts(moved, 10)).containsExactly("2026-12-02T17:00", "2026-12-09T17:00", "2026-12-16T18:00",
				"2026-12-23T18:00", "2026-12-30T18:00");
	}

	@Test
	void dates_are_elsewhere() {
		Schedule one = edited(
				ScheduleEdit.place(this.weekly, at("2026-12-09T17:00"), Scope.DATE, "hall", "https://a.example/"));
		Schedule later = edited(ScheduleEdit.place(one, at("2026-12-16T17:00"), Scope.FOLLOWING, "school", null));
		assertThat(later.dates(FROM, TO, 4)).extracting(ScheduledDate::venue)
			.containsExactly(null, "hall", "school", "school");
		assertThat(later.moves()).isEmpty();
		Schedule all = edited(ScheduleEdit.place(later, FIRST, Scope.ALL, null, null));
		assertThat(all.dates(FROM, TO, 4)).extracting(ScheduledDate::venue).containsExactly(null, "hall", null, null);
	}

	@Test
	void dates_are_cancelled_and_restored() {
		LocalDateTime second = at("2026-12-09T17:00");
		Schedule one = edited(ScheduleEdit.cancel(this.weekly, second, Scope.DATE));
		assertThat(starts(one, 2)).containsExactly("2026-12-02T17:00", "2026-12-09T17:00 cancelled");
		assertThat(edited(ScheduleEdit.restore(one, second))).isEqualTo(this.weekly);
		Schedule ended = edited(ScheduleEdit.cancel(one, at("2026-12-16T17:00"), Scope.FOLLOWING));
		assertThat(starts(ended, 9)).containsExactly("2026-12-02T17:00", "2026-12-09T17:00 cancelled");
		for (Schedule none : List.of(edited(ScheduleEdit.cancel(one, FIRST, Scope.FOLLOWING)),
				edited(ScheduleEdit.cancel(one, second, Scope.ALL)))) {
			assertThat(starts(none, 9)).containsExactly("2026-12-02T17:00 cancelled");
		}
		Schedule without = new Schedule(this.weekly.zone(), this.weekly.series(), List.of(), List.of(FIRST), List.of(),
				List.of());
		assertThat(edited(ScheduleEdit.restore(without, FIRST))).isEqualTo(this.weekly);
		assertThat(edited(ScheduleEdit.add(without, FIRST, null))).isEqualTo(this.weekly);
		assertThat(starts(edited(ScheduleEdit.cancel(without, second, Scope.FOLLOWING)), 9))
			.containsExactly("2026-12-09T17:00 cancelled");
	}

	@Test
	void what_is_not_there_cannot_be_changed_and_what_is_there_cannot_be_added() {
		LocalDateTime thursday = FIRST.plusDays(1);
		for (Scope scope : Scope.values()) {
			assertThat(codes(ScheduleEdit.move(this.weekly, thursday, scope, FIRST, null)))
				.containsExactly("date-unknown");
			assertThat(codes(ScheduleEdit.place(this.weekly, thursday, scope, "hall", null)))
				.containsExactly("date-unknown");
			assertThat(codes(ScheduleEdit.cancel(this.weekly, thursday, scope))).containsExactly("date-unknown");
			assertThat(Scope.of(scope.code())).isEqualTo(scope);
		}
		assertThat(codes(ScheduleEdit.restore(this.weekly, thursday))).containsExactly("date-unknown");
		assertThat(codes(ScheduleEdit.repeat(this.weekly, thursday, this.weekly.series().getFirst())))
			.containsExactly("date-unknown");
		assertThat(codes(ScheduleEdit.add(this.weekly, FIRST, null))).containsExactly("value-duplicate");
	}

	@Test
	void what_would_break_a_rule_is_refused_with_the_rule() {
		assertThat(codes(ScheduleEdit.move(this.weekly, FIRST, Scope.DATE, FIRST, Duration.ZERO)))
			.containsExactly("duration-range");
		assertThat(codes(ScheduleEdit.move(this.weekly, FIRST, Scope.ALL, FIRST.plusSeconds(5), null)))
			.contains("time-too-exact");
		assertThat(
				codes(ScheduleEdit.repeat(this.weekly, FIRST, new Series(FIRST, Duration.ofHours(1), "FREQ=HOURLY"))))
			.containsExactly("rrule-malformed");
	}

	/** Whatever is done, no two dates are known by the same, and none loses its name. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void random_edits_keep_identities(long seed) {
		Random random = new Random(seed);
		List<String> rules = List.of("FREQ=WEEKLY;BYDAY=WE", "FREQ=DAILY;COUNT=40", "FREQ=MONTHLY;BYDAY=1WE",
				"FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR", "FREQ=WEEKLY;UNTIL=20270601");
		Schedule schedule = series(rules.get(random.nextInt(rules.size())));
		int made = 0;
		for (int i = 0; i < 40; i++) {
			Schedule before = schedule;
			Edit edit = edit(random, before);
			if (edit.result() instanceof Result.Edited(Schedule after)) {
				made++;
				assertThat(Rules.check(Examples.bareEvent().with(after))).isEmpty();
				assertThat(identities(after)).as("seed %s, step %s: %s", seed, i, edit.what()).doesNotHaveDuplicates();
				Set<LocalDateTime> there = new HashSet<>(dates(after));
				for (LocalDateTime date : dates(before)) {
					LocalDateTime now = edit.now(date);
					if (there.contains(now)) {
						assertThat(after.identity(now)).as("seed %s, step %s: %s of %s", seed, i, edit.what(), date)
							.isEqualTo(before.identity(date));
					}
					else {
						assertThat(edit.loses() || !now.isBefore(at("2028-04-01T00:00"))).as(edit.what()).isTrue();
					}
				}
				schedule = after;
			}
		}
		assertThat(made).isGreaterThan(15);
	}

	/**
	 * An edit that was tried.
	 *
	 * @param from the first date that moves; null: none does
	 * @param loses whether dates may be gone
	 */
	private record Edit(String what, Result result, @Nullable LocalDateTime from, Duration shift, boolean loses) {

		LocalDateTime now(LocalDateTime date) {
			return (this.from == null || date.isBefore(this.from)) ? date : date.plus(this.shift);
		}

	}

	private static Edit edit(Random random, Schedule schedule) {
		List<LocalDateTime> dates = new ArrayList<>(dates(schedule));
		LocalDateTime date = dates.get(random.nextInt(Math.min(20, dates.size())));
		Duration shift = Duration.ofMinutes((random.nextInt(9) - 4) * 30L).plusDays(random.nextInt(3) - 1);
		LocalDateTime to = date.plus(shift);
		Duration none = Duration.ZERO;
		return switch (random.nextInt(10)) {
			case 0 -> new Edit("move one", ScheduleEdit.move(schedule, date, Scope.DATE, to, null), null, none, false);
			case 1, 2, 3 -> new Edit("move following by " + shift,
					ScheduleEdit.move(schedule, date, Scope.FOLLOWING, to, null), date, shift, false);
			case 4, 5 -> new Edit("move all by " + shift, ScheduleEdit.move(schedule, date, Scope.ALL, to, null),
					LocalDateTime.MIN, shift, false);
			case 6 -> new Edit("cancel", ScheduleEdit.cancel(schedule, date, Scope.DATE), null, none, false);
			case 7 -> new Edit("restore", ScheduleEdit.restore(schedule, date), null, none, false);
			case 8 -> new Edit("add", ScheduleEdit.add(schedule, to, null), null, none, false);
			default -> new Edit("place", ScheduleEdit.place(schedule, date, Scope.FOLLOWING, "square", null), null,
					none, false);
		};
	}

}
