package org.newcomerhub.translation.checks;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about the checks.
 */
@Tag(name = "Translating")
interface CheckApi {

	/** Checks a text. */
	@Operation(operationId = "checkText", summary = "Everything that the checks find in a text",
			description = "Errors keep it from being approved; on warnings whoever approves decides. A stale segment is not compared with its source.",
			parameters = @Parameter(name = "revision", in = ParameterIn.QUERY, description = "Left out: the newest",
					schema = @Schema(type = "integer", minimum = "1")))
	@ApiResponse(responseCode = "200", description = "The findings")
	@Refuses.NotFound("item-unknown, part-unknown, unknown-revision")
	@Refuses.Invalid("body-missing")
	Mono<CheckReport> checks(UUID id, @Parameter(example = "ar") String language,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
