package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

	private final Duration longest;

	private OccurrenceIndex(List<Basis> basis) {
		this.basis = basis;
		List<Dated> all = new ArrayList<>();
		for (int number = 0; number < basis.size(); number++) {
			add(all, basis.get(number), number);
		}
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
	 * @param latitude of the place, NaN where it has none
	 */
	record Dated(int number, PublishedItem event, Occurrence occurrence, double latitude, double longitude) {

		EventBody body() {
			return (EventBody) this.event.body();
		}

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

	private static void add(List<Dated> all, Basis basis, int number) {
		List<Place> places = ((EventBody) basis.event().body()).places();
		for (Occurrence occurrence : basis.occurrences()) {
			double latitude = Double.NaN;
			double longitude = Double.NaN;
			for (Place place : places) {
				Double north = place.latitude();
				Double east = place.longitude();
				if (place.id().equals(occurrence.venue()) && north != null && east != null) {
					latitude = north;
					longitude = east;
				}
			}
			all.add(new Dated(number, basis.event(), occurrence, latitude, longitude));
		}
	}

	/** How many events there are. */
	int events() {
		return this.basis.size();
	}

	/**
	 * Returns the dates that are not over at an instant and begin before another, by
	 * start.
	 */
	List<Dated> between(Instant from, Instant to) {
		// no date that began longer ago can still go on
		int first = first(minus(from, this.longest));
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
