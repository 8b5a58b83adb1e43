package org.newcomerhub.event.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.ScheduledDate;

/**
 * The dates of an event, as they will be and as readers see them.
 *
 * @param item the item
 * @param head those of the newest revision of the body
 * @param published those that readers see; null while they see none
 */
@Schema(name = "EventDates")
record DatesView(UUID item, LaidOut head, @Nullable LaidOut published) {

	/**
	 * What a revision lays out.
	 *
	 * @param revision the body's
	 * @param zone the time zone (IANA) of the local times
	 * @param dates by start, from a month ago on
	 */
	@Schema(name = "LaidOutDates")
	record LaidOut(int revision, String zone, List<Date> dates) {

		static LaidOut of(int revision, EventBody body, Instant from, Instant to, int most) {
			return new LaidOut(revision, body.schedule().zone().getId(),
					body.schedule().dates(from, to, most).stream().map((date) -> Date.of(body, date)).toList());
		}

	}

	/**
	 * One date.
	 *
	 * @param date when it would begin by its series, local: what it is called by
	 * @param start when it begins
	 * @param end when it ends
	 * @param venue the id of one of the event's places; null: none
	 */
	@Schema(name = "LaidOutDate")
	record Date(@Schema(type = "string", example = "2026-12-09T17:00") LocalDateTime date, Instant start, Instant end,
			boolean cancelled, @Nullable String venue, @Nullable String onlineUrl) {

		static Date of(EventBody body, ScheduledDate date) {
			return new Date(date.date(), date.start().toInstant(), date.end().toInstant(), date.cancelled(),
					(date.venue() != null) ? date.venue() : body.venue(),
					(date.onlineUrl() != null) ? date.onlineUrl() : body.onlineUrl());
		}

	}

}
