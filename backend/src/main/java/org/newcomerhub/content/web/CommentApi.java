package org.newcomerhub.content.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Problem;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about comments.
 */
@Tag(name = "Editing")
interface CommentApi {

	/** The comments on an item, the newest last. */
	@Operation(operationId = "listComments", summary = "The comments on an item, the newest last",
			parameters = {
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of them")
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<CommentRoutes.CommentList> comments(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Comment on a revision. */
	@Operation(operationId = "comment", summary = "Comment on a revision")
	@ApiResponse(responseCode = "201", description = "The comment")
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "409", description = "archived",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "422", description = "revision-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ResponseEntity<CommentRoutes.CommentView>> comment(UUID id, CommentRoutes.NewComment given);

	/** Note that a comment is done with. */
	@Operation(operationId = "resolveComment", summary = "Note that a comment is done with")
	@ApiResponse(responseCode = "200", description = "The comment")
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown, comment-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<CommentRoutes.CommentView> resolve(UUID id, UUID comment);

}
