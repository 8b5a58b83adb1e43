package org.newcomerhub.event.feeds.foreign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.DateChange;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.Series;

/**
 * Makes an event of the components that share a UID: what repeats, and what is otherwise
 * on single dates.
 */
final class ForeignEvents {

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_DESCRIPTION = 20_000;

	private static final int LONGEST_RULE = 300;

	private static final int MOST_TIMES = 500;

	private static final Duration LONGEST = Duration.ofDays(62);

	private final Lines master;

	private final ForeignTime start;

	private final ZoneId zone;

	private final ZoneId floating;

	private ForeignEvents(Lines master, ZoneId floating) {
		this.master = master;
		this.floating = floating;
		this.start = time(master, "DTSTART").orElseThrow(() -> new UnreadableEventException("no-start"));
		boolean fixed = this.start.time().getZone().equals(ForeignTime.UTC) && master.first("RRULE").isEmpty();
		// once is once by any clock; what repeats by UTC does so all year
		this.zone = fixed ? floating : this.start.time().getZone();
	}

	/**
	 * Reads an event.
	 * @throws UnreadableEventException when it cannot be read
	 */
	static ForeignEvent read(String uid, List<List<ContentLine>> components, ZoneId floating) {
		if (uid.isBlank()) {
			throw new UnreadableEventException("no-uid");
		}
		Map<Boolean, List<Lines>> all = components.stream()
			.map(Lines::of)
			.collect(Collectors.partitioningBy((lines) -> lines.first("RECURRENCE-ID").isPresent()));
		List<Lines> others = all.getOrDefault(true, List.of());
		List<Lines> masters = all.getOrDefault(false, List.of());
		// some calendars name single dates alone
		Lines master = masters.isEmpty() ? others.getFirst() : masters.getFirst();
		return new ForeignEvents(master, floating).read(uid, masters.isEmpty() ? List.of() : others);
	}

	private ForeignEvent read(String uid, List<Lines> others) {
		String title = ForeignWords.line(this.master.text("SUMMARY"), LONGEST_TITLE);
		if (title.isBlank()) {
			throw new UnreadableEventException("no-title");
		}
		Schedule schedule = schedule(others);
		if (schedule
			.dates(Instant.EPOCH, schedule.series().getFirst().start().atZone(this.zone).plusYears(2).toInstant(), 1)
			.isEmpty()) {
			throw new UnreadableEventException("recurrence");
		}
		List<Double> point = point();
		return new ForeignEvent(uid, title, ForeignWords.lines(this.master.text("DESCRIPTION"), LONGEST_DESCRIPTION),
				ForeignWords.line(this.master.text("LOCATION"), LONGEST_TITLE),
				point.isEmpty() ? null : point.getFirst(), point.isEmpty() ? null : point.getLast(),
				ForeignWords.url(this.master.text("URL")),
				ForeignWords.url(this.master.first("CONFERENCE").map(ContentLine::value).orElse("")),
				this.master.isCancelled(), schedule);
	}

	private Schedule schedule(List<Lines> others) {
		LocalDateTime first = this.start.in(this.zone);
		Duration duration = duration(this.master, this.start);
		Map<LocalDateTime, DateChange> changes = new LinkedHashMap<>();
		for (Lines other : others) {
			DateChange change = change(other, duration);
			if (change != null && changes.size() < MOST_TIMES) {
				changes.put(change.date(), change);
			}
		}
		return new Schedule(this.zone, List.of(new Series(first, duration, rule())), times("RDATE", first),
				times("EXDATE", first), List.copyOf(changes.values()), List.of());
	}

	private @Nullable DateChange change(Lines other, Duration planned) {
		Optional<ForeignTime> which = time(other, "RECURRENCE-ID");
		if (which.isEmpty()) {
			return null;
		}
		LocalDateTime date = at(which.get(), this.start.in(this.zone));
		Optional<ForeignTime> moved = time(other, "DTSTART");
		LocalDateTime start = moved.map((time) -> time.in(this.zone)).filter((time) -> !time.equals(date)).orElse(null);
		Duration duration = moved.map((time) -> duration(other, time))
			.filter((length) -> !length.equals(planned))
			.orElse(null);
		return (start == null && duration == null && !other.isCancelled()) ? null
				: new DateChange(date, start, duration, other.isCancelled(), null, null);
	}

	/** RDATE or EXDATE: lists of times, days or periods. */
	private List<LocalDateTime> times(String name, LocalDateTime first) {
		List<LocalDateTime> times = new ArrayList<>();
		for (ContentLine line : this.master.named(name)) {
			for (String value : line.value().split(",", MOST_TIMES + 1)) {
				String begin = value.contains("/") ? value.substring(0, value.indexOf('/')) : value;
				LocalDateTime time = at(ForeignTime.of(line, begin, this.floating), first);
				if (!times.contains(time)) {
					times.add(time);
				}
			}
		}
		if (times.size() > MOST_TIMES) {
			throw new UnreadableEventException("recurrence");
		}
		return times.stream().sorted().toList();
	}

	/** Who names a day means the time at which it begins on every day. */
	private LocalDateTime at(ForeignTime time, LocalDateTime first) {
		return (time.day() && !this.start.day()) ? time.time().toLocalDate().atTime(first.toLocalTime())
				: time.in(this.zone);
	}

	/** A rule without times of day, with its end on our clock. */
	private @Nullable String rule() {
		List<ContentLine> rules = this.master.named("RRULE");
		if (rules.isEmpty()) {
			return null;
		}
		String given = rules.getFirst().value().strip().toUpperCase(Locale.ROOT);
		if (rules.size() > 1 || given.length() > LONGEST_RULE) {
			throw new UnreadableEventException("recurrence");
		}
		List<String> parts = new ArrayList<>();
		for (String part : given.split(";", -1)) {
			parts.add(part.startsWith("UNTIL=") && part.endsWith("Z") ? "UNTIL=" + localEnd(part.substring(6)) : part);
		}
		parts.removeIf(String::isBlank);
		return String.join(";", parts);
	}

	private String localEnd(String until) {
		LocalDateTime end = ForeignTime.of(new ContentLine("UNTIL", Map.of(), until), until, this.floating)
			.in(this.zone);
		return "%04d%02d%02dT%02d%02d%02d".formatted(end.getYear(), end.getMonthValue(), end.getDayOfMonth(),
				end.getHour(), end.getMinute(), end.getSecond());
	}

	private Duration duration(Lines lines, ForeignTime begin) {
		Duration duration = time(lines, "DTEND").map((end) -> Duration.between(begin.time(), end.time()))
			.or(() -> lines.first("DURATION").map((line) -> ForeignTime.length(line.value())))
			.orElse(begin.day() ? Duration.ofDays(1) : Duration.ofHours(1));
		if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
			throw new UnreadableEventException("end");
		}
		return duration;
	}

	private Optional<ForeignTime> time(Lines lines, String name) {
		return lines.first(name).map((line) -> ForeignTime.of(line, line.value(), this.floating));
	}

	private List<Double> point() {
		String[] parts = this.master.first("GEO").map(ContentLine::value).orElse("").split(";", 3);
		try {
			double latitude = Double.parseDouble(parts[0]);
			double longitude = (parts.length == 2) ? Double.parseDouble(parts[1]) : Double.NaN;
			boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
			return onEarth ? List.of(latitude, longitude) : List.of();
		}
		catch (NumberFormatException ex) {
			return List.of();
		}
	}

}
