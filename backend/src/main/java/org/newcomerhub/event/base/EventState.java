package org.newcomerhub.event.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.Availability;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.EventBody;

/**
 * An event at one point of the change feed: what is published, with its dates, bookings
 * and places. Immutable.
 */
public final class EventState {

	private final PublishedItem item;

	private final List<Occurrence> occurrences;

	private final Map<String, List<Booking>> bookings = new HashMap<>();

	private final Map<UUID, Availability> places = new HashMap<>();

	/** The languages on the card of any date. */
	private final Set<String> interpreted = new HashSet<>();

	private EventState(RegionView view, PublishedItem item, boolean detailed) {
		this.item = item;
		this.occurrences = view.beside(item, Timetable.class)
			.stream()
			.filter(Timetable::isPublished)
			.findFirst()
			.map(Timetable::occurrences)
			.orElse(List.of());
		if (detailed) {
			view.beside(item, Booking.class).forEach((booking) -> {
				this.bookings.computeIfAbsent(booking.occasion(), (id) -> new ArrayList<>()).add(booking);
				this.interpreted.add(booking.language());
			});
			body().interpreting().forEach((wanted) -> this.interpreted.add(wanted.language()));
			view.beside(item, PlacesTaken.class)
				.forEach((taken) -> this.places.put(taken.occurrence(), taken.places()));
		}
	}

	/** Returns an event as a region shows it. */
	public static EventState of(RegionView view, PublishedItem item) {
		return new EventState(view, item, true);
	}

	/** Returns the occurrences of an event as a region shows it, by start. */
	static List<Occurrence> occurrences(RegionView view, PublishedItem item) {
		return new EventState(view, item, false).occurrences;
	}

	/** What is published of it. */
	public PublishedItem item() {
		return this.item;
	}

	/** Its body. */
	public EventBody body() {
		return (EventBody) this.item.body();
	}

	/** Its dates by start, those of the last month among them. */
	public List<Occurrence> occurrences() {
		return this.occurrences;
	}

	/** What is booked for one of them. */
	public List<Booking> bookings(UUID occurrence) {
		return this.bookings.getOrDefault(occurrence.toString(), List.of());
	}

	/** Whether one of some languages can be on the card of any of them. */
	boolean mayBeInterpreted(Set<String> languages) {
		return languages.stream().anyMatch(this.interpreted::contains);
	}

	/** Who has a place at one of them; null while nobody counts. */
	public @Nullable Availability places(UUID occurrence) {
		return this.places.get(occurrence);
	}

	/**
	 * What is known of the places at one occurrence.
	 */
	record PlacesTaken(UUID occurrence, Availability places) {
	}

}
