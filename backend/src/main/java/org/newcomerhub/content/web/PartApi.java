package org.newcomerhub.content.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What the description of the API says about the parts of an item.
 */
@Tag(name = "Editing", description = "Drafting, reviewing and publishing, by staff")
interface PartApi {

	/** The body. */
	@Operation(operationId = "getBody", summary = "The newest revision of the body")
	@ApiResponse(responseCode = "200", description = "The body; its ETag is the number of its head")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, part-unknown")
	Mono<ResponseEntity<PartView>> body(UUID id);

	/** Saves the body. */
	@Operation(operationId = "saveBody",
			summary = "Save the body as a new revision; needs If-Match, the first If-None-Match: *")
	@ApiResponse(responseCode = "200", description = "The revision that was made")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("archived")
	@Refuses.Overtaken("edit-conflict: the content is kept as the draft of whoever sent it")
	@Refuses.Invalid("language-not-offered, content-invalid, review-claimed")
	@Refuses.Unconditional("precondition-missing")
	Mono<ResponseEntity<PartView>> saveBody(UUID id, PartRoutes.Save save,
			@Parameter(hidden = true) ServerHttpRequest request);

	/** A text. */
	@Operation(operationId = "getText", summary = "The newest revision of a text")
	@ApiResponse(responseCode = "200", description = "The text; its ETag is the number of its head")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, part-unknown")
	Mono<ResponseEntity<PartView>> text(UUID id, @Parameter(example = "da") String language);

	/** Saves a text. */
	@Operation(operationId = "saveText",
			summary = "Save a text as a new revision; needs If-Match, the first If-None-Match: *")
	@ApiResponse(responseCode = "200", description = "The revision that was made")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("archived")
	@Refuses.Overtaken("edit-conflict: the content is kept as the draft of whoever sent it")
	@Refuses.Invalid("language-not-offered, content-invalid, review-claimed")
	@Refuses.Unconditional("precondition-missing")
	Mono<ResponseEntity<PartView>> saveText(UUID id, @Parameter(example = "pl") String language, PartRoutes.Save save,
			@Parameter(hidden = true) ServerHttpRequest request);

	/** A draft. */
	@Operation(operationId = "getDraft", summary = "Your own unsaved work on a part")
	@ApiResponse(responseCode = "200", description = "The draft")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, draft-unknown")
	Mono<PartRoutes.DraftView> draft(UUID id, @Parameter(example = "text-pl") String part);

	/** Keeps a draft. */
	@Operation(operationId = "keepDraft", summary = "Keep your own unsaved work on a part, 30 days; no revision")
	@ApiResponse(responseCode = "200", description = "The draft as it is kept")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	Mono<PartRoutes.DraftView> keepDraft(UUID id, @Parameter(example = "text-pl") String part,
			PartRoutes.DraftToKeep draft);

}
