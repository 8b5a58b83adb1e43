package org.newcomerhub.event.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.Availability;
import org.newcomerhub.event.Places;
import org.newcomerhub.event.base.EventState.PlacesTaken;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.event.store.Timetables;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Bookings;
import org.newcomerhub.published.model.Companion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps dates, bookings and places beside the events in the snapshots.
 */
@Component
class EventCompanion implements Companion {

	/** How long dates are shown that are over. */
	private static final Duration BACK = Duration.ofDays(31);

	private static final int BATCH = 500;

	private final Timetables timetables;

	private final ObjectProvider<Bookings> bookings;

	private final ObjectProvider<Places> places;

	private final Clock clock;

	EventCompanion(Timetables timetables, ObjectProvider<Bookings> bookings, ObjectProvider<Places> places,
			Clock clock) {
		this.timetables = timetables;
		this.bookings = bookings;
		this.places = places;
		this.clock = clock;
	}

	@Override
	public Set<String> collections() {
		return Set.of(Timetables.COLLECTION, Booking.COLLECTION, Places.COLLECTION);
	}

	@Override
	public Flux<Piece> load() {
		return this.timetables.findAll().map(this::recent).buffer(BATCH).concatMap(this::load);
	}

	/** What lies at dates that are long over is of no concern to readers. */
	private Timetable recent(Timetable timetable) {
		Instant from = this.clock.instant().minus(BACK);
		return new Timetable(timetable.event(), timetable.version(), timetable.region(), timetable.item(),
				timetable.revision(), timetable.until(),
				timetable.occurrences().stream().filter((occurrence) -> occurrence.end().isAfter(from)).toList());
	}

	private Flux<Piece> load(List<Timetable> timetables) {
		Map<UUID, Timetable> byOccurrence = new HashMap<>();
		timetables.forEach((timetable) -> timetable.occurrences()
			.forEach((occurrence) -> byOccurrence.put(occurrence.id(), timetable)));
		return Flux.concat(Flux.fromIterable(timetables).map(EventCompanion::piece),
				Flux.fromIterable(List.copyOf(byOccurrence.keySet()))
					.buffer(BATCH)
					.concatMap((ids) -> beside(ids, byOccurrence)));
	}

	private Flux<Piece> beside(Collection<UUID> ids, Map<UUID, Timetable> byOccurrence) {
		Flux<Piece> booked = Flux.fromStream(this.bookings::stream)
			.concatMap((all) -> all.ofOccasions(ids.stream().map(UUID::toString).toList()))
			.mapNotNull((booking) -> occurrence(booking).map(byOccurrence::get)
				.map((timetable) -> piece(timetable, booking))
				.orElse(null));
		Flux<Piece> taken = Flux.fromStream(this.places::stream)
			.concatMap((all) -> all.of(ids))
			.concatMapIterable(Map::entrySet)
			.mapNotNull((entry) -> piece(byOccurrence.get(entry.getKey()), entry.getKey(), entry.getValue()));
		return Flux.concat(booked, taken);
	}

	@Override
	public Mono<Optional<Piece>> read(String collection, String id) {
		return switch (collection) {
			case Timetables.COLLECTION -> this.timetables.find(UUID.fromString(id))
				.map(this::recent)
				.map(EventCompanion::piece)
				.map(Optional::of);
			case Booking.COLLECTION -> Flux.fromStream(this.bookings::stream)
				.concatMap((all) -> all.find(UUID.fromString(id)))
				.next()
				.flatMap(this::booking);
			default -> Flux.fromStream(this.places::stream)
				.concatMap((all) -> all.of(Set.of(UUID.fromString(id))))
				.next()
				.flatMap((found) -> taken(UUID.fromString(id), found));
		};
	}

	/** Somebody can be booked for what is no event. */
	private Mono<Optional<Piece>> booking(Booking booking) {
		return Mono.justOrEmpty(occurrence(booking))
			.flatMap(this.timetables::findOf)
			.map((timetable) -> Optional.of(piece(timetable, booking)))
			.defaultIfEmpty(Optional.empty());
	}

	private Mono<Optional<Piece>> taken(UUID occurrence, Map<UUID, Availability> found) {
		return Mono.justOrEmpty(found.get(occurrence))
			.flatMap((places) -> this.timetables.findOf(occurrence)
				.map((timetable) -> Optional.ofNullable(piece(timetable, occurrence, places)))
				.defaultIfEmpty(Optional.empty()));
	}

	/** An occasion is not an occurrence of this module by nature. */
	private static Optional<UUID> occurrence(Booking booking) {
		try {
			return Optional.of(UUID.fromString(booking.occasion()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Piece piece(Timetable timetable) {
		return new Piece(timetable.event(), timetable.region(), Timetables.COLLECTION + "/" + timetable.event(),
				timetable.version(), timetable);
	}

	private static Piece piece(Timetable timetable, Booking booking) {
		return new Piece(timetable.event(), timetable.region(), Booking.COLLECTION + "/" + booking.id(),
				booking.version(), booking);
	}

	private static @Nullable Piece piece(@Nullable Timetable timetable, UUID occurrence,
			@Nullable Availability places) {
		return (timetable != null && places != null) ? new Piece(timetable.event(), timetable.region(),
				Places.COLLECTION + "/" + occurrence, places.version(), new PlacesTaken(occurrence, places)) : null;
	}

}
