package org.newcomerhub.schema;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What is otherwise on one date of a schedule.
 *
 * @param date which one: when it would begin by its series (RFC 5545, 3.8.4.4,
 * RECURRENCE-ID)
 * @param start when it begins instead; null: as planned
 * @param duration how long it lasts instead; null: as planned
 * @param cancelled whether it does not take place
 * @param venue the id of the place where it is instead; null: as planned
 * @param onlineUrl where it is online instead; null: as planned
 */
public record DateChange(LocalDateTime date, @Nullable LocalDateTime start, @Nullable Duration duration,
		boolean cancelled, @Nullable String venue, @Nullable String onlineUrl) {

	DateChange with(UnaryOperator<LocalDateTime> how) {
		return new DateChange(how.apply(this.date), (this.start != null) ? how.apply(this.start) : null, this.duration,
				this.cancelled, this.venue, this.onlineUrl);
	}

}
