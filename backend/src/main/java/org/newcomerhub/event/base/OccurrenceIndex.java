package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Place;

/**
 * The dates of all events that a region shows, its own and its parents', by start. It
 * knows neither bookings nor places, which change more often. Immutable.
 */
final class OccurrenceIndex {

	private final List<Basis> basis;

	private final List<Dated> byStart;

	/** Where the dates are, each place once: there are far fewer of them. */
	private final List<Point> points;

	private final Duration longest;

	private OccurrenceIndex(List<Basis> basis) {
		this.basis = basis;
		List<Dated> all = new ArrayList<>();
		Map<Point, Integer> numbers = new LinkedHashMap<>();
		for (int number = 0; number < basis.size(); number++) {
			add(all, basis.get(number), number, numbers);
		}
		this.points = List.copyOf(numbers.keySet());
		all.sort(Comparator.comparing(Dated::occurrence, Occurrence.ORDER));
		this.byStart = List.copyOf(all);
		this.longest = all.stream()
			.map((dated) -> Duration.between(dated.occurrence().start(), dated.occurrence().end()))
			.max(Comparator.naturalOrder())
			.orElse(Duration.ZERO);
	}

	/**
	 * What it is made of: the same objects make the same index.
	 */
	private record Basis(PublishedItem event, List<Occurrence> occurrences) {

		@SuppressWarnings("ReferenceEquality")
		boolean isSame(Basis other) {
			return this.event == other.event && this.occurrences == other.occurrences;
		}

	}

	/**
	 * A date of an event.
	 *
	 * @param number of the event in this index
	 * @param point the number of its place among {@link #points}; {@value #NOWHERE} where
	 * it has none
	 */
	record Dated(int number, PublishedItem event, Occurrence occurrence, int point) {

		/** The number of no point. */
		static final int NOWHERE = -1;

		EventBody body() {
			return (EventBody) this.event.body();
		}

	}

	/**
	 * A place on the map, in WGS 84 degrees.
	 */
	record Point(double latitude, double longitude) {
	}

	/**
	 * Returns the index of what a region shows; an earlier one if nothing has changed.
	 */
	static OccurrenceIndex of(RegionView view, OccurrenceIndex earlier) {
		List<Basis> now = view.of(ItemKey.EVENT)
			.stream()
			.filter((event) -> event.body() instanceof EventBody)
			.sorted(Comparator.comparing(PublishedItem::id))
			.map((event) -> new Basis(event, EventState.occurrences(view, event)))
			.toList();
		return earlier.isOf(now) ? earlier : new OccurrenceIndex(now);
	}

	/** Returns the index of nothing. */
	static OccurrenceIndex empty() {
		return new OccurrenceIndex(List.of());
	}

	private boolean isOf(List<Basis> others) {
		if (others.size() != this.basis.size()) {
			return false;
		}
		for (int number = 0; number < others.size(); number++) {
			if (!others.get(number).isSame(this.basis.get(number))) {
				return false;
			}
		}
		return true;
	}

	private static void add(List<Dated> all, Basis basis, int number, Map<Point, Integer> numbers) {
		Map<String, Integer> venues = new HashMap<>();
		for (Place place : ((EventBody) basis.event().body()).places()) {
			Double north = place.latitude();
			Double east = place.longitude();
			if (north != null && east != null) {
				Point point = new Point(north, east);
				Integer known = numbers.putIfAbsent(point, numbers.size());
				venues.put(place.id(), (known != null) ? known : numbers.size() - 1);
			}
		}
		for (Occurrence occurrence : basis.occurrences()) {
			String venue = occurrence.venue();
			int point = (venue != null) ? venues.getOrDefault(venue, Dated.NOWHERE) : Dated.NOWHERE;
			all.add(new Dated(number, basis.event(), occurrence, point));
		}
	}

	/** Where dates are, by the numbers that these have. */
	List<Point> points() {
		return this.points;
	}

	/** How many events there are. */
	int events() {
		return this.basis.size();
	}

	/**
	 * Returns the dates by start among which are all that are not over at an instant and
	 * begin before another.
	 * @param started leaves out those that begin before it, too; {@link Instant#MIN}
	 * leaves out none
	 */
	List<Dated> between(Instant from, Instant to, Instant started) {
		// no date that began longer ago can still go on
		int first = Math.max(first(minus(from, this.longest)), first(started));
		int end = first(to);
		return (first < end) ? this.byStart.subList(first, end) : List.of();
	}

	private static Instant minus(Instant instant, Duration duration) {
		return instant.isBefore(Instant.MIN.plus(duration)) ? Instant.MIN : instant.minus(duration);
	}

	/** Where those begin that start at an instant or later. */
	private int first(Instant start) {
		int low = 0;
		int high = this.byStart.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.byStart.get(middle).occurrence().start().isBefore(start)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
