package org.newcomerhub.translation.exchange;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about XLIFF.
 */
@Tag(name = "Translating")
interface ExchangeApi {

	/** One item out. */
	@Operation(operationId = "exportXliff", summary = "A text as XLIFF 2.1, for any tool of translators",
			description = "A unit for each segment; Markdown, links and facts are inline codes. What is stale has the "
					+ "state `initial` and the sub-state `hub:stale`, with the source's words as they were in a note. "
					+ "The ETag is the number of the translation's head; it has none before its first revision.",
			parameters = @Parameter(name = "only", in = ParameterIn.QUERY,
					description = "`needed`: only what is missing or stale",
					schema = @Schema(type = "string", allowableValues = { "all", "needed" }, defaultValue = "all")))
	@ApiResponse(responseCode = "200", description = "The document",
			content = @Content(mediaType = Xliff.TYPE, schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "204", description = "Nothing is to be translated", content = @Content)
	@Refuses.NotFound("item-unknown, part-unknown: it has no source text")
	@Refuses.Invalid("not-a-translation")
	Mono<ResponseEntity<byte[]>> item(UUID id, @Parameter(example = "ar") String language,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** One item in. */
	@Operation(operationId = "importXliff",
			summary = "Bring a translated XLIFF file back; needs If-Match, the first If-None-Match: *",
			description = "One revision of all that was translated and still fits its source; what no longer fits is "
					+ "named and left alone. When anything in the file is wrong, nothing of it is applied.")
	@RequestBody(required = true, description = "At most 1 MB",
			content = @Content(mediaType = Xliff.TYPE, schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "200", description = "What became of it",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = ImportReport.Outcome.class)))
	@Refuses.Forbidden("not-allowed, review-claimed")
	@Refuses.NotFound("item-unknown, part-unknown: it has no source text")
	@Refuses.Conflict("archived")
	@Refuses.Overtaken("edit-conflict: the result is kept as the draft of whoever sent it")
	@Refuses.Invalid("xliff-invalid, not-a-translation, language-not-offered")
	@Refuses.Unconditional("precondition-missing")
	Mono<ResponseEntity<ImportReport.Outcome>> bringItem(UUID id, @Parameter(example = "ar") String language,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Many items out. */
	@Operation(operationId = "exportXliffOfMany", summary = "The texts of many items as one XLIFF 2.1 document",
			description = "A file for each item, 200 at most. `items` takes the ids of a work list.",
			parameters = {
					@Parameter(name = "language", in = ParameterIn.QUERY, required = true, example = "ar",
							description = "The language to translate into", schema = @Schema(type = "string")),
					@Parameter(name = "region", in = ParameterIn.QUERY, example = "lemvig",
							schema = @Schema(type = "string")),
					@Parameter(name = "kind", in = ParameterIn.QUERY, example = "guide",
							schema = @Schema(type = "string")),
					@Parameter(name = "items", in = ParameterIn.QUERY, description = "Ids, with commas between them",
							schema = @Schema(type = "string")),
					@Parameter(name = "state", in = ParameterIn.QUERY,
							description = "Only items with a segment that is missing, stale or not reviewed",
							schema = @Schema(type = "string", allowableValues = { "missing", "stale", "unreviewed" })),
					@Parameter(name = "source", in = ParameterIn.QUERY,
							description = "Only items written in this language first; a document has one",
							schema = @Schema(type = "string")),
					@Parameter(name = "only", in = ParameterIn.QUERY,
							description = "`needed`: only segments that are missing or stale",
							schema = @Schema(type = "string", allowableValues = { "all", "needed" },
									defaultValue = "all")) })
	@ApiResponse(responseCode = "200", description = "The document",
			content = @Content(mediaType = Xliff.TYPE, schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "204", description = "Nothing is to be translated", content = @Content)
	@Refuses.Invalid("xliff-too-many: more than 200 items")
	Mono<ResponseEntity<byte[]>> many(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Many items in. */
	@Operation(operationId = "importXliffOfMany", summary = "Bring a translated XLIFF document of many items back",
			description = "Each file is applied as by `importXliff`, whole or not at all, to the translation as it is; "
					+ "what somebody else has changed since is left alone. A file that is refused does not keep the "
					+ "others back.")
	@RequestBody(required = true, description = "At most 16 MB",
			content = @Content(mediaType = Xliff.TYPE, schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "200", description = "What became of each file",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
	@Refuses.Invalid("xliff-invalid: the document cannot be read")
	Mono<ResponseEntity<ImportReport>> bringMany(@Parameter(hidden = true) ServerWebExchange exchange);

}
