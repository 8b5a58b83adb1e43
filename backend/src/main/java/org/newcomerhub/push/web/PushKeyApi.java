package org.newcomerhub.push.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;

/**
 * What the description of the API says about the key that browsers subscribe with.
 */
@Tag(name = "Installations", description = "An app registers itself, without a name")
interface PushKeyApi {

	/** The key. */
	@Operation(operationId = "getPushKey", summary = "What a browser subscribes with",
			description = "The `applicationServerKey` of `PushManager.subscribe` (RFC 8292), in base64url. The "
					+ "subscription, as JSON, is the token of an installation whose provider is `web-push`.")
	@ApiResponse(responseCode = "200", description = "The hub's public key",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = PushKeyRoutes.PushKey.class)))
	@Refuses.NotFound("not-found: this hub sends nothing to browsers")
	Mono<ResponseEntity<PushKeyRoutes.PushKey>> key();

}
