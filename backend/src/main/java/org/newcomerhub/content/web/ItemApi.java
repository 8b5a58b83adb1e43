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

import org.springframework.http.ResponseEntity;

/**
 * What the description of the API says about items.
 */
@Tag(name = "Editing")
interface ItemApi {

	/** Creates an item. */
	@Operation(operationId = "createItem", summary = "Create an item; nothing of it is published")
	@ApiResponse(responseCode = "201", description = "The item")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "409", description = "slug-taken",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "413", description = "payload-too-large",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "422",
			description = "region-unknown, kind-unknown, language-not-offered, content-invalid, key-reused",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ResponseEntity<ItemView>> create(ItemRoutes.NewItem wanted, @Nullable String key);

	/** An item. */
	@Operation(operationId = "getItem", summary = "An item and where its parts are in the workflow")
	@ApiResponse(responseCode = "200", description = "The item")
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<ItemView> item(UUID id);

}
