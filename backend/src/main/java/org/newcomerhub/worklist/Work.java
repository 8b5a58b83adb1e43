package org.newcomerhub.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.feedback.Answerable;

/**
 * Something that is to be done.
 *
 * @param state why
 * @param item the item
 * @param kind its kind
 * @param slug its slug
 * @param region that keeps it
 * @param owner as the item names them; null: nobody
 * @param answerable who answers for it
 * @param since when it began
 * @param part the part that it concerns; null: the item
 * @param language of that part; null: the item
 * @param due the review date, or the last day of a fact; null: it is not about that
 * @param count how many letters of readers, or stale segments; 1 elsewhere
 */
record Work(WorkState state, UUID item, String kind, String slug, String region, @Nullable Owner owner,
		Answerable answerable, Instant since, @Nullable String part, @Nullable String language, @Nullable LocalDate due,
		int count) {

	/** How many sort values there are. */
	static final int SORT_VALUES = 4;

	/** The most urgent first, then what has waited longest. */
	static final Comparator<List<String>> ORDER = Comparator.comparing((List<String> values) -> values.get(0))
		.thenComparing((values) -> Instant.parse(values.get(1)))
		.thenComparing((values) -> values.get(2))
		.thenComparing((values) -> values.get(3));

	/** Whether these can be sort values; what comes from outside may be anything. */
	static boolean isSortable(List<String> values) {
		try {
			return Instant.parse(values.get(1)).isBefore(Instant.MAX);
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	/** What it is sorted by; unique. */
	List<String> sortValues() {
		return List.of(String.valueOf(List.of(WorkState.values()).indexOf(this.state)), this.since.toString(),
				this.item.toString(), (this.part != null) ? this.part : "");
	}

}
