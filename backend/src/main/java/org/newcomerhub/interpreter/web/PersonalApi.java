package org.newcomerhub.interpreter.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.IfMatch;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about the links that interpreters hold.
 */
@Tag(name = "Interpreting", description = "For interpreters, by the links that they get by mail")
@Refuses.NotFound("not-found: not a link of this hub")
@Refuses.Gone("offer-over: answered otherwise, withdrawn, replaced or too old")
interface PersonalApi {

	/**
	 * Somebody's bookings and availability.
	 *
	 * @param calendar where their calendar is subscribed to
	 */
	@Schema(name = "PersonalInterpreting")
	record PersonalView(String name, String zone, AvailabilityInput availability, List<PersonalBooking> bookings,
			String calendar) {

		/** Without the name. */
		@Override
		public String toString() {
			return "PersonalView[]";
		}

	}

	/** A booking that is somebody's. */
	@Schema(name = "PersonalBooking")
	record PersonalBooking(UUID id, String region, Instant start, Instant end, String zone, String setting,
			String language, @Nullable String variety, String modality, @Nullable Double latitude,
			@Nullable Double longitude, String state) {
	}

	/** An offer. */
	@Schema(name = "InterpretingOffer")
	record OfferView(PersonalBooking booking, String outcome, Instant expires, boolean reconfirm) {
	}

	/** What is theirs. */
	@Operation(operationId = "getPersonalInterpreting", summary = "An interpreter's own bookings and availability")
	@ApiResponse(responseCode = "200", description = "With the ETag that a change names",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PersonalView.class)))
	Mono<ResponseEntity<PersonalView>> personal(String token);

	/** When they can be asked. */
	@Operation(operationId = "changeOwnAvailability", summary = "Change when one can be asked")
	@ApiResponse(responseCode = "200", description = "Changed",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = AvailabilityInput.class)))
	@IfMatch
	Mono<ResponseEntity<AvailabilityInput>> change(String token, Mono<AvailabilityInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Their calendar. */
	@Operation(operationId = "getOwnCalendar", summary = "An interpreter's own bookings as a calendar (RFC 5545)")
	@ApiResponse(responseCode = "200", description = "To be subscribed to",
			content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
	Mono<ResponseEntity<String>> calendar(String token, @Parameter(hidden = true) ServerWebExchange exchange);

	/** They cannot come. */
	@Operation(operationId = "withdrawFromBooking", summary = "Say that one cannot come")
	@ApiResponse(responseCode = "204", description = "Somebody else is sought")
	@Refuses.Conflict("booking-state")
	Mono<ResponseEntity<Void>> withdraw(String token, UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** An offer. */
	@Operation(operationId = "getInterpretingOffer", summary = "What one is asked for")
	@ApiResponse(responseCode = "200", description = "The offer",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = OfferView.class)))
	Mono<ResponseEntity<OfferView>> offer(String token);

	/** Yes. */
	@Operation(operationId = "acceptInterpretingOffer", summary = "Say yes; a repeat changes nothing")
	@ApiResponse(responseCode = "200", description = "Accepted",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = OfferView.class)))
	@Refuses.Conflict("interpreter-busy")
	Mono<ResponseEntity<OfferView>> accept(String token, @Parameter(hidden = true) ServerWebExchange exchange);

	/** No. */
	@Operation(operationId = "declineInterpretingOffer", summary = "Say no; a repeat changes nothing")
	@ApiResponse(responseCode = "200", description = "Declined",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = OfferView.class)))
	Mono<ResponseEntity<OfferView>> decline(String token, @Parameter(hidden = true) ServerWebExchange exchange);

}
