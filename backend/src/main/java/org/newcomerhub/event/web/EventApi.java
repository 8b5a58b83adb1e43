package org.newcomerhub.event.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.event.EventView;
import org.newcomerhub.event.OccurrenceList;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about events.
 */
@Tag(name = "Events", description = "Events, with who interprets there")
interface EventApi {

	/** One event. */
	@Operation(operationId = "getEvent", summary = "One event",
			description = "The event that a reader of the region sees, the region's own or a parent's, with its dates.")
	@ApiResponse(responseCode = "200", description = "The event",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = EventView.class)))
	@ApiResponse(responseCode = "308", description = "It has another slug now: see Location", content = @Content)
	@Refuses.NotFound("unknown-region, unknown-event")
	Mono<Void> event(@Parameter(example = "lemvig") String region, @Parameter(example = "tax-evening") String slug,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** The dates of events. */
	@Operation(operationId = "listEvents", summary = "The dates of a region's events",
			description = "By start, then id; or by distance. What is there throughout appears once.",
			parameters = { @Parameter(name = "from", in = ParameterIn.QUERY,
					description = "An instant, a day, now (unless asked otherwise), today, this-week: dates not over by then",
					example = "now", schema = @Schema(type = "string")),
					@Parameter(name = "to", in = ParameterIn.QUERY,
							description = "The same: dates that begin before it ends",
							schema = @Schema(type = "string")),
					@Parameter(name = "kind", in = ParameterIn.QUERY,
							description = "One or several of the types, with commas", example = "language-cafe",
							schema = @Schema(type = "string")),
					@Parameter(name = "organiser", in = ParameterIn.QUERY, description = "The slug of whoever invites",
							schema = @Schema(type = "string")),
					@Parameter(name = "near", in = ParameterIn.QUERY, description = "Latitude and longitude (WGS 84)",
							example = "56.55,8.31", schema = @Schema(type = "string")),
					@Parameter(name = "within", in = ParameterIn.QUERY, description = "Kilometres around near",
							example = "10", schema = @Schema(type = "number")),
					@Parameter(name = "place", in = ParameterIn.QUERY,
							description = "A place's id, or part of its address", schema = @Schema(type = "string")),
					@Parameter(name = "level", in = ParameterIn.QUERY,
							description = "The reader's level of the local language: A1 to C2", example = "A2",
							schema = @Schema(type = "string")),
					@Parameter(name = "children", in = ParameterIn.QUERY, description = "welcome, supervised, not",
							schema = @Schema(type = "string")),
					@Parameter(name = "accessibility", in = ParameterIn.QUERY,
							description = "All of these, with commas", example = "step-free",
							schema = @Schema(type = "string")),
					@Parameter(name = "price", in = ParameterIn.QUERY, description = "free: costs nothing",
							schema = @Schema(type = "string")),
					@Parameter(name = "places", in = ParameterIn.QUERY, description = "free: there are places left",
							schema = @Schema(type = "string")),
					@Parameter(name = "interpreter", in = ParameterIn.QUERY,
							description = "One of these languages is interpreted", example = "ti,ar",
							schema = @Schema(type = "string")),
					@Parameter(name = "interpreterStatus", in = ParameterIn.QUERY,
							description = "confirmed or requested; both unless asked otherwise",
							schema = @Schema(type = "string")),
					@Parameter(name = "situation", in = ParameterIn.QUERY, description = "For people in this situation",
							example = "asylum-seeker", schema = @Schema(type = "string")),
					@Parameter(name = "audience", in = ParameterIn.QUERY,
							description = "women-only, families, young-people, seniors",
							schema = @Schema(type = "string")),
					@Parameter(name = "textLanguage", in = ParameterIn.QUERY,
							description = "There is a text in one of these languages",
							schema = @Schema(type = "string")),
					@Parameter(name = "sort", in = ParameterIn.QUERY, description = "start, or distance from near",
							example = "start", schema = @Schema(type = "string")),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the list",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = OccurrenceList.class)))
	@Refuses.NotFound("unknown-region")
	Mono<Void> events(@Parameter(example = "lemvig") String region,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
