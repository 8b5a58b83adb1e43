package org.newcomerhub.worklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about the work list.
 */
@Tag(name = "Work list", description = "What an account has to do")
interface WorkListApi {

	/** The list. */
	@Operation(operationId = "listWork", summary = "What the account has to do, the most urgent first",
			description = "What it owns or its organisation does, and what its roles let it put right. Work on "
					+ "translations comes in the order of how many readers ask for the language.",
			parameters = {
					@Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(type = "string"),
							example = "lemvig"),
					@Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = "string"),
							example = "guide"),
					@Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = "string",
							allowableValues = { "expired", "blocked-schedule", "reported", "due", "hidden-addition",
									"source-changed", "in-review", "untranslated", "unreviewed" })),
					@Parameter(name = "language", in = ParameterIn.QUERY, example = "ar,ti",
							description = "Only work on texts in these languages: tags with commas between them",
							schema = @Schema(type = "string")),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the list",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = WorkEntry.Page.class)))
	Mono<ResponseEntity<WorkEntry.Page>> worklist(@Parameter(hidden = true) ServerWebExchange exchange);

}
