package org.newcomerhub.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
 * What the description of the API says about one's own account and tokens.
 */
@Tag(name = "One's own account", description = "What may I do, and my access tokens")
interface OwnApi {

	/** A role, and what it allows. */
	@Schema(name = "Allowed")
	record Allowed(@Schema(example = "publisher") String role, @Schema(example = "lemvig") String region,
			@Nullable UUID organisation, List<String> permissions) {
	}

	/** Whoever asks; with a session, what its writes must show. */
	@Schema(name = "Me")
	record Me(UUID id, @Nullable String name, String displayName, @Nullable String language, boolean installationAdmin,
			List<Allowed> grants, @Nullable Set<String> scopes, @Nullable String csrfToken) {
	}

	/** A token that is wanted. */
	@Schema(name = "TokenRequest")
	record TokenRequest(@Nullable String name, @Nullable Set<String> scopes, @Nullable Instant expiresAt) {
	}

	/** A token, shown this once. */
	@Schema(name = "MadeToken")
	record MadeToken(UUID id, String token) {
	}

	/** A token without its secret. */
	@Schema(name = "TokenEntry")
	record TokenEntry(UUID id, String name, Set<String> scopes, Instant createdAt, Instant expiresAt,
			@Nullable Instant lastUsed) {
	}

	/** All one's tokens. */
	@Schema(name = "TokenList")
	record TokenList(List<TokenEntry> items, @Nullable String next) {
	}

	/** Who am I. */
	@Operation(operationId = "getMe", summary = "Who is signed in, and what they may do where")
	@ApiResponse(responseCode = "200", description = "The account",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Me.class)))
	Mono<Me> me(@Parameter(hidden = true) ServerWebExchange exchange);

	/** All one's tokens. */
	@Operation(operationId = "listTokens", summary = "One's own access tokens, without their secrets")
	@ApiResponse(responseCode = "200", description = "All that are not over",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenList.class)))
	Mono<TokenList> tokens();

	/** A new token. */
	@Operation(operationId = "makeToken", summary = "Make an access token",
			description = "Scopes are permissions, such as `read` and `write`, or `*` for all that the account may; "
					+ "it ends within a year. The secret is shown in this answer alone.")
	@ApiResponse(responseCode = "201", description = "Made",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = MadeToken.class)))
	@Refuses.Forbidden("scope-missing: a token makes no token that may more, csrf")
	Mono<MadeToken> makeToken(TokenRequest request);

	/** No token any more. */
	@Operation(operationId = "revokeToken", summary = "End an access token, on every node at once")
	@ApiResponse(responseCode = "204", description = "It is over")
	@Refuses.NotFound("not-found: none of one's own")
	Mono<Void> revokeToken(UUID id);

}
