package org.newcomerhub.content.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;

/**
 * What the description of the API says about what happens to whole items.
 */
@Tag(name = "Editing")
interface LifecycleApi {

	/** Put an item away: readers see nothing of it, schedules and reviews end. */
	@Operation(operationId = "archive",
			summary = "Put an item away: readers see nothing of it, schedules and reviews end")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	Mono<ItemView> archive(UUID id, LifecycleRoutes.@Nullable Noted given);

	/** Take an item out of the archive; it is a draft then. */
	@Operation(operationId = "restore", summary = "Take an item out of the archive; it is a draft then")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	Mono<ItemView> restore(UUID id, LifecycleRoutes.@Nullable Noted given);

	/** Give an item another slug; the one before redirects. */
	@Operation(operationId = "rename", summary = "Give an item another slug; the one before redirects")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("slug-taken")
	Mono<ItemView> rename(UUID id, LifecycleRoutes.Renaming given);

	/** Give an item to another owner. */
	@Operation(operationId = "transfer", summary = "Give an item to another owner")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Invalid("owner-unknown")
	Mono<ItemView> transfer(UUID id, LifecycleRoutes.Transfer given);

	/**
	 * Copy an item into a region; with the same slug below, it overrides once published.
	 */
	@Operation(operationId = "copy",
			summary = "Copy an item into a region; with the same slug below, it overrides once published")
	@ApiResponse(responseCode = "201", description = "The copy")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("slug-taken")
	@Refuses.Invalid("region-unknown, language-not-offered, key-reused")
	Mono<ResponseEntity<ItemView>> copy(UUID id, LifecycleRoutes.Copy given, @Nullable String key);

	/** Begin again from older revisions, as new drafts. */
	@Operation(operationId = "rollBack", summary = "Begin again from older revisions, as new drafts")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("archived")
	@Refuses.Invalid("revision-unknown")
	Mono<ItemView> rollBack(UUID id, LifecycleRoutes.RollBack given);

	/** Erase words for good, with all drafts of these parts and the comments on them. */
	@Operation(operationId = "redact",
			summary = "Erase words for good, with all drafts of these parts and the comments on them")
	@ApiResponse(responseCode = "200", description = "The item; no reader of this node sees the words any more")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Invalid("revision-unknown, segment-unknown")
	Mono<ItemView> redact(UUID id, LifecycleRoutes.Redaction given);

}
