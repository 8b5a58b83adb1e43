package org.newcomerhub.push.web;

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
import org.newcomerhub.audit.AuditEntry;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.IfMatch;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about writing messages.
 */
@Tag(name = "Campaigns", description = "Notifications: written once, looked at, approved, sent")
@Refuses.Forbidden("not-allowed, scope-missing, csrf")
interface CampaignApi {

	/** A list. */
	@Operation(operationId = "listCampaigns", summary = "The messages of one's regions, the newest first",
			description = "Those that rules make of their own accord, such as reminders, are left out unless asked for.",
			parameters = {
					@Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(type = "string"),
							example = "lemvig"),
					@Parameter(name = "state", in = ParameterIn.QUERY,
							schema = @Schema(type = "string",
									allowableValues = { "draft", "approved", "sending", "sent", "cancelled" })),
					@Parameter(name = "about", in = ParameterIn.QUERY, description = "The id of an event or a guide",
							schema = @Schema(type = "string", format = "uuid")),
					@Parameter(name = "rules", in = ParameterIn.QUERY,
							schema = @Schema(type = "boolean", defaultValue = "false")),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = CampaignView.Page.class)))
	@Refuses.NotFound("not-found: there is no such region for who asks")
	Mono<ResponseEntity<CampaignView.Page>> campaigns(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Write one. */
	@Operation(operationId = "addCampaign", summary = "Write a message, or take its words from an event or a guide",
			description = "With `about` and without `texts` the draft has title and summary of what is published, in "
					+ "every language, a link to its page, and the date on which it begins.",
			parameters = @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER,
					description = "Repeated, it gives the first answer", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "201", description = "A draft; the ETag is its version",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("item-not-published")
	@Refuses.Invalid("idempotency-key-reused")
	Mono<ResponseEntity<CampaignView>> add(Mono<CampaignInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** One. */
	@Operation(operationId = "getCampaign", summary = "A message")
	@ApiResponse(responseCode = "200", description = "The message; the ETag is its version",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<CampaignView>> campaign(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Change it. */
	@Operation(operationId = "changeCampaign", summary = "Change a message that is not sent",
			description = "Words that change are reviewed no more, and translations of a source that changes are stale "
					+ "until they change, too, or are said to be `current`. What was approved is a draft again.")
	@ApiResponse(responseCode = "200", description = "It is a draft, as given",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("campaign-state, item-not-published")
	@IfMatch
	Mono<ResponseEntity<CampaignView>> change(UUID id, Mono<CampaignInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Take it away. */
	@Operation(operationId = "removeCampaign", summary = "Take a message away that was never sent")
	@ApiResponse(responseCode = "204", description = "It is gone; the audit remembers")
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("campaign-state")
	@IfMatch
	Mono<ResponseEntity<Void>> remove(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** What was done with it. */
	@Operation(operationId = "getCampaignAudit", summary = "What was done with a message, the newest first",
			parameters = {
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AuditPage.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<AuditPage>> audit(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/**
	 * A page of what was done.
	 *
	 * @param items the newest first
	 * @param next the cursor of the next page; null on the last
	 */
	@Schema(name = "CampaignAudit")
	record AuditPage(List<Done> items, @Nullable String next) {

		public AuditPage {
			items = List.copyOf(items);
		}

	}

	/**
	 * What was done.
	 *
	 * @param actor the account
	 * @param action such as {@code send-campaign}
	 * @param version that it has since; null where it has not changed
	 */
	@Schema(name = "CampaignAuditEntry")
	record Done(String id, String actor, @Schema(example = "send-campaign") String action, Instant at,
			@Nullable Integer version) {

		static Done of(AuditEntry entry) {
			return new Done(entry.id(), entry.note().actor(), entry.note().action(), entry.note().at(),
					entry.note().parts().values().stream().findFirst().map((moved) -> moved.to()).orElse(null));
		}

	}

}
