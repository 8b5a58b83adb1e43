package org.newcomerhub.feedback.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about writing to a region.
 */
@Tag(name = "Feedback", description = "Readers write, anonymously")
interface FeedbackApi {

	/** What to know before writing. */
	@Operation(operationId = "getFeedbackNotice", summary = "What to show to somebody before they write")
	@ApiResponse(responseCode = "200", description = "The notice",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = WritersNotice.class)))
	@Refuses.NotFound("unknown-region")
	Mono<Void> notice(@Parameter(example = "lemvig") String region,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Whether it helped. */
	@Operation(operationId = "giveFeedback", summary = "Say whether something helped, and what is wrong with it",
			description = "Anonymous. Without an e-mail address there is no answer; an address is erased after the days that the region says.",
			parameters = @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER,
					description = "Repeated, it gives the first answer", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "201", description = "It is kept",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = FeedbackReceipt.class)))
	@Refuses.NotFound("unknown-region, not-found")
	@Refuses.Invalid("idempotency-key-reused")
	Mono<ResponseEntity<FeedbackReceipt>> feedback(@Parameter(example = "lemvig") String region,
			@Parameter(example = "guides",
					schema = @Schema(
							allowableValues = { "guides", "events", "organisations", "news", "pages" })) String kind,
			@Parameter(example = "tax-card") String slug, Mono<FeedbackInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** A question. */
	@Operation(operationId = "askQuestion", summary = "Put a question to a region",
			description = "Anonymous. It reaches who answers for the category, or else for the region.",
			parameters = @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER,
					description = "Repeated, it gives the first answer", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "201", description = "It is kept",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = FeedbackReceipt.class)))
	@Refuses.NotFound("unknown-region")
	@Refuses.Invalid("idempotency-key-reused")
	Mono<ResponseEntity<FeedbackReceipt>> question(@Parameter(example = "lemvig") String region,
			Mono<QuestionInput> body, @Parameter(hidden = true) ServerWebExchange exchange);

}
