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
import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.delivery.DeadLetters.DeadLetter;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about messages that failed.
 */
@Tag(name = "Campaigns")
@Refuses.Forbidden("not-allowed, scope-missing, csrf")
@Refuses.NotFound("not-found")
interface FailuresApi {

	/**
	 * One that failed for good.
	 *
	 * @param language in which it was meant
	 * @param reason why
	 * @param attempts how many times it was handed to a provider
	 * @param gone whether its device has left since
	 */
	@Schema(name = "CampaignFailure")
	record Failure(@Schema(example = "ar") String language, @Schema(example = "unavailable") String reason,
			int attempts, boolean gone) {

		static Failure of(DeadLetter letter) {
			return new Failure(letter.language(), letter.reason(), letter.attempts(), letter.installation() == null);
		}

	}

	/**
	 * A page of those that failed.
	 *
	 * @param next the cursor of the next page; null at the end
	 */
	@Schema(name = "CampaignFailures")
	record Failures(List<Failure> items, @Nullable String next) {

		public Failures {
			items = List.copyOf(items);
		}

	}

	/**
	 * What is tried again.
	 *
	 * @param resent how many
	 */
	@Schema(name = "CampaignResent")
	record Resent(long resent) {
	}

	/** Those that failed. */
	@Operation(operationId = "listCampaignFailures", summary = "The messages of a campaign that failed for good",
			parameters = {
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page; whose devices they are is told nobody",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failures.class)))
	Mono<ResponseEntity<Failures>> failures(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Try them again. */
	@Operation(operationId = "resendCampaignFailures", summary = "Try the messages again that failed",
			description = "What waits already is left alone: twice is once.")
	@ApiResponse(responseCode = "200", description = "How many",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Resent.class)))
	@Refuses.Conflict("campaign-not-approved, campaign-state, campaign-over")
	Mono<ResponseEntity<Resent>> resend(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

}
