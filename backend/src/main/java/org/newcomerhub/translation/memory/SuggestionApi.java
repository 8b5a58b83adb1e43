package org.newcomerhub.translation.memory;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
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
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Invalid("not-a-translation, language-not-offered, source-missing")
	Mono<Suggestions> suggestions(UUID id, @Parameter(example = "ar") String language);

}
