package org.newcomerhub.account.web;

import java.util.UUID;

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
 * What the description of the API says about coming in.
 */
@Tag(name = "Signing in", description = "Sessions of staff, and the first administrator")
interface SessionApi {

	/** What makes the first administrator. */
	@Schema(name = "SetupRequest")
	record SetupRequest(@Nullable String secret, @Nullable String name, @Nullable String password) {
	}

	/** The first administrator. */
	@Schema(name = "FirstAdmin")
	record FirstAdmin(UUID id, String name) {
	}

	/** Who comes in. */
	@Schema(name = "SignInRequest")
	record SignInRequest(@Nullable String name, @Nullable String password) {
	}

	/** What a page needs to write. */
	@Schema(name = "SignedIn")
	record SignedIn(String csrfToken) {
	}

	/** The first administrator. */
	@Operation(operationId = "setUp", summary = "Make the first administrator, once",
			description = "The secret lies in `first-admin.txt` in the hub's data folder, for an hour after a start.")
	@ApiResponse(responseCode = "201", description = "Made",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = FirstAdmin.class)))
	@Refuses.Forbidden("setup-refused: the secret is wrong or too old")
	@Refuses.Gone("setup-done: there is an account already")
	Mono<FirstAdmin> setUp(SetupRequest request, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Sign in. */
	@Operation(operationId = "signIn", summary = "Sign in",
			description = "Sets the cookie `hub-session`; every write by it carries the answer's `csrfToken` as `X-CSRF-TOKEN`.")
	@ApiResponse(responseCode = "200", description = "Signed in",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignedIn.class)))
	@Refuses.Unknown("sign-in-refused: the name or the password is wrong")
	Mono<SignedIn> signIn(SignInRequest request, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Sign out. */
	@Operation(operationId = "signOut", summary = "Sign out", description = "Ends the session on every node at once.")
	@ApiResponse(responseCode = "204", description = "There is no session any more")
	@Refuses.Forbidden("csrf: the header X-CSRF-TOKEN is missing or wrong")
	Mono<Void> signOut(@Parameter(hidden = true) ServerWebExchange exchange);

}
