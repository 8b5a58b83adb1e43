package org.newcomerhub.interpreter.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.IfMatch;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about interpreters.
 */
@Tag(name = "Interpreters", description = "Interpreters and language helpers, for coordinators")
@Refuses.Forbidden("not-allowed, scope-missing, csrf")
interface InterpreterApi {

	/** A list. */
	@Operation(operationId = "listInterpreters", summary = "Those whom one's regions may book", parameters = {
			@Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(type = "string"), example = "lemvig"),
			@Parameter(name = "archived", in = ParameterIn.QUERY,
					schema = @Schema(type = "boolean", defaultValue = "false")),
			@Parameter(name = "limit", in = ParameterIn.QUERY,
					schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
			@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page, in the order in which they were added",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = InterpreterView.Page.class)))
	Mono<ResponseEntity<InterpreterView.Page>> interpreters(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Somebody new. */
	@Operation(operationId = "addInterpreter", summary = "Add an interpreter or a language helper",
			parameters = @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER,
					schema = @Schema(type = "string"), description = "Repeated, it gives the one added first"))
	@ApiResponse(responseCode = "201", description = "Added; the ETag is what a change names",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = InterpreterView.class)))
	@Refuses.Invalid("idempotency-key-reused")
	Mono<ResponseEntity<InterpreterView>> add(Mono<InterpreterInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Somebody. */
	@Operation(operationId = "getInterpreter", summary = "One of them")
	@ApiResponse(responseCode = "200", description = "With the ETag that a change names",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = InterpreterView.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<InterpreterView>> interpreter(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** A change. */
	@Operation(operationId = "changeInterpreter", summary = "Change one of them")
	@ApiResponse(responseCode = "200", description = "Changed",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = InterpreterView.class)))
	@Refuses.NotFound("not-found")
	@IfMatch
	Mono<ResponseEntity<InterpreterView>> change(UUID id, Mono<InterpreterInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** When they can be asked. */
	@Operation(operationId = "getAvailability", summary = "When one of them can be asked")
	@ApiResponse(responseCode = "200", description = "With the ETag that a change names",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = AvailabilityInput.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<AvailabilityInput>> availability(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** When they can be asked from now on. */
	@Operation(operationId = "changeAvailability", summary = "Change when one of them can be asked",
			description = "What is booked stays booked.")
	@ApiResponse(responseCode = "200", description = "Changed",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = AvailabilityInput.class)))
	@Refuses.NotFound("not-found")
	@IfMatch
	Mono<ResponseEntity<AvailabilityInput>> changeAvailability(UUID id, Mono<AvailabilityInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** They stop. */
	@Operation(operationId = "archiveInterpreter", summary = "Archive one of them",
			description = "They are proposed no more, somebody else is sought for what they were to do, and who they were is erased some months later. A repeat changes nothing.")
	@ApiResponse(responseCode = "200", description = "Archived",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = InterpreterView.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<InterpreterView>> archive(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Their link. */
	@Operation(operationId = "sendPersonalLink", summary = "Send one of them a link to their bookings and availability",
			description = "By mail; valid for a year. The one before is over.")
	@ApiResponse(responseCode = "200", description = "It is on its way",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = InterpreterView.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<InterpreterView>> sendLink(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

}
