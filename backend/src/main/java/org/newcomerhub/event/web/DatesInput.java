package org.newcomerhub.event.web;

import java.time.Duration;
import java.time.LocalDateTime;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of dates of an event; all times are local ones in the schedule's
 * zone.
 *
 * @param scope this, following, all; this alone if it is absent
 * @param date which one: when it would begin by its series; needed unless one is added
 * @param start when it begins instead; the others of the scope move by as much
 * @param duration how long it lasts, such as {@code PT2H}
 * @param venue the id of the place where it is instead
 * @param onlineUrl where it is online instead
 * @param cancelled true: it does not take place; false: it does after all
 * @param add a further date
 * @param note why
 */
@Schema(name = "DatesInput")
record DatesInput(@Nullable @Schema(example = "this", allowableValues = {
		"this", "following", "all" }) String scope,
		@Nullable @Schema(type = "string", example = "2026-12-09T17:00") LocalDateTime date,
		@Nullable @Schema(type = "string", example = "2026-12-10T17:00") LocalDateTime start,
		@Nullable @Schema(type = "string", example = "PT2H") Duration duration, @Nullable String venue,
		@Nullable String onlineUrl, @Nullable Boolean cancelled,
		@Nullable @Schema(type = "string", example = "2026-12-12T14:00") LocalDateTime add, @Nullable String note){
}
