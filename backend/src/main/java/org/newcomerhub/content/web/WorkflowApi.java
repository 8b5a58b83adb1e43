package org.newcomerhub.content.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Refuses;

/**
 * What the description of the API says about the actions of the workflow.
 */
@Tag(name = "Editing")
interface WorkflowApi {

	/** Asks for a review. */
	@Operation(operationId = "submit", summary = "Ask for a review of revisions")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("archived")
	@Refuses.Invalid("revision-unknown")
	Mono<ItemView> submit(UUID id, WorkflowRoutes.Revisions revisions);

	/** Ends a review. */
	@Operation(operationId = "sendBack", summary = "Send revisions back to their authors")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("not-in-review")
	Mono<ItemView> sendBack(UUID id, WorkflowRoutes.Revisions revisions);

	/** Approves. */
	@Operation(operationId = "approve", summary = "Approve revisions: they may be published")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("archived, not-in-review, four-eyes")
	@Refuses.Invalid("revision-unknown, content-invalid, body-missing")
	Mono<ItemView> approve(UUID id, WorkflowRoutes.Revisions revisions);

	/** Publishes. */
	@Operation(operationId = "publish", summary = "Publish approved revisions, any set of parts together")
	@ApiResponse(responseCode = "200",
			description = "The item; readers of this node see it, those of others within a second")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("archived, not-approved")
	@Refuses.Invalid("body-missing, source-missing, source-incomplete, fact-unknown, revision-unknown")
	Mono<ItemView> publish(UUID id, WorkflowRoutes.Revisions revisions);

	/** Publishes later. */
	@Operation(operationId = "schedule", summary = "Publish approved revisions at a time")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("archived, not-approved")
	@Refuses.Invalid("schedule-past, and what publishing refuses")
	Mono<ItemView> schedule(UUID id, WorkflowRoutes.Revisions revisions);

	/** Takes a schedule back. */
	@Operation(operationId = "unschedule", summary = "Take a schedule back")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, schedule-unknown")
	Mono<ItemView> unschedule(UUID id, UUID schedule);

	/** Withdraws. */
	@Operation(operationId = "withdraw", summary = "Withdraw parts from readers, or all")
	@ApiResponse(responseCode = "200", description = "The item; no reader of this node sees the parts any more")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	Mono<ItemView> withdraw(UUID id, WorkflowRoutes.@Nullable Withdrawal given);

}
