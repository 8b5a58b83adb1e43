package org.newcomerhub.organisation;

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
 * What the description of the API says about organisations.
 */
@Tag(name = "Organisations", description = "Offices, clubs and employers, in the best of the reader's languages")
interface OrganisationApi {

	/** One organisation. */
	@Operation(operationId = "getOrganisation", summary = "One organisation",
			description = "The organisation that a reader of the region sees, the region's own or a parent's.")
	@ApiResponse(responseCode = "200", description = "The organisation",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = OrganisationView.class)))
	@ApiResponse(responseCode = "308", description = "It has another slug now: see Location", content = @Content)
	@Refuses.NotFound("unknown-region, unknown-organisation")
	Mono<Void> organisation(@Parameter(example = "lemvig") String region,
			@Parameter(example = "citizen-service") String slug, @Parameter(hidden = true) ServerWebExchange exchange);

	/** A list of organisations. */
	@Operation(operationId = "listOrganisations", summary = "The organisations of a region",
			description = "By title in the order of the reader's own letters, then id.",
			parameters = {
					@Parameter(name = "type", in = ParameterIn.QUERY, example = "public-office",
							schema = @Schema(type = "string")),
					@Parameter(name = "language", in = ParameterIn.QUERY, example = "ti",
							description = "Spoken at the desk: one language tag, or several with commas between them "
									+ "of which any will do",
							schema = @Schema(type = "string")),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the list",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = OrganisationList.class)))
	@Refuses.NotFound("unknown-region")
	Mono<Void> organisations(@Parameter(example = "lemvig") String region,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
