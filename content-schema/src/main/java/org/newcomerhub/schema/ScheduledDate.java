package org.newcomerhub.schema;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One date of an event, with what is otherwise on it.
 *
 * @param date when it would begin by its series: what it is called by
 * @param start when it begins
 * @param end when it ends, after {@code start}
 * @param cancelled whether it does not take place
 * @param venue the id of another place than the event's; null: the event's
 * @param onlineUrl where it is online instead; null: where the event is
 */
public record ScheduledDate(LocalDateTime date, ZonedDateTime start, ZonedDateTime end, boolean cancelled,
		@Nullable String venue, @Nullable String onlineUrl) {
}
