package org.newcomerhub.translation.memory;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Problem;
import reactor.core.publisher.Mono;

/**
 * What the description of the API says about suggestions.
 */
@Tag(name = "Translating")
interface SuggestionApi {

	/** What there is to translate. */
	@Operation(operationId = "suggestTranslations",
			summary = "The segments that are missing or stale, with translations of the same words and official terms",
			description = "Suggestions come from published texts alone, the item's own region first. What has just been published may take half a minute.")
	@ApiResponse(responseCode = "200", description = "The segments")
	@ApiResponse(responseCode = "400", description = "invalid-request",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "401", description = "not-signed-in",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "403", description = "not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "404", description = "item-unknown",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "422", description = "not-a-translation, language-not-offered, source-missing",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<Suggestions> suggestions(UUID id, @Parameter(example = "ar") String language);

}
