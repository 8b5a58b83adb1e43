package org.newcomerhub.schema;

import java.time.LocalDateTime;
import java.util.List;

import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a series.
 *
 * @param series whose
 * @param rule read; null: there is none, or none that can be followed
 */
record Recurrence(Series series, @Nullable RecurrenceRule rule) {

	/** No rule leaves out more years than this: 29 February around 2100. */
	static final int LONGEST_GAP_YEARS = 12;

	static Recurrence of(Series series) {
		String rrule = series.rrule();
		return new Recurrence(series, (rrule != null) ? RecurrenceRule.find(rrule).orElse(null) : null);
	}

	/**
	 * Returns the dates from one local time to another, both included, in order.
	 * @param most how many at most
	 */
	List<LocalDateTime> between(LocalDateTime first, LocalDateTime last, int most) {
		LocalDateTime start = this.series.start();
		if (this.rule == null) {
			boolean within = this.series.rrule() == null && !start.isBefore(first) && !start.isAfter(last);
			return within ? List.of(start) : List.of();
		}
		if (last.isBefore(start)) {
			return List.of();
		}
		Recur<LocalDateTime> recur = this.rule.recur();
		LocalDateTime begin = start.isAfter(first) ? start : first;
		return recur.getDates(start, begin.minusSeconds(1), last.plusSeconds(1), most)
			.stream()
			.filter((date) -> !date.isBefore(begin) && !date.isAfter(last))
			.limit(most)
			.toList();
	}

}
