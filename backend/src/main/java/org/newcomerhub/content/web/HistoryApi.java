package org.newcomerhub.content.web;

import java.util.UUID;

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
 * What the description of the API says about the history of an item.
 */
@Tag(name = "History", description = "What became of an item, and who did what")
interface HistoryApi {

	/** Revisions. */
	@Operation(operationId = "listRevisions", summary = "The revisions of a part, the newest first",
			parameters = {
					@Parameter(name = "part", in = ParameterIn.QUERY, required = true, example = "text-da",
							schema = @Schema(type = "string")),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of them, without what they say",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = RevisionList.class)))
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, part-unknown")
	Mono<RevisionList> revisions(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** One revision. */
	@Operation(operationId = "getRevision", summary = "One revision of a part, with what it says")
	@ApiResponse(responseCode = "200", description = "The revision",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = RevisionView.class)))
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, part-unknown, unknown-revision")
	Mono<RevisionView> revision(UUID id, @Parameter(example = "text-da") String part, int number);

	/** The audit. */
	@Operation(operationId = "listItemAudit", summary = "Who did what to an item, the newest first",
			parameters = {
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the audit",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AuditList.class)))
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	Mono<AuditList> audit(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

}
