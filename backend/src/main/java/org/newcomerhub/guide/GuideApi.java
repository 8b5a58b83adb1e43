package org.newcomerhub.guide;

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
 * What the description of the API says about guides.
 */
@Tag(name = "Guides", description = "Practical guides, in the best of the reader's languages")
interface GuideApi {

	/** One guide. */
	@Operation(operationId = "getGuide", summary = "One guide",
			description = "The guide that a reader of the region sees, the region's own or a parent's.")
	@ApiResponse(responseCode = "200", description = "The guide",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = GuideView.class)))
	@ApiResponse(responseCode = "308", description = "It has another slug now: see Location", content = @Content)
	@Refuses.NotFound("unknown-region, unknown-guide")
	Mono<Void> guide(@Parameter(example = "lemvig") String region, @Parameter(example = "tax-card") String slug,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** A list of guides. */
	@Operation(operationId = "listGuides", summary = "The guides of a region",
			description = "By category, then title in the order of the reader's own letters, then id.",
			parameters = {
					@Parameter(name = "category", in = ParameterIn.QUERY, example = "tax",
							schema = @Schema(type = "string")),
					@Parameter(name = "situation", in = ParameterIn.QUERY, example = "student",
							schema = @Schema(type = "string")),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the list",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = GuideList.class)))
	@Refuses.NotFound("unknown-region")
	Mono<Void> guides(@Parameter(example = "lemvig") String region,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
