package org.newcomerhub.content.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Problem;
import reactor.core.publisher.Mono;
import org.jspecify.annotations.Nullable;

/**
 * What the description of the API says about the actions of the workflow.
 */
@Tag(name = "Editing")
interface WorkflowApi {

	/** Asks for a review. */
	@Operation(operationId = "submit", summary = "Ask for a review of revisions")
	@ApiResponse(responseCode = "200", description = "The item")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "400", description = "invalid-request",
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
	Mono<ItemView> submit(UUID id, WorkflowRoutes.Revisions revisions);

	/** Ends a review. */
	@Operation(operationId = "sendBack", summary = "Send revisions back to their authors")
	@ApiResponse(responseCode = "200", description = "The item")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "409", description = "not-in-review",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ItemView> sendBack(UUID id, WorkflowRoutes.Revisions revisions);

	/** Approves. */
	@Operation(operationId = "approve", summary = "Approve revisions: they may be published")
	@ApiResponse(responseCode = "200", description = "The item")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "409", description = "archived, not-in-review, four-eyes",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "422", description = "revision-unknown, content-invalid, body-missing",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ItemView> approve(UUID id, WorkflowRoutes.Revisions revisions);

	/** Publishes. */
	@Operation(operationId = "publish", summary = "Publish approved revisions, any set of parts together")
	@ApiResponse(responseCode = "200",
			description = "The item; readers of this node see it, those of others within a second")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "409", description = "archived, not-approved",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "422",
			description = "body-missing, source-missing, source-incomplete, fact-unknown, revision-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ItemView> publish(UUID id, WorkflowRoutes.Revisions revisions);

	/** Publishes later. */
	@Operation(operationId = "schedule", summary = "Publish approved revisions at a time")
	@ApiResponse(responseCode = "200", description = "The item")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "409", description = "archived, not-approved",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "422", description = "schedule-past, and what publishing refuses",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ItemView> schedule(UUID id, WorkflowRoutes.Revisions revisions);

	/** Takes a schedule back. */
	@Operation(operationId = "unschedule", summary = "Take a schedule back")
	@ApiResponse(responseCode = "200", description = "The item")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown, schedule-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ItemView> unschedule(UUID id, UUID schedule);

	/** Withdraws. */
	@Operation(operationId = "withdraw", summary = "Withdraw parts from readers, or all")
	@ApiResponse(responseCode = "200", description = "The item; no reader of this node sees the parts any more")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ItemView> withdraw(UUID id, WorkflowRoutes.@Nullable Withdrawal given);

}
