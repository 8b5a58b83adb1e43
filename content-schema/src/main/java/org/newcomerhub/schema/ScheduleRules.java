package org.newcomerhub.schema;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rules for schedules.
 */
final class ScheduleRules {

	/** How many series a schedule may have. */
	static final int MOST_SERIES = 50;

	/** How many further dates, dates that are none, and changes it may have. */
	static final int MOST_SINGLE = 1000;

	/** How many moves it may remember. */
	static final int MOST_MOVES = 5000;

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2200;

	private static final Duration LONGEST = Duration.ofDays(31);

	private final Findings findings;

	private final String at;

	private final Schedule schedule;

	private final List<Place> places;

	private ScheduleRules(String at, Schedule schedule, List<Place> places, Findings findings) {
		this.at = at;
		this.schedule = schedule;
		this.places = places;
		this.findings = findings;
	}

	/**
	 * Checks a schedule.
	 * @param at the pointer to it
	 * @param places those of its event
	 */
	static void check(String at, Schedule schedule, List<Place> places, Findings findings) {
		ScheduleRules rules = new ScheduleRules(at, schedule, places, findings);
		String zone = schedule.zone().getId();
		findings.addIf(!ZoneId.getAvailableZoneIds().contains(zone), at + "/zone", "zone-unknown",
				"`" + zone + "` is not an IANA time zone: write one like Europe/Copenhagen.");
		int before = findings.violations().size();
		rules.sizes();
		if (findings.violations().size() > before) {
			return;
		}
		rules.series();
		if (findings.violations().size() == before) {
			// what follows is said of dates that can be laid out alone
			rules.singles();
			rules.moves();
			rules.count();
		}
	}

	private void sizes() {
		size("/series", this.schedule.series().size(), MOST_SERIES);
		this.findings.addIf(this.schedule.series().isEmpty(), this.at + "/series", "value-missing",
				"Say when it takes place: write one series with `start` and `duration` at least.");
		size("/dates", this.schedule.dates().size(), MOST_SINGLE);
		size("/without", this.schedule.without().size(), MOST_SINGLE);
		size("/changes", this.schedule.changes().size(), MOST_SINGLE);
		size("/moves", this.schedule.moves().size(), MOST_MOVES);
	}

	private void size(String field, int size, int most) {
		this.findings.addIf(size > most, this.at + field, "values-too-many",
				"There are " + size + " of them, and " + most + " are the most: make a new event of the later ones.");
	}

	private void series() {
		for (int i = 0; i < this.schedule.series().size(); i++) {
			Series series = this.schedule.series().get(i);
			String pointer = this.at + "/series/" + i;
			time(pointer + "/start", series.start());
			duration(pointer + "/duration", series.duration());
			EventRules.place(this.findings, pointer + "/venue", series.venue(), this.places);
			this.findings.url(pointer + "/onlineUrl", series.onlineUrl());
			rule(pointer, series);
		}
	}

	private void rule(String pointer, Series series) {
		String rrule = series.rrule();
		if (rrule == null) {
			return;
		}
		String fault = RecurrenceRule.fault(rrule);
		if (fault != null) {
			this.findings.add(pointer + "/rrule", "rrule-malformed", fault);
			return;
		}
		List<LocalDateTime> first = Recurrence.of(series)
			.between(series.start(), series.start().plusYears(Recurrence.LONGEST_GAP_YEARS), 1);
		if (first.isEmpty()) {
			this.findings.add(pointer + "/rrule", "rrule-empty", "The rule names no date from " + series.start()
					+ " on: correct its end, or the days that it names.");
		}
		else {
			this.findings.addIf(!first.getFirst().equals(series.start()), pointer + "/start", "start-off-rule",
					"The series begins on a day that its rule does not name: begin it at " + first.getFirst()
							+ ", or correct the rule.");
		}
	}

	private void singles() {
		times("/dates", this.schedule.dates());
		times("/without", this.schedule.without());
		Schedule all = new Schedule(this.schedule.zone(), this.schedule.series(), this.schedule.dates(), List.of(),
				List.of(), List.of());
		for (int i = 0; i < this.schedule.without().size(); i++) {
			known(all, "/without/" + i, this.schedule.without().get(i));
		}
		for (int i = 0; i < this.schedule.changes().size(); i++) {
			change(all, "/changes/" + i, this.schedule.changes().get(i));
		}
		this.findings.distinct(this.at + "/changes",
				this.schedule.changes().stream().map((change) -> change.date().toString()).toList());
	}

	private void change(Schedule all, String pointer, DateChange change) {
		boolean known = known(all, pointer + "/date", change.date());
		this.findings.addIf(known && this.schedule.without().contains(change.date()), this.at + pointer + "/date",
				"date-unknown", "`without` takes this date out: remove it from there, or remove this change.");
		if (change.start() != null) {
			time(this.at + pointer + "/start", change.start());
		}
		if (change.duration() != null) {
			duration(this.at + pointer + "/duration", change.duration());
		}
		EventRules.place(this.findings, this.at + pointer + "/venue", change.venue(), this.places);
		this.findings.url(this.at + pointer + "/onlineUrl", change.onlineUrl());
	}

	private boolean known(Schedule all, String pointer, LocalDateTime date) {
		boolean known = all.date(date).isPresent();
		if (!known) {
			this.findings.add(this.at + pointer, "date-unknown", "There is no date at " + date + near(all, date)
					+ ": write the time at which it would begin by its series.");
		}
		return known;
	}

	private static String near(Schedule all, LocalDateTime date) {
		LocalDateTime from = date.minusMonths(2);
		return new ScheduleDates(all).planned(from, date.plusMonths(2), 1000)
			.keySet()
			.stream()
			.min(Comparator.comparing((LocalDateTime other) -> Duration.between(date, other).abs()))
			.map((other) -> ", the nearest is at " + other)
			.orElse("");
	}

	private void moves() {
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < this.schedule.moves().size(); i++) {
			Move move = this.schedule.moves().get(i);
			String pointer = this.at + "/moves/" + i;
			this.findings.id(pointer + "/id", move.id());
			this.findings.addIf(!ids.add(move.id()), pointer + "/id", "id-duplicate",
					"The id `" + move.id() + "` is there twice: each move has its own. Rename one of them.");
			time(pointer + "/from", move.from());
			time(pointer + "/to", move.to());
			this.findings.addIf(move.from().equals(move.to()), pointer + "/to", "move-nowhere",
					"This moves nothing: remove it.");
		}
	}

	private void count() {
		Optional<LocalDateTime> first = first();
		if (first.isEmpty()) {
			this.findings.add(this.at + "/series", "dates-none",
					"No date is left: take one out of `without`, or withdraw the event.");
			return;
		}
		int most = Schedule.MOST_DATES;
		int dates = new ScheduleDates(this.schedule)
			.planned(first.get(), first.get().plusMonths(Schedule.HORIZON_MONTHS), most + 1)
			.size();
		this.findings.addIf(dates > most, this.at + "/series", "dates-too-many", "The series name more than " + most
				+ " dates in " + Schedule.HORIZON_MONTHS + " months: make the rules rarer, or several events of them.");
	}

	private Optional<LocalDateTime> first() {
		ScheduleDates dates = new ScheduleDates(this.schedule);
		LocalDateTime start = this.schedule.series()
			.stream()
			.map(Series::start)
			.min(Comparator.naturalOrder())
			.orElseThrow();
		LocalDateTime earliest = this.schedule.dates()
			.stream()
			.min(Comparator.naturalOrder())
			.filter((date) -> date.isBefore(start))
			.orElse(start);
		return dates.planned(earliest, LocalDateTime.of(LAST_YEAR, 12, 31, 0, 0), 1).keySet().stream().findFirst();
	}

	private void times(String field, List<LocalDateTime> times) {
		for (int i = 0; i < times.size(); i++) {
			time(this.at + field + "/" + i, times.get(i));
		}
		this.findings.distinct(this.at + field, times.stream().map(LocalDateTime::toString).toList());
	}

	private void time(String pointer, LocalDateTime time) {
		this.findings.addIf(time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR, pointer, "date-range",
				"Write a day of the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
		this.findings.addIf(!time.equals(time.truncatedTo(ChronoUnit.MINUTES)), pointer, "time-too-exact",
				"Write hours and minutes alone, like 2027-05-31T17:00.");
	}

	private void duration(String pointer, @Nullable Duration duration) {
		boolean right = duration != null && duration.isPositive() && duration.compareTo(LONGEST) <= 0
				&& duration.getNano() == 0 && duration.getSeconds() % 60 == 0;
		this.findings.addIf(!right, pointer, "duration-range", "It ends after it starts: write a duration of whole "
				+ "minutes, from PT1M to " + LONGEST + ", such as PT2H30M.");
	}

}
