package org.newcomerhub.translation.glossary;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.IfMatch;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about the glossary.
 */
@Tag(name = "Translating", description = "What is to be translated, and what translators work with")
interface GlossaryApi {

	/** The terms that hold in a region. */
	@Operation(operationId = "listTerms", summary = "The official terms of a region and of those above it",
			parameters = {
					@Parameter(name = "region", in = ParameterIn.QUERY, required = true,
							schema = @Schema(type = "string"), example = "lemvig"),
					@Parameter(name = "language", in = ParameterIn.QUERY, description = "Only terms of this language",
							schema = @Schema(type = "string"), example = "da"),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of them")
	@Refuses.NotFound("not-found")
	Mono<TermView.Page> terms(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Adds a term. */
	@Operation(operationId = "createTerm", summary = "Add a term",
			description = "Reviewers of the region may. Repeated with the same Idempotency-Key, it gives the first answer.",
			parameters = @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER,
					schema = @Schema(type = "string", maxLength = 200)))
	@ApiResponse(responseCode = "201", description = "The term")
	@Refuses.Forbidden
	@Refuses.Conflict("term-exists")
	@Refuses.Invalid("key-reused")
	Mono<ResponseEntity<TermView>> create(TermInput given, @Parameter(hidden = true) ServerHttpRequest request);

	/** A term. */
	@Operation(operationId = "getTerm", summary = "A term", description = "The ETag is the version.")
	@ApiResponse(responseCode = "200", description = "The term")
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<TermView>> term(UUID id);

	/** Changes a term. */
	@Operation(operationId = "changeTerm", summary = "Change a term; needs If-Match",
			description = "What GET gives, PUT takes. The region stays.")
	@ApiResponse(responseCode = "200", description = "The term")
	@Refuses.Forbidden
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("term-exists")
	@IfMatch
	Mono<ResponseEntity<TermView>> change(UUID id, TermInput given,
			@Parameter(hidden = true) ServerHttpRequest request);

	/** Takes a term out. */
	@Operation(operationId = "deleteTerm", summary = "Take a term out; needs If-Match")
	@ApiResponse(responseCode = "204", description = "It is out")
	@Refuses.Forbidden
	@Refuses.NotFound("not-found")
	@IfMatch
	Mono<ResponseEntity<Void>> delete(UUID id, @Parameter(hidden = true) ServerHttpRequest request);

}
