package org.newcomerhub.event.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;

import org.springframework.data.annotation.Id;

/**
 * A timetable as it lies in the store.
 *
 * @param occurrences rows; their local dates are text, which no server moves to another
 * zone
 */
record StoredTimetable(@Id UUID event, int schemaVersion, long version, String region, long item, int revision,
		Instant until, List<Row> occurrences) {

	/** The shape that this release writes. */
	static final int SHAPE = 1;

	/**
	 * An occurrence; see {@link Occurrence}.
	 *
	 * @param key its id
	 */
	record Row(UUID key, String date, Instant start, Instant end, String zone, boolean cancelled,
			@Nullable String venue, @Nullable String onlineUrl, int sequence, Instant changedAt, boolean asked) {

		static Row of(Occurrence occurrence) {
			return new Row(occurrence.id(), occurrence.date().toString(), occurrence.start(), occurrence.end(),
					occurrence.zone().getId(), occurrence.cancelled(), occurrence.venue(), occurrence.onlineUrl(),
					occurrence.sequence(), occurrence.changedAt(), occurrence.asked());
		}

		Occurrence read(UUID event, String region) {
			return new Occurrence(this.key, event, region, LocalDateTime.parse(this.date), this.start, this.end,
					ZoneId.of(this.zone), this.cancelled, this.venue, this.onlineUrl, this.sequence, this.changedAt,
					this.asked);
		}

	}

	static StoredTimetable of(Timetable timetable) {
		return new StoredTimetable(timetable.event(), SHAPE, timetable.version(), timetable.region(), timetable.item(),
				timetable.revision(), timetable.until(), timetable.occurrences().stream().map(Row::of).toList());
	}

	Timetable read() {
		return new Timetable(this.event, this.version, this.region, this.item, this.revision, this.until,
				this.occurrences.stream()
					.map((row) -> row.read(this.event, this.region))
					.sorted(Occurrence.ORDER)
					.toList());
	}

}
