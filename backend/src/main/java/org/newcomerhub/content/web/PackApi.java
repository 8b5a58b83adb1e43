package org.newcomerhub.content.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.content.pack.ImportSummary;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about packs.
 */
@Tag(name = "Packs", description = "A region's content as a ZIP of files that people can read and keep")
interface PackApi {

	/** Export. */
	@Operation(operationId = "exportPack", summary = "A region's content as a pack",
			description = "With ids, times and authors, so that an empty hub takes it over as it is: exported there "
					+ "again it is the same, byte for byte. Texts in languages that the region no longer offers are "
					+ "left out.",
			parameters = {
					@Parameter(name = "region", in = ParameterIn.QUERY, required = true, example = "lemvig",
							schema = @Schema(type = "string")),
					@Parameter(name = "what", in = ParameterIn.QUERY,
							description = "What readers see, or the newest of everything",
							schema = @Schema(type = "string", allowableValues = { "published", "heads" },
									defaultValue = "published")) })
	@ApiResponse(responseCode = "200", description = "The pack",
			content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
	@Refuses.Forbidden
	@Refuses.NotFound("unknown-region")
	Mono<ResponseEntity<byte[]>> export(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Import. */
	@Operation(operationId = "importPack", summary = "Bring a pack in and publish it",
			description = "Of an item with faults nothing is brought in; what somebody has edited here is left alone.",
			parameters = @Parameter(name = "dryRun", in = ParameterIn.QUERY,
					description = "Only say what would become of it",
					schema = @Schema(type = "boolean", defaultValue = "false")))
	@RequestBody(required = true, description = "At most 64 MB",
			content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
	@ApiResponse(responseCode = "200", description = "What became of it",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportSummary.class)))
	@Refuses.Forbidden
	@Refuses.Invalid("pack-unreadable: damaged, too large unpacked, names that lead out of it, a faulty region.yaml")
	Mono<ImportSummary> bring(@Parameter(hidden = true) ServerWebExchange exchange);

}
