package org.newcomerhub.event.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about calendars.
 */
@Tag(name = "Calendars", description = "Events for calendars and search engines")
interface CalendarApi {

	/** The calendar of a region. */
	@Operation(operationId = "getCalendar", summary = "The events of a region as a calendar (RFC 5545)",
			description = """
					One VEVENT for each date, with the filters of the list of events; cancelled ones stay in. What \
					was over up to 30 days ago is in it unless `from` says otherwise. UIDs are the same in every \
					language.""",
			parameters = {
					@Parameter(name = "kind", in = ParameterIn.QUERY, example = "language-cafe",
							schema = @Schema(type = "string")),
					@Parameter(name = "interpreter", in = ParameterIn.QUERY, example = "ti,ar",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "The calendar",
			content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
	@Refuses.NotFound("unknown-region")
	Mono<Void> calendar(@Parameter(example = "lemvig") String region,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** The dates of an event. */
	@Operation(operationId = "getEventCalendar", summary = "The dates of an event as a calendar (RFC 5545)")
	@ApiResponse(responseCode = "200", description = "The calendar",
			content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
	@Refuses.NotFound("unknown-region, unknown-event")
	Mono<Void> event(@Parameter(example = "lemvig") String region, @Parameter(example = "tax-evening") String slug,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** An event in the words of schema.org. */
	@Operation(operationId = "getEventMarkup", summary = "An event in the words of schema.org (JSON-LD)",
			description = "Its dates to come, or the last one when all are over.")
	@ApiResponse(responseCode = "200", description = "The description",
			content = @Content(mediaType = "application/ld+json", schema = @Schema(type = "string")))
	@Refuses.NotFound("unknown-region, unknown-event, not-found")
	Mono<Void> markup(@Parameter(example = "lemvig") String region, @Parameter(example = "tax-evening") String slug,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
