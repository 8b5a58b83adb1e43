package org.newcomerhub.interpreter.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
 * What the description of the API says about bookings.
 */
@Tag(name = "Bookings", description = "Who interprets at which occasion, for coordinators")
@Refuses.Forbidden("not-allowed, scope-missing, csrf")
interface BookingApi {

	/**
	 * What is wanted.
	 *
	 * @param helpers whether language helpers will do
	 */
	@Schema(name = "BookingRequest")
	record BookingRequest(@Nullable String occasion, @Schema(example = "ti") @Nullable String language,
			@Nullable String variety, @Schema(example = "on-site") @Nullable String modality,
			@Schema(example = "no-c") @Nullable String minimumLevel,
			@Schema(example = "female") @Nullable String gender, @Nullable Boolean helpers) {
	}

	/**
	 * Who is asked.
	 *
	 * @param interpreters in this order, one after the other
	 * @param best how many of the best instead; 1 unless given
	 * @param confirmByHand whether a coordinator confirms what was accepted
	 */
	@Schema(name = "OfferRequest")
	record OfferRequest(@Nullable List<@Nullable UUID> interpreters, @Schema(example = "3") @Nullable Integer best,
			@Nullable Boolean confirmByHand) {
	}

	/**
	 * Why it ends.
	 *
	 * @param by {@code interpreter}: who was to come cannot, and somebody else is sought
	 * @param reason a code of small letters and hyphens
	 */
	@Schema(name = "CancelRequest")
	record CancelRequest(@Schema(allowableValues = {
			"organiser", "interpreter" }, defaultValue = "organiser") @Nullable String by,
			@Schema(example = "not-wanted") @Nullable String reason){
	}

	/** A list. */
	@Operation(operationId = "listBookings", summary = "The bookings of one's regions, by start", parameters = {
			@Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(type = "string"), example = "lemvig"),
			@Parameter(name = "state", in = ParameterIn.QUERY,
					schema = @Schema(type = "string",
							allowableValues = { "proposed", "requested", "offered", "accepted", "declined", "confirmed",
									"done", "no-show", "failed", "cancelled" })),
			@Parameter(name = "language", in = ParameterIn.QUERY, schema = @Schema(type = "string"), example = "ti"),
			@Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date-time")),
			@Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date-time")),
			@Parameter(name = "limit", in = ParameterIn.QUERY,
					schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
			@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page", content = @Content(mediaType = "application/json",
			schema = @Schema(implementation = BookingView.Page.class)))
	Mono<ResponseEntity<BookingView.Page>> bookings(@Parameter(hidden = true) ServerWebExchange exchange);

	/** A request. */
	@Operation(operationId = "requestBooking", summary = "Request interpreting at an occasion",
			description = "What is requested already stays as it is; what was proposed or cancelled is requested.",
			parameters = @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER,
					schema = @Schema(type = "string"), description = "Repeated, it gives the same booking"))
	@ApiResponse(responseCode = "201", description = "Requested",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
	@Refuses.Conflict("booking-time")
	@Refuses.Invalid("idempotency-key-reused")
	Mono<ResponseEntity<BookingView>> request(Mono<BookingRequest> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** A booking. */
	@Operation(operationId = "getBooking", summary = "One booking")
	@ApiResponse(responseCode = "200", description = "With the ETag that a change names",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<BookingView>> booking(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Whom to ask. */
	@Operation(operationId = "proposeInterpreters", summary = "Whom to ask, the best first, and why others cannot be",
			description = "Ranked by variety, level, fewer bookings in the last 90 days, then distance.")
	@ApiResponse(responseCode = "200", description = "Everybody whom the region may book",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = ProposalView.All.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<ProposalView.All>> proposals(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** An offer. */
	@Operation(operationId = "offerBooking", summary = "Ask somebody by mail, and others after them")
	@ApiResponse(responseCode = "200", description = "The first is asked",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("booking-state, booking-time")
	@Refuses.Invalid("interpreter-not-suitable")
	@IfMatch
	Mono<ResponseEntity<BookingView>> offer(UUID id, Mono<OfferRequest> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Certain. */
	@Operation(operationId = "confirmBooking", summary = "Confirm what was accepted")
	@ApiResponse(responseCode = "200", description = "Confirmed",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("booking-state")
	@IfMatch
	Mono<ResponseEntity<BookingView>> confirm(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** Not any more. */
	@Operation(operationId = "cancelBooking", summary = "Cancel, or note that the interpreter cannot come")
	@ApiResponse(responseCode = "200", description = "Cancelled, or requested anew",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("booking-state")
	@IfMatch
	Mono<ResponseEntity<BookingView>> cancel(UUID id, Mono<CancelRequest> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** Nobody came. */
	@Operation(operationId = "noteNoShow", summary = "Note that the interpreter did not come")
	@ApiResponse(responseCode = "200", description = "Noted",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("booking-state, booking-time")
	@IfMatch
	Mono<ResponseEntity<BookingView>> noShow(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

	/** It took place. */
	@Operation(operationId = "noteDone", summary = "Note that it took place")
	@ApiResponse(responseCode = "200", description = "Noted",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
	@Refuses.NotFound("not-found")
	@Refuses.Conflict("booking-state, booking-time")
	@IfMatch
	Mono<ResponseEntity<BookingView>> done(UUID id, @Parameter(hidden = true) ServerWebExchange exchange);

}
