package org.newcomerhub.push.inbox;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about inboxes.
 */
@Tag(name = "Installations")
interface InboxApi {

	/** Read all. */
	@Operation(operationId = "getInbox", summary = "What was meant for an installation, the newest first",
			description = "Also what its phone never got: because it was off, had its messages of the week, or the event had begun. 100 messages, for 90 days.",
			parameters = @Parameter(name = "Authorization", in = ParameterIn.HEADER, required = true,
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "200", description = "The messages",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = InboxView.class)))
	@Refuses.Unknown("wrong-secret")
	Mono<ResponseEntity<InboxView>> inbox(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Mark. */
	@Operation(operationId = "readInboxMessage", summary = "Mark a message as read",
			description = "The same again changes nothing. With opened, that it was opened from its notification is counted.",
			parameters = @Parameter(name = "Authorization", in = ParameterIn.HEADER, required = true,
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "204", description = "It is marked", content = @Content)
	@Refuses.Unknown("wrong-secret")
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<Void>> read(UUID id, UUID message, Mono<InboxView.ReadInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
