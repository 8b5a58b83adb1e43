package org.newcomerhub.event.base;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.newcomerhub.event.base.OccurrenceIndex.Dated;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.EventBody;

/**
 * Finds in an index the dates that one reader asks for: by time and distance first, then
 * by what costs more. What is said of an event is found out once.
 */
final class Search {

	private final RegionView view;

	private final EventQuery query;

	private final Instant now;

	private final Lasting<Instant> from;

	private final Lasting<Instant> to;

	private final Map<Integer, Boolean> wanted = new HashMap<>();

	private final Map<Integer, EventState> states = new HashMap<>();

	/**
	 * Begins a search.
	 * @param now as of when
	 */
	Search(RegionView view, EventQuery query, Instant now) {
		this.view = view;
		this.query = query;
		this.now = now;
		ZoneId zone = view.region().profile().zone();
		this.from = query.from().begin(zone, now);
		this.to = (query.to() != null) ? query.to().end(zone, now) : new Lasting<>(Instant.MAX, Instant.MAX);
	}

	/** When time alone moves what is asked for. */
	Instant until() {
		return this.from.until(this.to.until()).until();
	}

	/**
	 * Returns the dates in time and near enough, by start; more is asked of each later.
	 */
	Stream<Dated> candidates(OccurrenceIndex index) {
		Near near = this.query.near();
		return index.between(this.from.value(), this.to.value())
			.stream()
			.filter((dated) -> dated.occurrence().end().isAfter(this.from.value()))
			.filter((dated) -> near == null || near.reaches(dated.latitude(), dated.longitude()));
	}

	/** Whether a candidate is what is asked for. */
	boolean isWanted(Dated dated) {
		return this.wanted.computeIfAbsent(dated.number(), (number) -> this.query.wants(this.view, dated.event()))
				&& isAtPlace(dated) && hasRoom(dated) && isInterpreted(dated);
	}

	private boolean isAtPlace(Dated dated) {
		String asked = this.query.place();
		return asked == null || Presenting.find(dated.body(), dated.occurrence())
			.filter((place) -> place.id().equals(asked)
					|| (place.address() != null && place.address().toLowerCase(Locale.ROOT).contains(asked)))
			.isPresent();
	}

	private boolean hasRoom(Dated dated) {
		Occurrence occurrence = dated.occurrence();
		return !this.query.hasRoom() || PlacesLeft.hasRoom(dated.body().signUp(), occurrence,
				state(dated).places(occurrence.id()), this.now);
	}

	private boolean isInterpreted(Dated dated) {
		if (this.query.interpreter().isEmpty()) {
			return true;
		}
		EventState state = state(dated);
		EventBody body = dated.body();
		return (state.hasBookings() || !body.interpreting().isEmpty()) && !dated.occurrence().cancelled()
				&& this.query.isInterpreted(Card.of(body, state.bookings(dated.occurrence().id())));
	}

	/** Returns what is known of the event of a date. */
	EventState state(Dated dated) {
		return this.states.computeIfAbsent(dated.number(), (number) -> EventState.of(this.view, dated.event()));
	}

	/** When a date goes off the list by time alone; {@link Instant#MAX} for never. */
	Instant end(Dated dated) {
		return this.query.from().equals(When.NOW) ? dated.occurrence().end() : Instant.MAX;
	}

}
