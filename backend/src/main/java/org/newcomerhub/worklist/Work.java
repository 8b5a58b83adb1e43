package org.newcomerhub.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.feedback.Answerable;
import org.newcomerhub.published.model.PublishedItem;

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
 * @param count how many letters of readers, or segments; 1 elsewhere
 * @param asked how many readers have asked for that language lately; 0 where it does not
 * matter
 */
record Work(WorkState state, UUID item, String kind, String slug, String region, @Nullable Owner owner,
		Answerable answerable, Instant since, @Nullable String part, @Nullable String language, @Nullable LocalDate due,
		int count, long asked) {

	/** Begins work on what readers see of an item: one thing, about all of it. */
	static Work of(PublishedItem item, Answerable answerable, WorkState state, Instant since) {
		return new Work(state, item.id(), item.kind(), item.slug(), item.region(), item.owner(), answerable, since,
				null, null, null, 1, 0);
	}

	/** The same about the item's text in a language. */
	Work inLanguage(String language, int segments, long readers) {
		return new Work(this.state, this.item, this.kind, this.slug, this.region, this.owner, this.answerable,
				this.since, Part.text(language), language, null, segments, readers);
	}

	/** The same about a review date. */
	Work due(LocalDate reviewDue) {
		return new Work(this.state, this.item, this.kind, this.slug, this.region, this.owner, this.answerable,
				this.since, this.part, this.language, reviewDue, this.count, this.asked);
	}

	/** What it is sorted by; unique. */
	Key key() {
		return new Key(this.state.urgency(), this.asked, this.since, this.item, (this.part != null) ? this.part : "");
	}

	/**
	 * What work is sorted by: the most urgent first, then what most readers ask for, then
	 * what has waited longest.
	 *
	 * @param urgency of the state, 0 for the most urgent
	 * @param asked how many readers ask for it
	 * @param since when it began
	 * @param item the item
	 * @param part the part that it concerns; empty: the item
	 */
	record Key(int urgency, long asked, Instant since, UUID item, String part) implements Comparable<Key> {

		/** How many values a cursor holds of it. */
		static final int VALUES = 4;

		private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::urgency)
			.thenComparing(Comparator.comparingLong(Key::asked).reversed())
			.thenComparing(Key::since)
			.thenComparing(Key::item)
			.thenComparing(Key::part);

		@Override
		public int compareTo(Key other) {
			return ORDER.compare(this, other);
		}

		/** Returns it as a cursor holds it. */
		List<String> values() {
			return List.of(this.urgency + "/" + this.asked, this.since.toString(), this.item.toString(), this.part);
		}

		/**
		 * Reads what a cursor holds, which may be anything.
		 * @return null when it is malformed
		 */
		static @Nullable Key of(List<String> values) {
			String[] first = values.getFirst().split("/", -1);
			try {
				// a cursor of the release before counts no readers
				long asked = (first.length == 1) ? Long.MAX_VALUE : Long.parseLong(first[1]);
				return new Key(Integer.parseInt(first[0]), asked, Instant.parse(values.get(1)),
						UUID.fromString(values.get(2)), values.get(3));
			}
			catch (DateTimeParseException | IllegalArgumentException malformed) {
				return null;
			}
		}

	}

}
