package org.newcomerhub.event.base;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.event.base.OccurrenceIndex.Dated;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.PageCursor;

import org.springframework.stereotype.Component;

/**
 * Lists the dates of the events that a region shows. All of it is in memory.
 */
@Component
public class OccurrenceListing {

	/** Distance, start and id; in the order of time the first is always the same. */
	private static final int SORT_VALUES = 3;

	private static final int KILO = 1000;

	private final OccurrenceIndexes indexes;

	private final Clock clock;

	OccurrenceListing(OccurrenceIndexes indexes, Clock clock) {
		this.indexes = indexes;
		this.clock = clock;
	}

	/**
	 * A page, and until when it says what is true.
	 *
	 * @param items the entries
	 * @param next the cursor of the next page, null at the end
	 * @param languages the languages in it
	 * @param validUntil when time alone would change it
	 */
	public record Page(List<OccurrenceEntry> items, @Nullable String next, List<String> languages, Instant validUntil) {
	}

	/** By what dates are sorted. */
	private record Position(long metres, Instant start, UUID id) {

		static final Comparator<Position> ORDER = Comparator.comparingLong(Position::metres)
			.thenComparing(Position::start)
			.thenComparing(Position::id);

		static Position read(List<String> values) {
			return new Position(Long.parseLong(values.get(0)), Instant.parse(values.get(1)),
					UUID.fromString(values.get(2)));
		}

		List<String> write() {
			return List.of(Long.toString(this.metres), this.start.toString(), this.id.toString());
		}

	}

	private record Placed(Dated dated, Position position) {

		static final Comparator<Placed> ORDER = Comparator.comparing(Placed::position, Position.ORDER);

		static Placed of(Dated dated, long metres) {
			Occurrence occurrence = dated.occurrence();
			return new Placed(dated, new Position(metres, occurrence.start(), occurrence.id()));
		}

	}

	/**
	 * Reads a cursor of these lists; null when it is malformed.
	 */
	public static @Nullable PageCursor cursor(String text) {
		PageCursor cursor = PageCursor.read(text, SORT_VALUES);
		try {
			return (cursor != null && Position.read(cursor.after()).write().equals(cursor.after())) ? cursor : null;
		}
		catch (IllegalArgumentException | DateTimeException malformed) {
			return null;
		}
	}

	/**
	 * Lists a page.
	 * @param languages those asked for, for the cursor
	 * @param cursor where to go on, null at the beginning
	 */
	public Page list(RegionView view, Ranking ranking, EventQuery query, int limit, List<String> languages,
			@Nullable PageCursor cursor) {
		Instant now = this.clock.instant();
		// the list goes on as of when it began: what is over since then is still on it
		Instant began = (cursor != null) ? cursor.now() : now;
		Search search = new Search(view, this.indexes.of(view), query, began);
		List<Placed> rest = find(search, query.byDistance(), (cursor != null) ? Position.read(cursor.after()) : null,
				limit + 1);
		List<Placed> page = rest.subList(0, Math.min(limit, rest.size()));
		Entries entries = new Entries(view, ranking, query.near(), now);
		List<Lasting<OccurrenceEntry>> shown = page.stream()
			.map((placed) -> entries.of(search.state(placed.dated()), placed.dated().occurrence()))
			.toList();
		List<OccurrenceEntry> items = shown.stream().map(Lasting::value).toList();
		String next = (rest.size() > page.size())
				? new PageCursor(query.text(), languages, began, page.getLast().position().write()).write() : null;
		// a page that goes on holds as of when the list began, but for what it says of
		// each
		Stream<Instant> ends = (cursor != null) ? Stream.empty()
				: Stream.concat(Stream.of(search.until()), rest.stream().map((placed) -> search.end(placed.dated())));
		Instant until = Stream.concat(ends, shown.stream().map(Lasting::until))
			.min(Comparator.naturalOrder())
			.orElse(Instant.MAX);
		return new Page(items, next, languages(items), until);
	}

	/** Those after a position, at most a number of them; null: from the beginning. */
	private static List<Placed> find(Search search, boolean byDistance, @Nullable Position last, int most) {
		Instant started = (last != null && !byDistance) ? last.start() : Instant.MIN;
		Stream<Placed> found = search.find(started)
			.map((dated) -> Placed.of(dated, byDistance ? Math.round(search.kilometres(dated) * KILO) : 0))
			.filter((each) -> last == null || Position.ORDER.compare(each.position(), last) > 0);
		return byDistance ? first(found, most) : found.limit(most).toList();
	}

	/** The first few by position; the rest is never sorted. */
	private static List<Placed> first(Stream<Placed> all, int most) {
		PriorityQueue<Placed> farthest = new PriorityQueue<>(Placed.ORDER.reversed());
		all.forEach((each) -> {
			if (farthest.size() < most) {
				farthest.add(each);
			}
			else if (Placed.ORDER.compare(each, farthest.element()) < 0) {
				farthest.remove();
				farthest.add(each);
			}
		});
		return farthest.stream().sorted(Placed.ORDER).toList();
	}

	private static List<String> languages(List<OccurrenceEntry> items) {
		TreeSet<String> languages = new TreeSet<>();
		items.forEach((entry) -> languages.add(entry.language()));
		return List.copyOf(languages);
	}

}
