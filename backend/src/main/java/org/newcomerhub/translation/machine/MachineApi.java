package org.newcomerhub.translation.machine;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Problem;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

/**
 * What the description of the API says about translation by a machine.
 */
@Tag(name = "Translating")
interface MachineApi {

	/** Has a machine translate. */
	@Operation(operationId = "translateByMachine", summary = "Have a machine translate what is missing or stale",
			description = "Saves a revision of which these segments are of origin `machine` and state `initial`. A translation that holds is never touched.")
	@ApiResponse(responseCode = "200", description = "What was translated, and what was not")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	@Refuses.Conflict("machine-translation-off, archived")
	@Refuses.Overtaken("edit-conflict")
	@Refuses.Invalid("not-a-translation, language-not-offered, source-missing, machine-translation-language")
	@ApiResponse(responseCode = "502", description = "machine-translation-failed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	@ApiResponse(responseCode = "503", description = "machine-translation-busy",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = Problem.class)))
	Mono<MachineResult> translate(UUID id, @Parameter(example = "ar") String language, Mono<MachineRoutes.Wanted> body);

}
