package org.newcomerhub.event.base;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.event.store.Timetables;
import org.newcomerhub.interpreter.Gender;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.Occasions;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.WantedInterpreting;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says to those who book interpreters when and where a date is, and what is wanted there.
 */
@Component
class InterpretingRequests {

	private final Timetables timetables;

	private final Items items;

	private final Revisions revisions;

	private final ObjectProvider<Occasions> occasions;

	InterpretingRequests(Timetables timetables, Items items, Revisions revisions, ObjectProvider<Occasions> occasions) {
		this.timetables = timetables;
		this.items = items;
		this.revisions = revisions;
		this.occasions = occasions;
	}

	/** Tells of some occurrences of an event as they are now. */
	Mono<Void> tell(UUID event, Collection<UUID> occurrences) {
		return this.timetables.find(event)
			.flatMap((timetable) -> body(timetable)
				.flatMapMany((body) -> Flux.fromIterable(occurrences)
					.flatMapIterable((id) -> timetable.find(id).stream().toList())
					.concatMap((occurrence) -> tell(occurrence, body, timetable.isPublished())))
				.then());
	}

	private Mono<Void> tell(Occurrence occurrence, EventBody body, boolean isPublished) {
		Optional<Place> place = place(occurrence, body);
		Double latitude = place.map(Place::latitude).orElse(null);
		Double longitude = place.map(Place::longitude).orElse(null);
		boolean cancelled = occurrence.cancelled() || !isPublished;
		Occasion occasion = new Occasion(occurrence.id().toString(), occurrence.region(), occurrence.start(),
				occurrence.end(), occurrence.zone(), latitude, longitude, body.type(), cancelled);
		List<Wanted> wanted = body.interpreting().stream().map(InterpretingRequests::wanted).toList();
		return Flux.fromStream(this.occasions::stream).concatMap((all) -> all.put(occasion, wanted)).then();
	}

	private static Optional<Place> place(Occurrence occurrence, EventBody body) {
		return body.places().stream().filter((place) -> place.id().equals(occurrence.venue())).findFirst();
	}

	/** The body that it was laid out by; of what is withdrawn the one that it has now. */
	private Mono<EventBody> body(Timetable timetable) {
		Mono<Integer> number = timetable.isPublished() ? Mono.just(timetable.revision())
				: this.items.find(timetable.event()).mapNotNull(InterpretingRequests::newest);
		return number.flatMap((revision) -> this.revisions.find(timetable.event(), Part.BODY, revision))
			.map(Revision::body)
			.ofType(EventBody.class);
	}

	private static @Nullable Integer newest(Item item) {
		return item.pointers(Part.BODY).head();
	}

	private static Wanted wanted(WantedInterpreting wanted) {
		return new Wanted(wanted.language(), wanted.variety(), modality(wanted.modality()),
				level(wanted.minimumLevel()), gender(wanted.gender()));
	}

	static Modality modality(String code) {
		return Modality.ofCode(code)
			.orElseThrow(() -> new IllegalStateException("The rules let no modality " + code + " through"));
	}

	/** The best known register's letters stand for a level of any. */
	private static @Nullable QualificationLevel level(@Nullable String letter) {
		return (letter != null) ? QualificationLevel.ofCode("no-" + letter.toLowerCase(Locale.ROOT)).orElse(null)
				: null;
	}

	private static @Nullable Gender gender(@Nullable String code) {
		return (code != null) ? Gender.ofCode(code).orElse(null) : null;
	}

}
