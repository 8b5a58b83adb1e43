package org.newcomerhub.attendance.demand;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.store.Attendances;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What interpreting was asked for in a region over time: by month, kind of event and
 * language. Counts stay when votes and sign-ups are erased.
 */
@Component
public class DemandTable {

	private final Attendances attendances;

	DemandTable(Attendances attendances) {
		this.attendances = attendances;
	}

	/**
	 * One language at one kind of event in one month.
	 *
	 * @param month in which the dates begin, in the region's zone
	 * @param kind of the event; null: not known, for it was never published
	 * @param language asked for
	 * @param dates at how many dates it was asked for
	 * @param votes how many would have come if it were interpreted
	 * @param signedUp how many persons with a place needed it
	 * @param reached at how many of the dates the threshold was reached
	 */
	public record Line(YearMonth month, @Nullable String kind, String language, int dates, int votes, int signedUp,
			int reached) {

		private static final Comparator<Line> ORDER = Comparator.comparing(Line::month)
			.thenComparing(Line::language)
			.thenComparing((line) -> Objects.requireNonNullElse(line.kind(), ""));

		private Line and(Line other) {
			return new Line(this.month, this.kind, this.language, this.dates + other.dates, this.votes + other.votes,
					this.signedUp + other.signedUp, this.reached + other.reached);
		}

		private List<Object> key() {
			return List.of(this.month, Objects.requireNonNullElse(this.kind, ""), this.language);
		}

	}

	/**
	 * Returns what was asked for at the dates that begin in a time, by month, language
	 * and kind.
	 * @param from the first day
	 * @param to the last day
	 */
	public Mono<List<Line>> of(String region, ZoneId zone, LocalDate from, LocalDate to) {
		return this.attendances
			.between(region, from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant())
			.concatMapIterable((attendance) -> lines(attendance, zone))
			.<Map<List<Object>, Line>>collect(HashMap::new, (lines, line) -> lines.merge(line.key(), line, Line::and))
			.map(Map::values)
			.map(DemandTable::sorted);
	}

	private static List<Line> sorted(Collection<Line> lines) {
		return lines.stream().sorted(Line.ORDER).toList();
	}

	private static List<Line> lines(Attendance attendance, ZoneId zone) {
		YearMonth month = YearMonth.from(attendance.terms().start().atZone(zone));
		Map<String, Integer> signedUp = attendance.signedUp();
		return attendance.demand()
			.entrySet()
			.stream()
			.map((asked) -> new Line(month, attendance.terms().kind(), asked.getKey(), 1,
					attendance.votes().getOrDefault(asked.getKey(), 0), signedUp.getOrDefault(asked.getKey(), 0),
					(asked.getValue() >= attendance.terms().threshold()) ? 1 : 0))
			.toList();
	}

}
