package org.newcomerhub.device;

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

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about installations.
 */
@Tag(name = "Installations", description = "An app registers itself, without a name")
interface InstallationApi {

	/** Register. */
	@Operation(operationId = "registerInstallation", summary = "Register an installation, or change it",
			description = "The app makes the id (a random UUID) and a secret of 256 random bits (Base64url or hexadecimal), and sends the secret as Bearer with every call, the first included. The same again changes nothing. A provider's token that another installation had leaves it.",
			parameters = @Parameter(name = "Authorization", in = ParameterIn.HEADER, required = true,
					schema = @Schema(type = "string"), example = "Bearer 0f8c…"))
	@ApiResponse(responseCode = "200", description = "It is as given",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = InstallationView.class)))
	@ApiResponse(responseCode = "201", description = "It was not there before",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = InstallationView.class)))
	@Refuses.Unknown("wrong-secret")
	Mono<ResponseEntity<InstallationView>> register(UUID id, Mono<InstallationInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Read. */
	@Operation(operationId = "getInstallation", summary = "All that the hub knows of an installation",
			parameters = @Parameter(name = "Authorization", in = ParameterIn.HEADER, required = true,
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "200", description = "The installation",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = InstallationView.class)))
	@Refuses.Unknown("wrong-secret")
	Mono<ResponseEntity<InstallationView>> installation(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Erase. */
	@Operation(operationId = "eraseInstallation", summary = "Erase all that the hub knows of an installation",
			parameters = @Parameter(name = "Authorization", in = ParameterIn.HEADER, required = true,
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "204", description = "It is erased", content = @Content)
	@Refuses.Unknown("wrong-secret")
	Mono<ResponseEntity<Void>> erase(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

}
