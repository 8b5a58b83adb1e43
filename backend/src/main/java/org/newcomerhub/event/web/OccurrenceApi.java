package org.newcomerhub.event.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about single dates.
 */
@Tag(name = "Events", description = "Events, with who interprets there")
interface OccurrenceApi {

	/** One date. */
	@Operation(operationId = "getOccurrence", summary = "One date of an event",
			description = "As a reader of the region sees it that keeps the event.")
	@ApiResponse(responseCode = "200", description = "The date",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = OccurrenceEntry.class)))
	@Refuses.NotFound("unknown-occurrence")
	Mono<Void> occurrence(@Parameter(schema = @Schema(type = "string", format = "uuid")) String id,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
