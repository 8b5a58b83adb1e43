package org.newcomerhub.event;

import java.util.List;
import java.util.UUID;

import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.event.store.Timetables;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The occurrences of events as they are in the store now: for those who decide by them.
 * What readers are shown is in the snapshots.
 */
@Component
public class Occurrences {

	private final Timetables timetables;

	Occurrences(Timetables timetables) {
		this.timetables = timetables;
	}

	/**
	 * Finds an occurrence, also a cancelled one; empty when there never was one of that
	 * id.
	 * @throws org.newcomerhub.mongo.StoredShapeException (as an error signal) when a
	 * newer release wrote it
	 */
	public Mono<Occurrence> find(UUID id) {
		return this.timetables.findOf(id).flatMap((timetable) -> Mono.justOrEmpty(timetable.find(id)));
	}

	/**
	 * Returns all occurrences of an event by start, past ones and cancelled ones among
	 * them; none while it was never laid out.
	 * @throws org.newcomerhub.mongo.StoredShapeException (as an error signal) when a
	 * newer release wrote them
	 */
	public Mono<List<Occurrence>> ofEvent(UUID event) {
		return this.timetables.find(event).map(Timetable::occurrences).defaultIfEmpty(List.of());
	}

}
