package org.newcomerhub.published.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about previews.
 */
@Tag(name = "Editorial")
interface PreviewApi {

	/** What the public API would answer. */
	@Operation(operationId = "previewItem", summary = "An item as a newcomer would get it",
			description = "Of the revisions that parameters named as parts ask for, `?body=8&text-da=6`; of other "
					+ "parts your own draft, or else the newest revision. The answer is that of the item's public route; with `Accept: text/html` "
					+ "it is the page. An addition is shown in the item that it adds to.")
	@ApiResponse(responseCode = "200", description = "What the public route of the item's kind would answer",
			content = { @Content(mediaType = "application/json", schema = @Schema(type = "object")),
					@Content(mediaType = "text/html", schema = @Schema(type = "string")) })
	@Refuses.NotFound("item-unknown")
	@Refuses.Invalid("body-missing, source-missing, source-incomplete, content-invalid, addition-hidden, revision-unknown")
	Mono<ResponseEntity<byte[]>> preview(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** The reader's page. */
	@Hidden
	Mono<ResponseEntity<byte[]>> page(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

}
