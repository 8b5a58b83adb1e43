package org.newcomerhub.fact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about facts.
 */
@Tag(name = "Facts", description = "Numbers, amounts and days that texts use, kept in one place with their source")
interface FactApi {

	/** One fact. */
	@Operation(operationId = "getFact", summary = "One fact",
			description = "The fact that a reader of the region sees, the region's own or a parent's, with all its values.")
	@ApiResponse(responseCode = "200", description = "The fact",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = FactView.class)))
	@ApiResponse(responseCode = "308", description = "It has another slug now: see Location", content = @Content)
	@Refuses.NotFound("unknown-region, unknown-fact")
	Mono<Void> fact(@Parameter(example = "lemvig") String region,
			@Parameter(example = "labour-market-contribution") String slug,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** A list of facts. */
	@Operation(operationId = "listFacts", summary = "The facts of a region",
			description = "By title in the order of the reader's own letters, then id.",
			parameters = {
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the list",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = FactList.class)))
	@Refuses.NotFound("unknown-region")
	Mono<Void> facts(@Parameter(example = "lemvig") String region,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
