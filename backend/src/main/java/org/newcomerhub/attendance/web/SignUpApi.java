package org.newcomerhub.attendance.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about sign-ups.
 */
@Tag(name = "Sign-ups",
		description = "Places at a date of an event, without an account. Whoever signs up gets a secret, and sends it as Bearer")
interface SignUpApi {

	/** Sign up. */
	@Operation(operationId = "signUp", summary = "Sign up for a date",
			description = "Takes places, or a place in the line where all are taken. Free places are offered in the order of the line; a party is passed only while it is too big for what is free. What is personal is erased after the event. Whoever names a device with its secret is reminded there, and told what changes.",
			parameters = @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER,
					description = "Repeated, it gives the first answer", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "201", description = "They have places, or wait for them",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignUpView.class)))
	@Refuses.Unknown("wrong-secret")
	@Refuses.NotFound("unknown-occurrence")
	@Refuses.Conflict("no-places, signup-closed, signup-not-needed, date-cancelled")
	@Refuses.Invalid("idempotency-key-reused")
	Mono<ResponseEntity<SignUpView>> signUp(UUID occurrence, Mono<SignUpInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Read. */
	@Operation(operationId = "getSignUp", summary = "How a sign-up stands")
	@ApiResponse(responseCode = "200", description = "The sign-up",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignUpView.class)))
	@Refuses.Unknown("wrong-secret")
	Mono<ResponseEntity<SignUpView>> read(String id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Change. */
	@Operation(operationId = "changeSignUp", summary = "Ask for something else",
			description = "What is left out stays as it is; empty text takes away. Where there is no room for more all stays as it was.")
	@ApiResponse(responseCode = "200", description = "It is as asked",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignUpView.class)))
	@Refuses.Unknown("wrong-secret")
	@Refuses.Conflict("no-places, signup-gone, signup-closed, date-cancelled")
	Mono<ResponseEntity<SignUpView>> change(String id, Mono<SignUpInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Accept. */
	@Operation(operationId = "acceptPlaces", summary = "Take the places that are offered")
	@ApiResponse(responseCode = "200", description = "They are taken",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignUpView.class)))
	@Refuses.Unknown("wrong-secret")
	@Refuses.Conflict("signup-gone")
	Mono<ResponseEntity<SignUpView>> accept(String id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Give up. */
	@Operation(operationId = "cancelSignUp", summary = "Give the places up",
			description = "What is personal is erased at once. A repeat changes nothing.")
	@ApiResponse(responseCode = "204", description = "They are given up", content = @Content)
	@Refuses.Unknown("wrong-secret")
	Mono<ResponseEntity<Void>> cancel(String id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** The code as an image. */
	@Operation(operationId = "getDoorCode", summary = "The door code as a QR code")
	@ApiResponse(responseCode = "200", description = "The image",
			content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string")))
	@Refuses.Unknown("wrong-secret")
	@Refuses.Conflict("signup-gone")
	Mono<ResponseEntity<String>> door(String id, @Parameter(hidden = true) ServerWebExchange exchange);

}
