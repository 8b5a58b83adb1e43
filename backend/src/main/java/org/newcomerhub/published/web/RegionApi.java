package org.newcomerhub.published.web;

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
 * What the description of the API says about regions.
 */
@Tag(name = "Regions", description = "Municipalities, counties and countries")
interface RegionApi {

	/** All regions. */
	@Operation(operationId = "listRegions", summary = "All regions",
			parameters = {
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of regions",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegionList.class)))
	Mono<Void> regions(@Parameter(hidden = true) ServerWebExchange exchange);

	/** One region. */
	@Operation(operationId = "getRegion", summary = "One region")
	@ApiResponse(responseCode = "200", description = "The region",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegionEntry.class)))
	@Refuses.NotFound("unknown-region")
	Mono<Void> region(@Parameter(example = "lemvig") String region,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** The categories of a region. */
	@Operation(operationId = "listCategories", summary = "The categories of a region and how many guides each has")
	@ApiResponse(responseCode = "200", description = "The categories, in order",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = CategoryList.class)))
	@Refuses.NotFound("unknown-region")
	Mono<Void> categories(@Parameter(example = "lemvig") String region,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
