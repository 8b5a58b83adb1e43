package org.newcomerhub.translation.coverage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about coverage.
 */
@Tag(name = "Translating")
interface CoverageApi {

	/** The coverage of a region. */
	@Operation(operationId = "getCoverage",
			summary = "Languages and items: what is translated, and what readers ask for",
			description = "Of what a region itself publishes, as far as you may read it; what it takes over from its "
					+ "parents is in their coverage. `asked` counts how often readers of an item asked for a language "
					+ "first in the last 28 days, whichever they were given; it is kept once a minute and holds "
					+ "nothing about who asked.",
			parameters = {
					@Parameter(name = "region", in = ParameterIn.QUERY, required = true, example = "dk",
							schema = @Schema(type = "string")),
					@Parameter(name = "kind", in = ParameterIn.QUERY, example = "guide",
							schema = @Schema(type = "string")),
					@Parameter(name = "language", in = ParameterIn.QUERY, example = "ar,ti",
							description = "Only these languages: tags with commas between them",
							schema = @Schema(type = "string")),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the items, and the sums over all of them",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = CoverageView.class)))
	@Refuses.Forbidden
	@Refuses.NotFound("not-found, unknown-region")
	Mono<ResponseEntity<CoverageView>> coverage(@Parameter(hidden = true) ServerWebExchange exchange);

}
