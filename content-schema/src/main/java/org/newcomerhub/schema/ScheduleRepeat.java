package org.newcomerhub.schema;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A date of a schedule and those that follow get a new rule.
 *
 * @param schedule as it is
 * @param from the first date that gets it
 * @param series the new dates
 */
record ScheduleRepeat(Schedule schedule, LocalDateTime from, Series series) {

	ScheduleEdit.Result apply() {
		Optional<LocalDateTime> before = SchedulePart.lastBefore(this.schedule, this.from);
		if (before.isPresent() && !before.get().isBefore(this.series.start())) {
			return ScheduleEdit.refused("/series", "move-past-another", "The new dates cannot begin at or before "
					+ before.get() + ", which stays: begin later, or change the dates from there on.");
		}
		Schedule head = SchedulePart.before(this.schedule, this.from);
		List<LocalDateTime> old = List
			.copyOf(new ScheduleDates(this.schedule).planned(this.from, last(this.from), Schedule.MOST_DATES).keySet());
		List<LocalDateTime> now = Recurrence.of(this.series)
			.between(this.series.start(), last(this.series.start()), Schedule.MOST_DATES);
		int pairs = Math.min(old.size(), now.size());
		List<Series> all = new ArrayList<>(head.series());
		all.add(this.series);
		return ScheduleEdit.checked(new Schedule(this.schedule.zone(), all, head.dates(), head.without(),
				changes(head, old.subList(0, pairs), now), moves(old.subList(0, pairs), now)));
	}

	private static LocalDateTime last(LocalDateTime first) {
		return first.plusMonths(Schedule.HORIZON_MONTHS);
	}

	/** What was cancelled stays so; a time or place of its own was the old rule's. */
	private List<DateChange> changes(Schedule head, List<LocalDateTime> old, List<LocalDateTime> now) {
		Map<LocalDateTime, DateChange> before = new HashMap<>();
		this.schedule.changes().forEach((change) -> before.put(change.date(), change));
		List<DateChange> changes = new ArrayList<>(head.changes());
		for (int i = 0; i < old.size(); i++) {
			DateChange change = before.get(old.get(i));
			if (change != null && change.cancelled()) {
				changes.add(new DateChange(now.get(i), null, null, true, null, null));
			}
		}
		return changes;
	}

	/**
	 * Each date moves to where the one before it has left: those that move ahead from the
	 * last on, then those that move back from the first on.
	 */
	private List<Move> moves(List<LocalDateTime> old, List<LocalDateTime> now) {
		List<Move> moves = new ArrayList<>(this.schedule.moves());
		IntStream.range(0, old.size()).map((i) -> old.size() - 1 - i).forEach((i) -> {
			if (now.get(i).isAfter(old.get(i))) {
				moves.add(new Move(ScheduleShift.nextId(moves), old.get(i), now.get(i), false));
			}
		});
		IntStream.range(0, old.size()).forEach((i) -> {
			if (now.get(i).isBefore(old.get(i))) {
				moves.add(new Move(ScheduleShift.nextId(moves), old.get(i), now.get(i), false));
			}
		});
		return moves;
	}

}
