package org.newcomerhub.event.calendar;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.EventView.Organisation;
import org.newcomerhub.event.InterpretingView;
import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.event.OccurrenceView.PlaceView;
import org.newcomerhub.event.base.EventState;
import org.newcomerhub.event.base.Inviting;
import org.newcomerhub.event.calendar.Announced.Day;
import org.newcomerhub.event.calendar.Announced.Interpreted;
import org.newcomerhub.event.calendar.Announced.Places;
import org.newcomerhub.event.calendar.Announced.Venue;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;

/**
 * Makes of dates as a list shows them what is announced to other programs.
 *
 * @param view what the reader's region shows
 * @param ranking the reader's languages
 * @param page the address of an event's page, by its slug and the language of its text
 */
record Announcing(RegionView view, Ranking ranking, Instant now, BiFunction<String, String, String> page) {

	/**
	 * Announces dates, event by event; what the region does not show any more is left
	 * out.
	 */
	List<Announced> of(List<OccurrenceEntry> dates) {
		Map<UUID, List<OccurrenceEntry>> byEvent = new LinkedHashMap<>();
		dates.forEach((date) -> byEvent.computeIfAbsent(date.event(), (event) -> new ArrayList<>()).add(date));
		List<Announced> announced = new ArrayList<>();
		byEvent.forEach((event, entries) -> this.view.find(event)
			.filter((item) -> item.id().equals(event))
			.ifPresent((item) -> announced.add(announce(item, entries))));
		return announced;
	}

	private Announced announce(PublishedItem item, List<OccurrenceEntry> dates) {
		EventState state = EventState.of(this.view, item);
		Map<UUID, Occurrence> occurrences = new LinkedHashMap<>();
		state.occurrences().forEach((occurrence) -> occurrences.put(occurrence.id(), occurrence));
		OccurrenceEntry first = dates.getFirst();
		List<Day> days = dates.stream()
			.filter((date) -> occurrences.containsKey(date.id()))
			.map((date) -> day(date, Objects.requireNonNull(occurrences.get(date.id()))))
			.toList();
		return new Announced(item.id(), this.page.apply(item.slug(), first.language()), first.language(), first.title(),
				first.summary(), state.body(), this.view.region(item.region()).profile().source(),
				name(first.organiser()), name(Inviting.funder(this.view, item, this.ranking, this.now)), days,
				first.updatedAt());
	}

	private static @Nullable String name(@Nullable Organisation organisation) {
		return (organisation != null) ? organisation.name() : null;
	}

	private static Day day(OccurrenceEntry date, Occurrence occurrence) {
		String places = date.places().state();
		return new Day(date.id(), occurrence.startsAt(), occurrence.endsAt(),
				ZonedDateTime.ofLocal(occurrence.date(), occurrence.zone(), null), occurrence.cancelled(),
				occurrence.sequence(), occurrence.changedAt(), venue(date.place()), date.onlineUrl(),
				date.interpreting().stream().map(Announcing::interpreted).toList(),
				(places != null) ? Places.valueOf(places.toUpperCase(Locale.ROOT)) : null);
	}

	private static @Nullable Venue venue(@Nullable PlaceView place) {
		return (place != null) ? new Venue(place.label(), place.address(), place.latitude(), place.longitude()) : null;
	}

	private static Interpreted interpreted(InterpretingView line) {
		return new Interpreted(line.language(), Booking.Status.valueOf(line.status().toUpperCase(Locale.ROOT)));
	}

}
