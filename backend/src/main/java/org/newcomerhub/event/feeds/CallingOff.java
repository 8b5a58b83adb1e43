package org.newcomerhub.event.feeds;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.DateChange;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.ScheduledDate;
import org.newcomerhub.schema.Series;

/**
 * Calls off what is still to come of an event; what was stays, and nothing follows.
 */
final class CallingOff {

	private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

	private static final Period HORIZON = Period.ofMonths(Schedule.HORIZON_MONTHS);

	private CallingOff() {
	}

	/** The dates that are to come. */
	static List<ScheduledDate> toCome(Schedule schedule, Instant now) {
		Instant horizon = now.atZone(schedule.zone()).plus(HORIZON).toInstant();
		return schedule.dates(now, horizon, Schedule.MOST_DATES);
	}

	/**
	 * The same schedule with every date to come cancelled, and without an endless rule.
	 */
	static Schedule of(Schedule schedule, Instant now) {
		List<ScheduledDate> dates = toCome(schedule, now);
		Map<LocalDateTime, DateChange> changes = new LinkedHashMap<>();
		schedule.changes().forEach((change) -> changes.put(change.date(), change));
		dates.forEach((date) -> changes.put(date.date(), cancelled(date.date(), changes.get(date.date()))));
		LocalDateTime last = dates.isEmpty() ? now.atZone(schedule.zone()).toLocalDateTime() : dates.getLast().date();
		List<Series> series = schedule.series().stream().map((each) -> ending(each, last)).toList();
		return new Schedule(schedule.zone(), series, schedule.dates(), schedule.without(),
				new ArrayList<>(changes.values()), schedule.moves());
	}

	private static DateChange cancelled(LocalDateTime date, @Nullable DateChange change) {
		return (change == null) ? new DateChange(date, null, null, true, null, null)
				: new DateChange(date, change.start(), change.duration(), true, change.venue(), change.onlineUrl());
	}

	private static Series ending(Series series, LocalDateTime last) {
		String rule = series.rrule();
		if (rule == null || rule.contains("COUNT=") || rule.contains("UNTIL=") || last.isBefore(series.start())) {
			return series;
		}
		return new Series(series.start(), series.duration(), rule + ";UNTIL=" + UNTIL.format(last), series.venue(),
				series.onlineUrl());
	}

}
