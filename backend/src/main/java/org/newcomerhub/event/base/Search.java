package org.newcomerhub.event.base;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.newcomerhub.event.base.OccurrenceIndex.Dated;
import org.newcomerhub.event.base.OccurrenceIndex.Point;
import org.newcomerhub.event.base.OccurrenceIndexes.Indexed;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.model.RegionView;

/**
 * Finds in an index the dates that one reader asks for: by time and distance first, then
 * by what costs more. What is said of an event is found out once.
 */
final class Search {

	private static final byte UNKNOWN = 0;

	private static final byte WANTED = 1;

	private static final byte UNWANTED = 2;

	private final RegionView view;

	private final Indexed indexed;

	private final EventQuery query;

	private final Instant now;

	private final Lasting<Instant> from;

	private final Lasting<Instant> to;

	/** By the number of the event. */
	private final byte[] wanted;

	/** By the number of the point; NaN: not near enough. Empty: it does not matter. */
	private final double[] kilometres;

	/**
	 * Begins a search.
	 * @param indexed what the view shows
	 * @param now as of when
	 */
	Search(RegionView view, Indexed indexed, EventQuery query, Instant now) {
		this.view = view;
		this.indexed = indexed;
		this.query = query;
		this.now = now;
		ZoneId zone = view.region().profile().zone();
		this.from = query.from().begin(zone, now);
		this.to = (query.to() != null) ? query.to().end(zone, now) : new Lasting<>(Instant.MAX, Instant.MAX);
		this.wanted = new byte[indexed.index().events()];
		Near near = query.near();
		this.kilometres = (near != null)
				? indexed.index().points().stream().mapToDouble((point) -> kilometres(near, point)).toArray()
				: new double[0];
	}

	private static double kilometres(Near near, Point point) {
		return near.reaches(point.latitude(), point.longitude()) ? near.kilometres(point.latitude(), point.longitude())
				: Double.NaN;
	}

	/** When time alone moves what is asked for. */
	Instant until() {
		return this.from.until(this.to.until()).until();
	}

	/**
	 * Returns the dates that are asked for, by start; what costs least is looked at
	 * first.
	 * @param started leaves out those that begin before it
	 */
	Stream<Dated> find(Instant started) {
		Instant begin = this.from.value();
		return this.indexed.index()
			.between(begin, this.to.value(), started)
			.stream()
			.filter((dated) -> isNear(dated) && isWanted(dated))
			.filter((dated) -> dated.occurrence().end().isAfter(begin))
			.filter((dated) -> isAtPlace(dated) && hasRoom(dated) && isInterpreted(dated));
	}

	/** Found out once for all dates of an event. */
	private boolean isWanted(Dated dated) {
		int number = dated.number();
		if (this.wanted[number] == UNKNOWN) {
			Set<String> interpreter = this.query.interpreter();
			boolean wants = this.query.wants(this.view, dated.event())
					&& (interpreter.isEmpty() || state(dated).mayBeInterpreted(interpreter));
			this.wanted[number] = wants ? WANTED : UNWANTED;
		}
		return this.wanted[number] == WANTED;
	}

	private boolean isNear(Dated dated) {
		return this.query.near() == null || !Double.isNaN(kilometres(dated));
	}

	/**
	 * How far a date is from the point that was asked about; NaN when that is too far, it
	 * is nowhere, or no point was asked about.
	 */
	double kilometres(Dated dated) {
		boolean isKnown = dated.point() != Dated.NOWHERE && this.query.near() != null;
		return isKnown ? this.kilometres[dated.point()] : Double.NaN;
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
		Occurrence occurrence = dated.occurrence();
		return this.query.interpreter().isEmpty() || (!occurrence.cancelled()
				&& this.query.isInterpreted(Card.of(dated.body(), state(dated).bookings(occurrence.id()))));
	}

	/** Returns what is known of the event of a date. */
	EventState state(Dated dated) {
		return this.indexed.states().of(this.view, dated);
	}

	/** When a date goes off the list by time alone; {@link Instant#MAX} for never. */
	Instant end(Dated dated) {
		return this.query.from().equals(When.NOW) ? dated.occurrence().end() : Instant.MAX;
	}

}
