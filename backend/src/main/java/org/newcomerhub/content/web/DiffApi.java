package org.newcomerhub.content.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.content.diff.PartDiff;
import org.newcomerhub.content.diff.SourceDiff;
import org.newcomerhub.content.diff.TextDrift;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about differences.
 */
@Tag(name = "History")
interface DiffApi {

	/** What differs. */
	@Operation(operationId = "getDiff", summary = "What differs between two revisions of a part",
			description = "By segment, and within it by words; the body by field. With `against=source` a translation "
					+ "stands beside its source: what the source says now, what it said when it was translated, and "
					+ "what became of that since. With `Accept: text/html` the same as a page.",
			parameters = {
					@Parameter(name = "part", in = ParameterIn.QUERY, required = true, example = "text-pl",
							schema = @Schema(type = "string")),
					@Parameter(name = "from", in = ParameterIn.QUERY,
							description = "A revision; otherwise the published one, or the one that `to` was made from",
							schema = @Schema(type = "integer", minimum = "1")),
					@Parameter(name = "to", in = ParameterIn.QUERY, description = "A revision; otherwise the newest",
							schema = @Schema(type = "integer", minimum = "1")),
					@Parameter(name = "against", in = ParameterIn.QUERY,
							schema = @Schema(type = "string", allowableValues = "source")) })
	@ApiResponse(responseCode = "200", description = "The differences",
			content = {
					@Content(mediaType = "application/json",
							schema = @Schema(oneOf = { PartDiff.class, SourceDiff.class })),
					@Content(mediaType = "text/html", schema = @Schema(type = "string")) })
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, part-unknown, unknown-revision")
	@Refuses.Invalid("not-a-translation")
	Mono<Object> diff(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** What a translator has to do. */
	@Operation(operationId = "getDrift", summary = "How each segment of a translation stands to its source",
			description = "For the newest revision of the text, also where there is none yet: which segments are "
					+ "current, stale, missing or unused; what the source says now, what it said when they were "
					+ "translated, and what became of its words since.",
			parameters = @Parameter(name = "source", in = ParameterIn.QUERY,
					description = "The source as readers see it, where they do, or its newest revision",
					schema = @Schema(type = "string", allowableValues = { "published", "head" },
							defaultValue = "published")))
	@ApiResponse(responseCode = "200", description = "Every segment that the item has, in reading order")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, part-unknown")
	@Refuses.Invalid("not-a-translation")
	Mono<TextDrift> drift(UUID id, @Parameter(example = "pl") String language,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** The same as a page. */
	@Hidden
	Mono<ResponseEntity<byte[]>> page(UUID id, ServerWebExchange exchange);

}
