package org.newcomerhub.content.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Problem;
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
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown, part-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ResponseEntity<PartView>> body(UUID id);

	/** Saves the body. */
	@Operation(operationId = "saveBody",
			summary = "Save the body as a new revision; needs If-Match, the first If-None-Match: *")
	@ApiResponse(responseCode = "200", description = "The revision that was made")
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
	@ApiResponse(responseCode = "412",
			description = "edit-conflict: the content is kept as the draft of whoever sent it",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "413", description = "payload-too-large",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "422", description = "language-not-offered, content-invalid, review-claimed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "428", description = "precondition-missing",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ResponseEntity<PartView>> saveBody(UUID id, PartRoutes.Save save,
			@Parameter(hidden = true) ServerHttpRequest request);

	/** A text. */
	@Operation(operationId = "getText", summary = "The newest revision of a text")
	@ApiResponse(responseCode = "200", description = "The text; its ETag is the number of its head")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown, part-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ResponseEntity<PartView>> text(UUID id, @Parameter(example = "da") String language);

	/** Saves a text. */
	@Operation(operationId = "saveText",
			summary = "Save a text as a new revision; needs If-Match, the first If-None-Match: *")
	@ApiResponse(responseCode = "200", description = "The revision that was made")
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
	@ApiResponse(responseCode = "412",
			description = "edit-conflict: the content is kept as the draft of whoever sent it",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "413", description = "payload-too-large",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "422", description = "language-not-offered, content-invalid, review-claimed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "428", description = "precondition-missing",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ResponseEntity<PartView>> saveText(UUID id, @Parameter(example = "pl") String language, PartRoutes.Save save,
			@Parameter(hidden = true) ServerHttpRequest request);

	/** A draft. */
	@Operation(operationId = "getDraft", summary = "Your own unsaved work on a part")
	@ApiResponse(responseCode = "200", description = "The draft")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown, draft-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<PartRoutes.DraftView> draft(UUID id, @Parameter(example = "text-pl") String part);

	/** Keeps a draft. */
	@Operation(operationId = "keepDraft", summary = "Keep your own unsaved work on a part, 30 days; no revision")
	@ApiResponse(responseCode = "200", description = "The draft as it is kept")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "413", description = "payload-too-large",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<PartRoutes.DraftView> keepDraft(UUID id, @Parameter(example = "text-pl") String part,
			PartRoutes.DraftToKeep draft);

}
