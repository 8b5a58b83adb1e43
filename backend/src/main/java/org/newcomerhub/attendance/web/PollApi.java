package org.newcomerhub.attendance.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.IfMatch;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about the polls that staff keep.
 */
@Tag(name = "Polls", description = "What people want more of")
interface PollApi {

	/** The polls of a region. */
	@Operation(operationId = "listEditorialPolls", summary = "The polls of a region, with the votes so far",
			parameters = @Parameter(name = "region", in = ParameterIn.QUERY, required = true,
					schema = @Schema(type = "string"), example = "lemvig"))
	@ApiResponse(responseCode = "200", description = "At most 200 polls",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PollView.Page.class)))
	@Refuses.Forbidden
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<PollView.Page>> polls(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Ask. */
	@Operation(operationId = "addPoll", summary = "Ask what people want more of",
			parameters = @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER,
					description = "Repeated, it gives the first answer", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "201", description = "It is open",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PollView.class)))
	@Refuses.Forbidden
	@Refuses.NotFound("not-found")
	@Refuses.Invalid("idempotency-key-reused")
	Mono<ResponseEntity<PollView>> add(Mono<PollInput> body, @Parameter(hidden = true) ServerWebExchange exchange);

	/** One poll. */
	@Operation(operationId = "getEditorialPoll", summary = "A poll, with the votes so far")
	@ApiResponse(responseCode = "200", description = "The poll; the ETag is its version",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PollView.class)))
	@Refuses.Forbidden
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<PollView>> poll(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Ask otherwise. */
	@Operation(operationId = "changePoll", summary = "Ask in other words or until another time",
			description = "Answers can be added; those that were there stay, for there may be votes for them.")
	@ApiResponse(responseCode = "200", description = "It is as given",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PollView.class)))
	@Refuses.Forbidden
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("poll-closed")
	@IfMatch
	Mono<ResponseEntity<PollView>> change(UUID id, Mono<PollInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Ask no more. */
	@Operation(operationId = "closePoll", summary = "Close a poll",
			description = "Ten minutes later its votes are counted for good and erased. A repeat changes nothing.")
	@ApiResponse(responseCode = "200", description = "It is closed",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PollView.class)))
	@Refuses.Forbidden
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<PollView>> close(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

}
