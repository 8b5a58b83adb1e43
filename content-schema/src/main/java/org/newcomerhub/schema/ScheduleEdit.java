package org.newcomerhub.schema;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Changes schedules: one date, it and those that follow, or all. Nothing here changes
 * what it is given. Every schedule that comes of it keeps the rules, and each of its
 * dates has the {@link Schedule#identity(LocalDateTime)} that it had before, whatever
 * becomes of its time.
 */
public final class ScheduleEdit {

	private ScheduleEdit() {
	}

	/**
	 * Which dates a change is for.
	 */
	public enum Scope {

		/** One alone. */
		DATE,

		/** One, and all that come after it by their series. */
		FOLLOWING,

		/** All, past ones too. */
		ALL;

		/**
		 * Returns {@code date}, {@code following} or {@code all}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/**
		 * Returns the constant of a code.
		 * @throws IllegalArgumentException if there is none
		 */
		public static Scope of(String code) {
			return Arrays.stream(values())
				.filter((each) -> each.code().equals(code))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("Unknown: " + code));
		}

	}

	/**
	 * What comes of a change.
	 */
	public sealed interface Result {

		/**
		 * It was made.
		 */
		record Edited(Schedule schedule) implements Result {
		}

		/**
		 * It cannot be made.
		 *
		 * @param violations why; pointers lead into the schedule
		 */
		record Refused(List<Violation> violations) implements Result {

			public Refused {
				violations = List.copyOf(violations);
			}

		}

	}

	/**
	 * Moves dates.
	 * @param date which one: when it would begin by its series
	 * @param to when it begins instead; the others of the scope move by as much
	 * @param duration how long they last from now on; null: as before
	 */
	public static Result move(Schedule schedule, LocalDateTime date, Scope scope, LocalDateTime to,
			@Nullable Duration duration) {
		if (scope == Scope.DATE) {
			return onDate(schedule, date,
					(change) -> new DateChange(date, to.equals(date) ? null : to,
							(duration != null) ? duration : change.duration(), change.cancelled(), change.venue(),
							change.onlineUrl()));
		}
		if (schedule.date(date).isEmpty()) {
			return unknown(date);
		}
		LocalDateTime from = (scope == Scope.ALL) ? SchedulePart.first(schedule) : date;
		return new ScheduleShift(schedule, from, Duration.between(date, to))
			.apply((series) -> new Series(series.start(), (duration != null) ? duration : series.duration(),
					series.rrule(), series.venue(), series.onlineUrl()));
	}

	/**
	 * Takes dates elsewhere.
	 * @param venue the id of the place where they are; null: of one date, as planned;
	 * else where the event is
	 * @param onlineUrl where they are online; null: the same
	 */
	public static Result place(Schedule schedule, LocalDateTime date, Scope scope, @Nullable String venue,
			@Nullable String onlineUrl) {
		if (scope == Scope.DATE) {
			return onDate(schedule, date, (change) -> new DateChange(date, change.start(), change.duration(),
					change.cancelled(), venue, onlineUrl));
		}
		if (schedule.date(date).isEmpty()) {
			return unknown(date);
		}
		LocalDateTime from = (scope == Scope.ALL) ? SchedulePart.first(schedule) : date;
		return new ScheduleShift(schedule, from, Duration.ZERO)
			.apply((series) -> new Series(series.start(), series.duration(), series.rrule(), venue, onlineUrl));
	}

	/**
	 * Cancels dates. One alone stays in the schedule and is marked; with those that
	 * follow the series ends before it; of all only the first is left, and marked.
	 */
	public static Result cancel(Schedule schedule, LocalDateTime date, Scope scope) {
		if (scope == Scope.DATE) {
			return onDate(schedule, date, (change) -> cancelled(change, true));
		}
		if (schedule.date(date).isEmpty()) {
			return unknown(date);
		}
		LocalDateTime first = SchedulePart.firstLeft(schedule);
		return (scope == Scope.ALL || !date.isAfter(first)) ? cancelAll(schedule, first)
				: checked(SchedulePart.before(schedule, date));
	}

	private static Result cancelAll(Schedule schedule, LocalDateTime first) {
		Series like = Objects.requireNonNull(new ScheduleDates(schedule).planned(first, first, 1).get(first));
		DateChange change = change(schedule, first);
		return checked(new Schedule(schedule.zone(),
				List.of(new Series(first, like.duration(), null, like.venue(), like.onlineUrl())), List.of(), List.of(),
				List.of(cancelled(change, true)), schedule.moves()));
	}

	/**
	 * Lets a date take place after all that was cancelled, or taken out of its series.
	 */
	public static Result restore(Schedule schedule, LocalDateTime date) {
		if (schedule.without().contains(date)) {
			return checked(new Schedule(schedule.zone(), schedule.series(), schedule.dates(),
					schedule.without().stream().filter((each) -> !each.equals(date)).toList(), schedule.changes(),
					schedule.moves()));
		}
		return onDate(schedule, date, (change) -> cancelled(change, false));
	}

	/**
	 * Adds a date.
	 * @param duration how long it lasts; null: as long as those of the latest series
	 */
	public static Result add(Schedule schedule, LocalDateTime date, @Nullable Duration duration) {
		if (schedule.date(date).isPresent()) {
			return refused("/dates", "value-duplicate",
					"There is a date at " + date + " already: choose another time, or change that one.");
		}
		Result added = schedule.without().contains(date) ? restore(schedule, date)
				: checked(new Schedule(schedule.zone(), schedule.series(),
						Stream.concat(schedule.dates().stream(), Stream.of(date)).toList(), schedule.without(),
						schedule.changes(), schedule.moves()));
		return (duration != null && added instanceof Result.Edited(Schedule with))
				? move(with, date, Scope.DATE, date, duration) : added;
	}

	/**
	 * Gives a date and those that follow a new rule. The first date of the new rule is
	 * what the given one was, the second what the next one was, and so on, as far as
	 * dates are laid out; the rest is new.
	 * @param series the new dates; its first may not come before a date that stays
	 */
	public static Result repeat(Schedule schedule, LocalDateTime date, Series series) {
		return schedule.date(date).isEmpty() ? unknown(date) : new ScheduleRepeat(schedule, date, series).apply();
	}

	private static DateChange cancelled(DateChange change, boolean cancelled) {
		return new DateChange(change.date(), change.start(), change.duration(), cancelled, change.venue(),
				change.onlineUrl());
	}

	private static DateChange change(Schedule schedule, LocalDateTime date) {
		return schedule.changes()
			.stream()
			.filter((change) -> change.date().equals(date))
			.findFirst()
			.orElse(new DateChange(date, null, null, false, null, null));
	}

	private static Result onDate(Schedule schedule, LocalDateTime date, UnaryOperator<DateChange> how) {
		if (schedule.date(date).isEmpty()) {
			return unknown(date);
		}
		DateChange changed = how.apply(change(schedule, date));
		List<DateChange> changes = new ArrayList<>(
				schedule.changes().stream().filter((change) -> !change.date().equals(date)).toList());
		if (!changed.equals(new DateChange(date, null, null, false, null, null))) {
			changes.add(changed);
		}
		return checked(new Schedule(schedule.zone(), schedule.series(), schedule.dates(), schedule.without(), changes,
				schedule.moves()));
	}

	static Result unknown(LocalDateTime date) {
		return refused("/series", "date-unknown",
				"There is no date at " + date + ": write the time at which it would begin by its series.");
	}

	static Result refused(String pointer, String code, String message) {
		return new Result.Refused(List.of(new Violation(pointer, code, message)));
	}

	/** Whether the places are known is asked of the event, not of its schedule. */
	static Result checked(Schedule schedule) {
		Findings findings = new Findings();
		List<Place> places = Stream
			.concat(schedule.series().stream().map(Series::venue), schedule.changes().stream().map(DateChange::venue))
			.filter(Objects::nonNull)
			.map((venue) -> new Place(venue, null, null, null))
			.toList();
		ScheduleRules.check("", schedule, places, findings);
		return findings.violations().isEmpty() ? new Result.Edited(schedule)
				: new Result.Refused(findings.violations());
	}

}
