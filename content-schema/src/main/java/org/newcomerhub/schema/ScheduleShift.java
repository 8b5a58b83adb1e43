package org.newcomerhub.schema;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All dates of a schedule from one on move by as much.
 *
 * @param schedule as it is
 * @param from the first date that moves
 * @param shift by how much, on the clock on the wall; may be nothing
 */
record ScheduleShift(Schedule schedule, LocalDateTime from, Duration shift) {

	/** How many dates of a shifted rule are compared with those of the old one. */
	private static final int COMPARED = 600;

	/**
	 * Returns what comes of it.
	 * @param change what else becomes of the series that move
	 */
	ScheduleEdit.Result apply(Function<Series, Series> change) {
		Optional<LocalDateTime> before = SchedulePart.lastBefore(this.schedule, this.from);
		if (this.shift.isNegative() && before.isPresent() && !before.get().isBefore(this.from.plus(this.shift))) {
			return ScheduleEdit.refused("/series", "move-past-another",
					"These dates cannot move to or before the one at " + before.get()
							+ ", which stays: move them less, or move all dates.");
		}
		List<Series> series = new ArrayList<>();
		List<Series> moved = new ArrayList<>();
		for (Series each : this.schedule.series()) {
			SchedulePart part = SchedulePart.of(each, this.from);
			if (part.before() != null) {
				series.add(part.before());
			}
			if (part.after() != null) {
				Optional<Series> shifted = shifted(part.after());
				if (shifted.isEmpty()) {
					return ScheduleEdit.refused("/series", "rule-not-movable", "The rule " + part.after().rrule()
							+ " names other days of the month then: give these dates a new rule instead.");
				}
				moved.add(change.apply(shifted.get()));
			}
		}
		series.addAll(moved);
		return ScheduleEdit.checked(new Schedule(this.schedule.zone(), series, times(this.schedule.dates()),
				times(this.schedule.without()), this.schedule.changes().stream().map(this::shifted).toList(), moves()));
	}

	private List<Move> moves() {
		List<Move> moves = new ArrayList<>(this.schedule.moves());
		if (!this.shift.isZero()) {
			moves.add(new Move(nextId(moves), this.from, this.from.plus(this.shift), true));
		}
		return moves;
	}

	static String nextId(List<Move> moves) {
		Set<String> used = new HashSet<>();
		moves.forEach((move) -> used.add(move.id()));
		int next = moves.size() + 1;
		while (used.contains("m" + next)) {
			next++;
		}
		return "m" + next;
	}

	private LocalDateTime time(LocalDateTime date) {
		return date.isBefore(this.from) ? date : date.plus(this.shift);
	}

	private List<LocalDateTime> times(List<LocalDateTime> dates) {
		return dates.stream().map(this::time).toList();
	}

	/** A time that was set for one date alone stays. */
	private DateChange shifted(DateChange change) {
		LocalDateTime date = time(change.date());
		LocalDateTime start = date.equals(change.start()) ? null : change.start();
		return new DateChange(date, start, change.duration(), change.cancelled(), change.venue(), change.onlineUrl());
	}

	/** Empty if no rule names the dates that the old one names, moved. */
	private Optional<Series> shifted(Series series) {
		LocalDateTime start = series.start().plus(this.shift);
		Recurrence old = Recurrence.of(series);
		if (old.rule() == null) {
			return Optional.of(new Series(start, series.duration(), null, series.venue(), series.onlineUrl()));
		}
		int days = (int) ChronoUnit.DAYS.between(series.start().toLocalDate(), start.toLocalDate());
		RecurrenceRule rule = old.rule().shifted(days);
		LocalDateTime until = rule.until();
		RecurrenceRule ending = (until != null) ? rule.endingAt(until.plus(this.shift)) : rule;
		Series shifted = new Series(start, series.duration(), ending.text(), series.venue(), series.onlineUrl());
		return dates(series).stream().map((date) -> date.plus(this.shift)).toList().equals(dates(shifted))
				? Optional.of(shifted) : Optional.empty();
	}

	private static List<LocalDateTime> dates(Series series) {
		LocalDateTime start = series.start();
		return Recurrence.of(series).between(start, start.plusYears(50), COMPARED);
	}

}
