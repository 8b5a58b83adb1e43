package org.newcomerhub.content.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
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
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	Mono<CommentRoutes.CommentList> comments(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Comment on a revision. */
	@Operation(operationId = "comment", summary = "Comment on a revision")
	@ApiResponse(responseCode = "201", description = "The comment")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("archived")
	@Refuses.Invalid("revision-unknown")
	Mono<ResponseEntity<CommentRoutes.CommentView>> comment(UUID id, CommentRoutes.NewComment given);

	/** Note that a comment is done with. */
	@Operation(operationId = "resolveComment", summary = "Note that a comment is done with")
	@ApiResponse(responseCode = "200", description = "The comment")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, comment-unknown")
	Mono<CommentRoutes.CommentView> resolve(UUID id, UUID comment);

}
