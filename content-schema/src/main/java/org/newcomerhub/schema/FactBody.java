package org.newcomerhub.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.DurationUnit;

/**
 * The body of a fact: a number, an amount, a day or words that texts refer to as
 * {@code {fact:<slug>}}, with what it is when. A record of any content can be made;
 * {@link Rules} says what is wrong with it. What the methods about days say is right only
 * of values that do not overlap.
 *
 * @param type of all values
 * @param currency of money, by its ISO 4217 code; null: it is not money
 * @param unit of durations; null: it is none
 * @param values in any order
 */
public record FactBody(FactType type, @Nullable String currency, @Nullable DurationUnit unit,
		List<FactValue> values) implements Body {

	/** How many values a fact may have. */
	public static final int MOST_VALUES = 100;

	public FactBody {
		values = List.copyOf(values);
	}

	/**
	 * Days between two values on which the fact has none.
	 *
	 * @param from the first of them
	 * @param to the last of them
	 */
	public record Gap(LocalDate from, LocalDate to) {
	}

	@Override
	public String kind() {
		return "fact";
	}

	/**
	 * Returns the title, the summary and, of a text, the words of each value.
	 */
	@Override
	public List<String> segmentIds() {
		List<String> ids = new ArrayList<>(List.of(SegmentIds.TITLE, SegmentIds.SUMMARY));
		if (this.type == FactType.TEXT) {
			this.values.forEach((value) -> ids.add(SegmentIds.text(value.id())));
		}
		return List.copyOf(ids);
	}

	/**
	 * Returns none.
	 */
	@Override
	public List<String> sections() {
		return List.of();
	}

	/**
	 * Returns none.
	 */
	@Override
	public List<Contact> contacts() {
		return List.of();
	}

	/**
	 * Returns none.
	 */
	@Override
	public List<Place> places() {
		return List.of();
	}

	/**
	 * Returns the value that holds on a day; empty in a gap, before the first and after
	 * the last.
	 */
	public Optional<FactValue> at(LocalDate day) {
		return this.values.stream().filter((value) -> value.isOn(day)).findFirst();
	}

	/**
	 * Returns the value that ended last before a day; empty if none had.
	 */
	public Optional<FactValue> latestBefore(LocalDate day) {
		return this.values.stream()
			.filter((value) -> value.to() != null && value.to().isBefore(day))
			.max(Comparator.comparing(FactValue::from));
	}

	/**
	 * Returns the value that begins first after a day; empty if none does.
	 */
	public Optional<FactValue> firstAfter(LocalDate day) {
		return this.values.stream()
			.filter((value) -> value.from().isAfter(day))
			.min(Comparator.comparing(FactValue::from));
	}

	/**
	 * Returns the first day after this one on which the fact is something else than the
	 * day before: a value begins, or one has ended. Empty: it stays as it is.
	 */
	public Optional<LocalDate> changesAfter(LocalDate day) {
		return this.values.stream()
			.flatMap((value) -> (value.to() != null) ? Stream.of(value.from(), next(value.to()))
					: Stream.of(value.from()))
			.filter((change) -> change.isAfter(day))
			.min(Comparator.naturalOrder());
	}

	/**
	 * Returns the gaps between the values, in order; those before the first and after the
	 * last value are none.
	 */
	public List<Gap> gaps() {
		List<FactValue> sorted = this.values.stream().sorted(Comparator.comparing(FactValue::from)).toList();
		List<Gap> gaps = new ArrayList<>();
		LocalDate covered = LocalDate.MIN;
		for (FactValue value : sorted) {
			if (!covered.equals(LocalDate.MIN) && value.from().isAfter(next(covered))) {
				gaps.add(new Gap(next(covered), value.from().minusDays(1)));
			}
			LocalDate end = (value.to() != null) ? value.to() : LocalDate.MAX;
			covered = end.isAfter(covered) ? end : covered;
		}
		return List.copyOf(gaps);
	}

	private static LocalDate next(LocalDate day) {
		return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
	}

}
