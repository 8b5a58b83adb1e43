package org.newcomerhub.push.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.push.campaign.Estimate;
import org.newcomerhub.push.campaign.Previews;
import org.newcomerhub.push.campaign.Trials;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about looking at messages, trying and sending
 * them.
 */
@Tag(name = "Campaigns")
@Refuses.Forbidden("not-allowed, scope-missing, csrf")
@Refuses.NotFound("not-found")
interface SendingApi {

	/**
	 * A message as phones show it.
	 *
	 * @param items by language, then platform
	 */
	@Schema(name = "CampaignPreviews")
	record Shown(List<Previews.Preview> items) {

		public Shown {
			items = List.copyOf(items);
		}

	}

	/** Look at it. */
	@Operation(operationId = "previewCampaign", summary = "A message as a phone will show it",
			description = "For a reader of each language alone: which language they get and why, whether the collapsed "
					+ "notification cuts it (about: no platform promises a number), and how many bytes it takes.",
			parameters = {
					@Parameter(name = "lang", in = ParameterIn.QUERY, schema = @Schema(type = "string"), example = "ar",
							description = "One language, or several with commas; all unless given"),
					@Parameter(name = "platform", in = ParameterIn.QUERY, description = "All unless given",
							schema = @Schema(type = "string", allowableValues = { "android", "ios", "web" })) })
	@ApiResponse(responseCode = "200", description = "By language, then platform",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Shown.class)))
	Mono<ResponseEntity<Shown>> preview(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Whom it reaches. */
	@Operation(operationId = "estimateCampaign", summary = "How many devices a message would reach now",
			description = "Exact up to some thousand devices; beyond that a sample stands for all.")
	@ApiResponse(responseCode = "200", description = "By language and platform, and who would not be sent to",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Estimate.class)))
	Mono<ResponseEntity<Estimate>> estimate(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Try it. */
	@Operation(operationId = "testCampaign", summary = "Send a message to one device at once, marked as a trial",
			description = "It is neither counted nor put into the inbox, and words that nobody has reviewed go out, too.")
	@ApiResponse(responseCode = "200", description = "What the provider said",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Trials.Trial.class)))
	Mono<ResponseEntity<Trials.Trial>> test(UUID id, Mono<CampaignInput.TestInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Approve it. */
	@Operation(operationId = "approveCampaign",
			summary = "Approve a message's source, and translations that were reviewed",
			description = "Where the region asks for four eyes, not by who changed it last. With an `If-Match`, only "
					+ "what was read.",
			parameters = @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "200", description = "It can be sent",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
	@Refuses.Conflict("campaign-state, campaign-over, four-eyes")
	@Refuses.Overtaken("precondition-failed: somebody else has changed it")
	Mono<ResponseEntity<CampaignView>> approve(UUID id, Mono<CampaignInput.ApprovalInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Send it. */
	@Operation(operationId = "sendCampaign", summary = "Send an approved message, now or at a time",
			description = "Twice is one sending.")
	@ApiResponse(responseCode = "200", description = "It is being sent, or waits for its time",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
	@Refuses.Conflict("campaign-not-approved, campaign-state, campaign-over")
	Mono<ResponseEntity<CampaignView>> send(UUID id, Mono<CampaignInput.SendingInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Stop it. */
	@Operation(operationId = "cancelCampaign", summary = "Stop a message, also while it is being sent",
			description = "What a provider has by then arrives. Twice is once.")
	@ApiResponse(responseCode = "200", description = "It is cancelled",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
	@Refuses.Conflict("campaign-state: it was sent to its end")
	Mono<ResponseEntity<CampaignView>> cancel(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

}
