package org.newcomerhub.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about links that were mailed.
 */
@Tag(name = "Signing in", description = "Sessions of staff, and the first administrator")
interface LinkApi {

	/** What somebody who is invited chooses. */
	@Schema(name = "AcceptRequest")
	record AcceptRequest(@Nullable String name, @Nullable String password) {
	}

	/** Who they are now. */
	@Schema(name = "Accepted")
	record Accepted(String name) {
	}

	/** Who wants a new password; one of both. */
	@Schema(name = "ResetRequest")
	record ResetRequest(@Nullable String name, @Nullable String email) {
	}

	/** A new password. */
	@Schema(name = "NewPassword")
	record NewPassword(@Nullable String password) {
	}

	/** In. */
	@Operation(operationId = "acceptInvitation", summary = "Accept an invitation: choose a name and a password")
	@ApiResponse(responseCode = "201", description = "They can sign in now",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
	@Refuses.Conflict("name-taken")
	@Refuses.Gone("link-over: used already, replaced, or older than seven days")
	Mono<Accepted> accept(String token, AcceptRequest request, @Parameter(hidden = true) ServerWebExchange exchange);

	/** A mail. */
	@Operation(operationId = "askPasswordReset", summary = "Ask for a mail with a link for a new password",
			description = "Answered alike whether there is such an account or not.")
	@ApiResponse(responseCode = "202", description = "If there is such an account, it gets a mail")
	Mono<Void> ask(ResetRequest request, @Parameter(hidden = true) ServerWebExchange exchange);

	/** A new password. */
	@Operation(operationId = "resetPassword", summary = "Choose a new password; all sessions end")
	@ApiResponse(responseCode = "204", description = "It holds now")
	@Refuses.Gone("link-over: used already, replaced, or older than an hour")
	Mono<Void> reset(String token, NewPassword request, @Parameter(hidden = true) ServerWebExchange exchange);

}
