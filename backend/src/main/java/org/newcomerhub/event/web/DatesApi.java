package org.newcomerhub.event.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What the description of the API says about changing the dates of an event.
 */
@Tag(name = "Editing", description = "Drafting, reviewing and publishing, by staff")
interface DatesApi {

	/** The dates. */
	@Operation(operationId = "getEventDates",
			summary = "The dates of an event, as they will be and as readers see them")
	@ApiResponse(responseCode = "200", description = "The dates; the ETag is the number of the body's head")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, part-unknown")
	Mono<ResponseEntity<DatesView>> dates(UUID id);

	/** Changes dates. */
	@Operation(operationId = "changeEventDates",
			summary = "Move, cancel or add dates, in a new revision of the body; needs If-Match")
	@ApiResponse(responseCode = "200", description = "The dates as they will be when the revision is published")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown, part-unknown")
	@Refuses.Conflict("archived")
	@Refuses.Overtaken("precondition-failed, edit-conflict")
	@Refuses.Invalid("content-invalid: a date is unknown, or the schedule would break a rule")
	@Refuses.Unconditional("precondition-missing")
	Mono<ResponseEntity<DatesView>> change(UUID id, Mono<DatesInput> input,
			@Parameter(hidden = true) ServerHttpRequest request);

}
