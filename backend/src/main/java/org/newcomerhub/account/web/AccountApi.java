package org.newcomerhub.account.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.IfMatch;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about accounts.
 */
@Tag(name = "Accounts", description = "Staff, and what they may do")
@Refuses.Forbidden("not-allowed, scope-missing, csrf")
interface AccountApi {

	/** A role in a region, or in an organisation of it. */
	@Schema(name = "GivenRole")
	record GivenRole(@Schema(example = "publisher", allowableValues = {
			"author", "translator", "reviewer", "publisher", "organiser", "interpreter-coordinator",
			"admin" }) @Nullable String role, @Schema(example = "lemvig") @Nullable String region,
			@Nullable UUID organisation){
	}

	/** What an account is to be. */
	@Schema(name = "AccountRequest")
	record AccountRequest(@Nullable String email, @Nullable String displayName, @Nullable String language,
			@Nullable Boolean disabled, @Nullable Boolean installationAdmin, @Nullable List<GivenRole> grants) {
	}

	/** An account. */
	@Schema(name = "Account")
	record AccountView(UUID id, @Nullable String name, String displayName, @Nullable String email,
			@Nullable String language, boolean disabled, @Nullable Instant invitedUntil, boolean installationAdmin,
			List<GivenRole> grants, @Nullable List<GivenRole> grantsByIssuer) {
	}

	/** A page of accounts. */
	@Schema(name = "AccountList")
	record AccountList(List<AccountView> items, @Nullable String next) {
	}

	/** What somebody did, or what was done to their account. */
	@Schema(name = "AccountAuditEntry")
	record AuditView(String subject, String actor, String action, Instant at, @Nullable String region,
			List<MovedPart> parts, @Nullable String note) {
	}

	/** From which revision of a part to which. */
	@Schema(name = "MovedPart")
	record MovedPart(@Schema(example = "text-da") String part, @Nullable Integer from, @Nullable Integer to) {
	}

	/** A page of the audit. */
	@Schema(name = "AccountAudit")
	record AuditPage(List<AuditView> items, @Nullable String next) {
	}

	/** The accounts. */
	@Operation(operationId = "listAccounts", summary = "The accounts that one administers",
			parameters = {
					@Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(type = "string"),
							description = "Only those with a role there"),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page, in the order in which they were made",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountList.class)))
	Mono<AccountList> accounts(@Parameter(hidden = true) ServerWebExchange exchange);

	/** An invitation. */
	@Operation(operationId = "inviteAccount", summary = "Invite somebody by mail",
			description = "They get a link that works once, for seven days. Nobody gives more than they have.")
	@ApiResponse(responseCode = "201", description = "Invited",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
	@Refuses.Conflict("email-taken")
	Mono<ResponseEntity<AccountView>> invite(AccountRequest request);

	/** An account. */
	@Operation(operationId = "getAccount", summary = "One account")
	@ApiResponse(responseCode = "200", description = "The account; its ETag is what a change names",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<AccountView>> account(UUID id);

	/** A change. */
	@Operation(operationId = "changeAccount", summary = "Change an account: its roles, its address, whether it is open")
	@ApiResponse(responseCode = "200", description = "Changed, on every node at once",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("last-admin, email-taken")
	@IfMatch
	Mono<ResponseEntity<AccountView>> change(UUID id, AccountRequest request,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Another invitation. */
	@Operation(operationId = "inviteAccountAgain", summary = "Send a new invitation; the one before is over")
	@ApiResponse(responseCode = "200", description = "Sent",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<AccountView>> inviteAgain(UUID id);

	/** Out everywhere. */
	@Operation(operationId = "endSessions", summary = "End all sessions of an account, on every node at once")
	@ApiResponse(responseCode = "204", description = "There are none any more")
	@Refuses.NotFound("not-found")
	Mono<Void> endSessions(UUID id);

	/** Who did what. */
	@Operation(operationId = "getAccountAudit", summary = "What somebody did, the newest first",
			parameters = {
					@Parameter(name = "of", in = ParameterIn.QUERY,
							description = "`actor`: what they did; `account`: what was done to their account",
							schema = @Schema(type = "string", allowableValues = { "actor", "account" },
									defaultValue = "actor")),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page, of the regions that one administers",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AuditPage.class)))
	@Refuses.NotFound("not-found")
	Mono<AuditPage> audit(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

}
