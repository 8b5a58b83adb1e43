package org.newcomerhub.schema;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a series (RFC 5545, 3.3.10), of those that name days and no times of day.
 *
 * @param parts by their names, in the author's order
 */
record RecurrenceRule(SequencedMap<String, String> parts) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

	private static final String DAYS = "(MO|TU|WE|TH|FR|SA|SU)";

	private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

	private static final String NUMBER = "[1-9][0-9]{0,3}";

	/** What each part may say. */
	private static final Map<String, Pattern> GRAMMAR = Map.of("FREQ", Pattern.compile("DAILY|WEEKLY|MONTHLY|YEARLY"),
			"INTERVAL", Pattern.compile(NUMBER), "COUNT", Pattern.compile(NUMBER), "UNTIL",
			Pattern.compile("[0-9]{8}(T[0-9]{6})?"), "BYDAY", list("([+-]?[1-9][0-9]?)?" + DAYS), "BYMONTHDAY",
			list("[+-]?([1-9]|[12][0-9]|3[01])"), "BYMONTH", list("([1-9]|1[0-2])"), "BYSETPOS",
			list("[+-]?[1-9][0-9]{0,2}"), "WKST", Pattern.compile(DAYS));

	private static final Set<String> NUMBERED = Set.of("MONTHLY", "YEARLY");

	RecurrenceRule {
		parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
	}

	/** The parts that a rule can have, for a message. */
	static String partNames() {
		return GRAMMAR.keySet().stream().sorted().collect(Collectors.joining(", "));
	}

	private static Pattern list(String element) {
		return Pattern.compile(element + "(," + element + "){0,99}");
	}

	/** Returns the rule, if it can be read and followed. */
	static Optional<RecurrenceRule> find(String rrule) {
		SequencedMap<String, String> parts = split(rrule);
		return (parts != null && fault(parts) == null) ? Optional.of(new RecurrenceRule(parts)) : Optional.empty();
	}

	/** Returns what is wrong with a rule, and what to write instead; null: nothing. */
	static @Nullable String fault(String rrule) {
		SequencedMap<String, String> parts = split(rrule);
		return (parts != null) ? fault(parts) : "Write NAME=VALUE pairs with ; between them, like "
				+ "FREQ=WEEKLY;BYDAY=WE or FREQ=MONTHLY;BYDAY=-1WE, each name once and without RRULE: before it.";
	}

	/** Null if these are not pairs. */
	private static @Nullable SequencedMap<String, String> split(String rrule) {
		SequencedMap<String, String> parts = new LinkedHashMap<>();
		for (String pair : rrule.split(";", -1)) {
			int at = pair.indexOf('=');
			if (at < 1 || parts.putIfAbsent(pair.substring(0, at), pair.substring(at + 1)) != null) {
				return null;
			}
		}
		return parts;
	}

	private static @Nullable String fault(SequencedMap<String, String> parts) {
		for (Map.Entry<String, String> part : parts.entrySet()) {
			Pattern pattern = GRAMMAR.get(part.getKey());
			if (pattern == null) {
				return "`" + part.getKey() + "` cannot stand in a rule here: it has " + partNames()
						+ ". Another time of day is a series of its own.";
			}
			if (!pattern.matcher(part.getValue()).matches()) {
				return wrong(part.getKey(), part.getValue());
			}
		}
		String frequency = parts.get("FREQ");
		if (frequency == null) {
			return "A rule says how often: begin it with FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY or FREQ=YEARLY.";
		}
		return together(parts, frequency);
	}

	private static String wrong(String name, String value) {
		return switch (name) {
			case "FREQ" -> "`" + value + "` cannot be how often it repeats: write DAILY, WEEKLY, MONTHLY or YEARLY.";
			case "UNTIL" -> "`" + value + "` cannot be the last day: write it like UNTIL=20271231, or with the local "
					+ "time like UNTIL=20271231T235900.";
			case "BYDAY" ->
				"`" + value + "` names no days: write like BYDAY=MO,TH, or BYDAY=-1WE for the last Wednesday.";
			default ->
				"`" + value + "` cannot stand in " + name + ": write whole numbers as RFC 5545, 3.3.10, has them.";
		};
	}

	private static @Nullable String together(SequencedMap<String, String> parts, String frequency) {
		if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
			return "A rule ends by COUNT or by UNTIL: remove one of them.";
		}
		if (parts.getOrDefault("BYDAY", "").matches(".*[0-9].*") && !NUMBERED.contains(frequency)) {
			return "Only a rule with FREQ=MONTHLY or FREQ=YEARLY can count days, such as -1WE: correct FREQ, or "
					+ "remove the number.";
		}
		if (frequency.equals("WEEKLY") && parts.containsKey("BYMONTHDAY")) {
			return "A rule with FREQ=WEEKLY has no BYMONTHDAY: write FREQ=MONTHLY.";
		}
		if (parts.containsKey("BYSETPOS") && !parts.containsKey("BYDAY") && !parts.containsKey("BYMONTHDAY")
				&& !parts.containsKey("BYMONTH")) {
			return "BYSETPOS chooses among the days of BYDAY, BYMONTHDAY or BYMONTH: write one of them, or remove it.";
		}
		String until = parts.get("UNTIL");
		return (until != null && end(until) == null)
				? "`" + until + "` is no day of the calendar: write the last day like UNTIL=20271231." : null;
	}

	/** A day alone means all of it; null: no such day. */
	private static @Nullable LocalDateTime end(String until) {
		try {
			return until.contains("T") ? LocalDateTime.parse(until, TIME)
					: LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE).atTime(LocalTime.of(23, 59, 59));
		}
		catch (java.time.DateTimeException ex) {
			return null;
		}
	}

	/** Returns when the rule ends by its UNTIL; null: it has none. */
	@Nullable LocalDateTime until() {
		String until = this.parts.get("UNTIL");
		return (until != null) ? end(until) : null;
	}

	/** Returns how many dates the rule names; null: it does not say. */
	@Nullable Integer count() {
		String count = this.parts.get("COUNT");
		return (count != null) ? Integer.valueOf(count) : null;
	}

	/** Returns a rule in which a part is another, or is left out. */
	RecurrenceRule with(String name, @Nullable String value) {
		SequencedMap<String, String> other = new LinkedHashMap<>(this.parts);
		if (value == null) {
			other.remove(name);
		}
		else {
			other.put(name, value);
		}
		return new RecurrenceRule(other);
	}

	/** Returns a rule whose last date is this one at the latest. */
	RecurrenceRule endingAt(LocalDateTime last) {
		return with("COUNT", null).with("UNTIL", TIME.format(last));
	}

	/**
	 * Returns the rule whose days of the week are so many days later. Whether that names
	 * the same dates, moved, is not asked.
	 */
	RecurrenceRule shifted(int days) {
		if (days == 0) {
			return this;
		}
		String byday = this.parts.get("BYDAY");
		RecurrenceRule rule = (byday != null)
				? with("BYDAY",
						Stream.of(byday.split(",")).map((day) -> shifted(day, days)).collect(Collectors.joining(",")))
				: this;
		boolean weekly = "WEEKLY".equals(this.parts.get("FREQ"));
		return weekly ? rule.with("WKST", shifted(this.parts.getOrDefault("WKST", "MO"), days)) : rule;
	}

	private static String shifted(String day, int days) {
		int at = day.length() - 2;
		int later = Math.floorMod(WEEK.indexOf(day.substring(at)) + days, WEEK.size());
		return day.substring(0, at) + WEEK.get(later);
	}

	/**
	 * For the library, which wants the end in one form, and begins weeks on Sunday where
	 * nothing is said; RFC 5545 has Monday.
	 */
	Recur<LocalDateTime> recur() {
		LocalDateTime until = until();
		RecurrenceRule rule = (until != null) ? with("UNTIL", TIME.format(until)) : this;
		return new Recur<>(rule.with("WKST", this.parts.getOrDefault("WKST", "MO")).text());
	}

	/** Returns the rule as it is written. */
	String text() {
		return this.parts.entrySet()
			.stream()
			.map((part) -> part.getKey() + "=" + part.getValue())
			.collect(Collectors.joining(";"));
	}

}
