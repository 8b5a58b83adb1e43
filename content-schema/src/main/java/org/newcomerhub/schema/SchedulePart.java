package org.newcomerhub.schema;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A series cut in two at some time.
 *
 * @param before its dates before; null: none
 * @param after its dates from then on; null: none
 */
record SchedulePart(@Nullable Series before, @Nullable Series after) {

	/** More dates than a series can have between the years that the rules allow. */
	private static final int ALL = 100_000;

	static SchedulePart of(Series series, LocalDateTime from) {
		Recurrence recurrence = Recurrence.of(series);
		List<LocalDateTime> after = recurrence.between(from, from.plusYears(Recurrence.LONGEST_GAP_YEARS), 1);
		if (after.isEmpty()) {
			return new SchedulePart(series, null);
		}
		if (!series.start().isBefore(from)) {
			return new SchedulePart(null, series);
		}
		RecurrenceRule rule = Objects.requireNonNull(recurrence.rule());
		List<LocalDateTime> before = recurrence.between(series.start(), from.minusSeconds(1), ALL);
		Integer count = rule.count();
		RecurrenceRule head = rule.endingAt(before.getLast());
		RecurrenceRule tail = (count != null) ? rule.with("COUNT", String.valueOf(count - before.size())) : rule;
		return new SchedulePart(
				new Series(series.start(), series.duration(), (before.size() > 1) ? head.text() : null, series.venue(),
						series.onlineUrl()),
				new Series(after.getFirst(), series.duration(), tail.text(), series.venue(), series.onlineUrl()));
	}

	/** The first date of a schedule, be it taken out or not. */
	static LocalDateTime first(Schedule schedule) {
		return Stream.concat(schedule.series().stream().map(Series::start), schedule.dates().stream())
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	/** The first date that has not been taken out. */
	static LocalDateTime firstLeft(Schedule schedule) {
		LocalDateTime first = first(schedule);
		return new ScheduleDates(schedule).planned(first, first.plusYears(Recurrence.LONGEST_GAP_YEARS), 1).firstKey();
	}

	/** The last date before a time, be it taken out or not. */
	static Optional<LocalDateTime> lastBefore(Schedule schedule, LocalDateTime time) {
		Stream<LocalDateTime> series = schedule.series()
			.stream()
			.map((each) -> Recurrence.of(each).between(each.start(), time.minusSeconds(1), ALL))
			.filter((dates) -> !dates.isEmpty())
			.map(List::getLast);
		return Stream.concat(series, schedule.dates().stream().filter((date) -> date.isBefore(time)))
			.max(Comparator.naturalOrder());
	}

	/** What of a schedule lies before a time; it may have no series left. */
	static Schedule before(Schedule schedule, LocalDateTime from) {
		Predicate<LocalDateTime> before = (date) -> date.isBefore(from);
		List<Series> series = new ArrayList<>();
		schedule.series().forEach((each) -> {
			Series head = of(each, from).before();
			if (head != null) {
				series.add(head);
			}
		});
		List<LocalDateTime> dates = new ArrayList<>(schedule.dates().stream().filter(before).toList());
		List<DateChange> changes = schedule.changes().stream().filter((change) -> before.test(change.date())).toList();
		if (series.isEmpty() && !dates.isEmpty()) {
			Series like = schedule.series().getFirst();
			series.add(new Series(dates.removeFirst(), like.duration(), null, like.venue(), like.onlineUrl()));
		}
		return new Schedule(schedule.zone(), series, dates, schedule.without().stream().filter(before).toList(),
				changes, schedule.moves());
	}

}
