package org.newcomerhub.event.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When an event takes place: all its occurrences, past and to come, as they are now.
 *
 * @param event the event's item
 * @param version how many times it was changed, from 1 on
 * @param region the region that keeps the event
 * @param item the version of the item that it was last laid out by
 * @param revision the revision of the body that it was laid out by; 0: the event is
 * withdrawn
 * @param until up to when it is laid out
 * @param occurrences by start, then id
 */
public record Timetable(UUID event, long version, String region, long item, int revision, Instant until,
		List<Occurrence> occurrences) {

	public Timetable {
		occurrences = List.copyOf(occurrences);
	}

	/** Finds an occurrence; empty when there is none of that id. */
	public Optional<Occurrence> find(UUID occurrence) {
		return this.occurrences.stream().filter((each) -> each.id().equals(occurrence)).findFirst();
	}

	/** Whether readers are shown the same by it as by another. */
	public boolean isShownAs(Timetable other) {
		return this.revision == other.revision && this.occurrences.stream()
			.map(Occurrence::whenAsked)
			.toList()
			.equals(other.occurrences.stream().map(Occurrence::whenAsked).toList());
	}

	/** Whether the event is published. */
	public boolean isPublished() {
		return this.revision > 0;
	}

}
