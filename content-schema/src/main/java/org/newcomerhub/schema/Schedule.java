package org.newcomerhub.schema;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When an event takes place (RFC 5545). A record of any content can be made;
 * {@link Rules} says what is wrong with it, and the methods ask nothing of what a rule
 * refuses: a series whose rule cannot be read, or names more than days, has no dates.
 * <p>
 * All times are those of the clock on the wall in the zone. A time that a clock change
 * leaves out is the one that is shown instead (02:30 becomes 03:30), and of a time that
 * is there twice the first is meant (RFC 5545, 3.3.5).
 *
 * @param zone an IANA time zone
 * @param series one at least; several once "this and following" has split one
 * @param dates further ones (RDATE), each as long as those of the latest series that has
 * begun by then
 * @param without dates of a series that are none (EXDATE)
 * @param changes what is otherwise on single dates, each date once
 * @param moves how dates have become others, the latest last
 */
public record Schedule(ZoneId zone, List<Series> series, List<LocalDateTime> dates, List<LocalDateTime> without,
		List<DateChange> changes, List<Move> moves) {

	/** How far ahead dates are laid out, and counted by the rules. */
	public static final int HORIZON_MONTHS = 18;

	/** How many dates a schedule may have within the horizon of its first. */
	public static final int MOST_DATES = 2000;

	public Schedule {
		series = List.copyOf(series);
		dates = List.copyOf(dates);
		without = List.copyOf(without);
		changes = List.copyOf(changes);
		moves = List.copyOf(moves);
	}

	/**
	 * Returns the schedule of what takes place once.
	 */
	public static Schedule once(ZoneId zone, LocalDateTime start, Duration duration) {
		return new Schedule(zone, List.of(new Series(start, duration, null)), List.of(), List.of(), List.of(),
				List.of());
	}

	/**
	 * Returns the dates of which some time lies between two moments, cancelled ones too,
	 * by their start. A rule that never ends is followed no further than asked.
	 * @param from inclusive
	 * @param to exclusive
	 * @param most how many dates to return at most, the first ones
	 */
	public List<ScheduledDate> dates(Instant from, Instant to, int most) {
		return new ScheduleDates(this).between(from, to, most);
	}

	/**
	 * Returns one date; empty if the schedule has none that is called so.
	 * @param date when it would begin by its series
	 */
	public Optional<ScheduledDate> date(LocalDateTime date) {
		return new ScheduleDates(this).at(date);
	}

	/**
	 * Returns whether this is what an earlier schedule would be, had its times been
	 * counted from another day: all is the same, but each time is so many days later; or
	 * so many weeks, where it was a day of the week; or as it was, where it was absolute.
	 * @param days how many days the other day is later
	 */
	public boolean isSameCountedFrom(Schedule earlier, long days) {
		List<LocalDateTime> then = earlier.times().toList();
		List<LocalDateTime> now = times().toList();
		LocalDateTime some = LocalDateTime.of(2000, 1, 1, 0, 0);
		return then.size() == now.size()
				&& IntStream.range(0, now.size()).allMatch((i) -> isLater(then.get(i), now.get(i), days))
				&& withTimes((time) -> some).equals(earlier.withTimes((time) -> some));
	}

	private static boolean isLater(LocalDateTime then, LocalDateTime now, long days) {
		long later = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate());
		boolean weeks = later % 7 == 0 && Math.abs(later - days) < 7;
		return then.toLocalTime().equals(now.toLocalTime()) && (later == days || later == 0 || weeks);
	}

	private Stream<LocalDateTime> times() {
		List<LocalDateTime> times = new ArrayList<>();
		withTimes((time) -> {
			times.add(time);
			return time;
		});
		return times.stream();
	}

	private Schedule withTimes(UnaryOperator<LocalDateTime> how) {
		return new Schedule(this.zone,
				this.series.stream()
					.map((each) -> new Series(how.apply(each.start()), each.duration(), each.rrule(), each.venue(),
							each.onlineUrl()))
					.toList(),
				this.dates.stream().map(how).toList(), this.without.stream().map(how).toList(),
				this.changes.stream().map((change) -> change.with(how)).toList(),
				this.moves.stream()
					.map((move) -> new Move(move.id(), how.apply(move.from()), how.apply(move.to()), move.following()))
					.toList());
	}

	/**
	 * Returns what a date is known by, however often it has moved: no two dates of a
	 * schedule are known by the same, and {@link ScheduleEdit} keeps it.
	 * @param date when it would begin by its series
	 * @return the time at which it was first planned; behind a slash the id of the move
	 * that had made that time free for it
	 */
	public String identity(LocalDateTime date) {
		LocalDateTime known = date;
		for (Move move : this.moves.reversed()) {
			if (move.isTarget(known)) {
				known = move.back(known);
			}
			else if (move.isOrigin(known)) {
				return known + "/" + move.id();
			}
		}
		return known.toString();
	}

}
