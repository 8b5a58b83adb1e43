package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.InterpretingView;
import org.newcomerhub.event.OccurrenceView;
import org.newcomerhub.event.OccurrenceView.PlaceView;
import org.newcomerhub.event.PlacesView;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.Facts;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.SegmentIds;

/**
 * Puts the dates of one event into the words of one reader. All of it is in memory.
 */
public final class Presenting {

	private final RegionView view;

	private final EventState event;

	private final Ranking ranking;

	private final Instant now;

	private final String language;

	/**
	 * Begins with an event.
	 * @param view what the reader's region shows
	 * @param ranking the reader's languages
	 */
	public Presenting(RegionView view, EventState event, Ranking ranking, Instant now) {
		this.view = view;
		this.event = event;
		this.ranking = ranking;
		this.now = now;
		this.language = ranking.pick(event.item()).language();
	}

	/** Returns a date as the reader sees it, until time alone changes it. */
	public Lasting<OccurrenceView> of(Occurrence occurrence) {
		Lasting<PlacesView> places = places(occurrence);
		EventBody body = this.event.body();
		Instant doors = (body.doorMinutes() != null) ? occurrence.start().minus(Duration.ofMinutes(body.doorMinutes()))
				: null;
		OccurrenceView view = new OccurrenceView(occurrence.id(), occurrence.start(), occurrence.end(),
				occurrence.zone().getId(), status(occurrence), planned(occurrence), doors, place(occurrence),
				occurrence.onlineUrl(), places.value(), interpreting(occurrence), occurrence.sequence());
		Lasting<OccurrenceView> lasting = new Lasting<>(view, places.until());
		return occurrence.isOver(this.now) ? lasting : lasting.until(occurrence.end());
	}

	/** Returns the card of a date. */
	public List<InterpretingView> interpreting(Occurrence occurrence) {
		return Card.in(this.language, Card.of(this.event.body(), this.event.bookings(occurrence.id())));
	}

	/**
	 * Returns the card of the event: of its dates to come, or what is wanted while it has
	 * none.
	 */
	public List<InterpretingView> interpreting() {
		List<List<Card.Line>> dates = this.event.occurrences()
			.stream()
			.filter((occurrence) -> !occurrence.cancelled() && !occurrence.isOver(this.now))
			.map((occurrence) -> Card.of(this.event.body(), this.event.bookings(occurrence.id())))
			.toList();
		return Card.in(this.language, dates.isEmpty() ? Card.of(this.event.body(), List.of()) : Card.union(dates));
	}

	/** Returns how one gets a place at a date. */
	public Lasting<PlacesView> places(Occurrence occurrence) {
		int few = this.view.region(occurrence.region()).profile().policies().signups().fewPlaces();
		return PlacesLeft.of(this.event.body().signUp(), occurrence, this.event.places(occurrence.id()), few, this.now);
	}

	/** Returns where a date is; null: online alone, or nobody has said. */
	public @Nullable PlaceView place(Occurrence occurrence) {
		return find(this.event.body(), occurrence).map((place) -> {
			Spoken label = label(place);
			return new PlaceView(place.id(), label.words(), place.address(), place.latitude(), place.longitude(),
					label.language(), Reading.direction(label.language()));
		}).orElse(null);
	}

	static Optional<Place> find(EventBody body, Occurrence occurrence) {
		return body.places().stream().filter((place) -> place.id().equals(occurrence.venue())).findFirst();
	}

	private Spoken label(Place place) {
		String segment = SegmentIds.label(place.id());
		for (String each : this.ranking.chain(this.event.item())) {
			PublishedText text = this.event.item().texts().get(each);
			String words = (text != null) ? text.values().get(segment) : null;
			if (words != null) {
				return Facts.of(this.view, this.event.item().region(), this.ranking, this.now)
					.plain(new Spoken(each, words));
			}
		}
		return new Spoken(this.event.item().source(), place.id());
	}

	/** Returns scheduled, moved or cancelled. */
	public static String status(Occurrence occurrence) {
		return occurrence.cancelled() ? "cancelled" : (planned(occurrence) != null) ? "moved" : "scheduled";
	}

	private static @Nullable Instant planned(Occurrence occurrence) {
		Instant planned = ZonedDateTime.ofLocal(occurrence.date(), occurrence.zone(), null).toInstant();
		return planned.equals(occurrence.start()) ? null : planned;
	}

}
