package org.newcomerhub.schema;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Lays out the dates of a schedule.
 */
final class ScheduleDates {

	/** What zones and moves can put between a moment and its local time, and more. */
	private static final Duration MARGIN = Duration.ofDays(2);

	/** Before and after these nothing is laid out. */
	private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2300-01-01T00:00:00Z");

	private final Schedule schedule;

	private final Map<LocalDateTime, DateChange> changes = new HashMap<>();

	private final Set<LocalDateTime> without;

	ScheduleDates(Schedule schedule) {
		this.schedule = schedule;
		this.without = new HashSet<>(schedule.without());
		schedule.changes().forEach((change) -> this.changes.putIfAbsent(change.date(), change));
	}

	List<ScheduledDate> between(Instant from, Instant to, int most) {
		if (!from.isBefore(to) || most <= 0) {
			return List.of();
		}
		LocalDateTime first = local(from).minus(longest()).minus(MARGIN);
		SortedMap<LocalDateTime, Series> planned = planned(first, local(to).plus(MARGIN), most);
		// a date can have been moved into these days from far away
		this.changes.keySet().forEach((date) -> planned(date).ifPresent((series) -> planned.put(date, series)));
		List<ScheduledDate> dates = new ArrayList<>();
		planned.forEach((date, series) -> dates.add(scheduled(date, series)));
		return dates.stream()
			.filter((date) -> date.start().toInstant().isBefore(to) && date.end().toInstant().isAfter(from))
			.sorted(Comparator.comparing((ScheduledDate date) -> date.start().toInstant())
				.thenComparing(ScheduledDate::date))
			.limit(most)
			.toList();
	}

	Optional<ScheduledDate> at(LocalDateTime date) {
		return planned(date).map((series) -> scheduled(date, series));
	}

	/**
	 * The dates by their series, from one local time to another, both included. Those
	 * that other dates' changes can hide are a few more than the most.
	 */
	SortedMap<LocalDateTime, Series> planned(LocalDateTime first, LocalDateTime last, int most) {
		int enough = (int) Math.min(Integer.MAX_VALUE, (long) most + this.changes.size() + this.without.size() + 500);
		SortedMap<LocalDateTime, Series> planned = new TreeMap<>();
		for (Series series : this.schedule.series()) {
			Recurrence.of(series).between(first, last, enough).forEach((date) -> planned.putIfAbsent(date, series));
		}
		for (LocalDateTime date : this.schedule.dates()) {
			Series like = like(date);
			if (like != null && !date.isBefore(first) && !date.isAfter(last)) {
				planned.putIfAbsent(date, like);
			}
		}
		planned.keySet().removeAll(this.without);
		return planned;
	}

	private Optional<Series> planned(LocalDateTime date) {
		return Optional.ofNullable(planned(date, date, 1).get(date));
	}

	/** The series whose length and place a date beside the series has. */
	private @Nullable Series like(LocalDateTime date) {
		List<Series> all = this.schedule.series();
		return all.stream()
			.filter((series) -> !series.start().isAfter(date))
			.max(Comparator.comparing(Series::start))
			.or(() -> all.stream().min(Comparator.comparing(Series::start)))
			.orElse(null);
	}

	private ScheduledDate scheduled(LocalDateTime date, Series series) {
		DateChange change = this.changes.get(date);
		if (change == null) {
			ZonedDateTime start = date.atZone(this.schedule.zone());
			return new ScheduledDate(date, start, start.plus(series.duration()), false, series.venue(),
					series.onlineUrl());
		}
		ZonedDateTime start = ((change.start() != null) ? change.start() : date).atZone(this.schedule.zone());
		Duration duration = (change.duration() != null) ? change.duration() : series.duration();
		return new ScheduledDate(date, start, start.plus(duration), change.cancelled(),
				(change.venue() != null) ? change.venue() : series.venue(),
				(change.onlineUrl() != null) ? change.onlineUrl() : series.onlineUrl());
	}

	private Duration longest() {
		return this.schedule.series()
			.stream()
			.map(Series::duration)
			.max(Comparator.naturalOrder())
			.orElse(Duration.ZERO);
	}

	private LocalDateTime local(Instant moment) {
		Instant known = moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
		return LocalDateTime.ofInstant(known, this.schedule.zone());
	}

}
