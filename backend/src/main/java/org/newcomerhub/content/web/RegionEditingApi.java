package org.newcomerhub.content.web;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about the administration of regions.
 */
@Tag(name = "Administration of regions", description = "Names, languages, categories and policies")
interface RegionEditingApi {

	/** A page of regions. */
	@Schema(name = "EditedRegionList")
	record Page(List<Map<String, Object>> items, @Nullable String next) {

		public Page {
			items = List.copyOf(items);
		}

	}

	/** Regions. */
	@Operation(operationId = "listEditedRegions", summary = "The regions that one may look into, by id",
			parameters = {
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of them",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Page.class)))
	Mono<Page> regions(@Parameter(hidden = true) ServerWebExchange exchange);

	/** A region. */
	@Operation(operationId = "getEditedRegion", summary = "A region in the stored shape, with its version",
			description = "What GET gives, PUT takes. The ETag is the version.")
	@ApiResponse(responseCode = "200", description = "The region")
	@Refuses.NotFound("unknown-region")
	Mono<ResponseEntity<Map<String, Object>>> region(@Parameter(example = "lemvig") String region);

	/** Creates a region. */
	@Operation(operationId = "createRegion", summary = "Create a region",
			description = "Below another region its administrators may, at the top those of the installation.")
	@ApiResponse(responseCode = "201", description = "The region")
	@Refuses.Forbidden
	@Refuses.Conflict("region-exists")
	@Refuses.Invalid("content-invalid: everything that is wrong")
	Mono<ResponseEntity<Map<String, Object>>> create(Map<String, Object> given);

	/** Changes a region. */
	@Operation(operationId = "changeRegion", summary = "Change a region; needs If-Match",
			description = "A language may be taken away although there are texts in it: the answer warns.")
	@ApiResponse(responseCode = "200", description = "The region, with `warnings`")
	@Refuses.Forbidden
	@Refuses.NotFound("unknown-region")
	@Refuses.Overtaken("precondition-failed")
	@Refuses.Invalid("content-invalid: everything that is wrong")
	@Refuses.Unconditional("precondition-required")
	Mono<ResponseEntity<Map<String, Object>>> change(@Parameter(example = "lemvig") String region,
			Map<String, Object> given, @Parameter(hidden = true) ServerWebExchange exchange);

}
