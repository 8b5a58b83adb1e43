package org.newcomerhub.event.feeds;

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
 * What the description of the API says about feeds.
 */
@Tag(name = "Event feeds", description = "Organisers' own calendars, read into events")
interface FeedApi {

	/** The feeds of a region. */
	@Operation(operationId = "listEventFeeds", summary = "The feeds of a region that one keeps",
			parameters = @Parameter(name = "region", in = ParameterIn.QUERY, required = true,
					schema = @Schema(type = "string"), example = "lemvig"))
	@ApiResponse(responseCode = "200", description = "All of them")
	Mono<FeedView.Page> feeds(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Adds a feed. */
	@Operation(operationId = "createEventFeed", summary = "Add a feed", description = """
			Who may write events of the organisation may. It is read at once and then every few hours, on \
			behalf of whoever saved it last. Each UID becomes an event, as a draft; what was edited here is \
			never overwritten: see `conflicts`. Repeated with the same Idempotency-Key, it gives the first \
			answer.""",
			parameters = @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER,
					schema = @Schema(type = "string", maxLength = 200)))
	@ApiResponse(responseCode = "201", description = "The feed")
	@Refuses.Forbidden
	@Refuses.Invalid("region-unknown, language-not-offered, owner-unknown, key-reused")
	Mono<ResponseEntity<FeedView>> create(FeedInput given, @Parameter(hidden = true) ServerHttpRequest request);

	/** A feed. */
	@Operation(operationId = "getEventFeed", summary = "A feed, with its events and conflicts",
			description = "The ETag is the version. `problem` says why it could not be read the last time.")
	@ApiResponse(responseCode = "200", description = "The feed")
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<FeedView>> feed(UUID id, @Parameter(hidden = true) ServerHttpRequest request);

	/** Sets a feed up anew. */
	@Operation(operationId = "changeEventFeed", summary = "Set a feed up anew; needs If-Match",
			description = "The region stays. From now on it is read on behalf of who changes it.")
	@ApiResponse(responseCode = "200", description = "The feed")
	@Refuses.Forbidden
	@Refuses.NotFound("not-found")
	@IfMatch
	@Refuses.Invalid("language-not-offered, owner-unknown")
	Mono<ResponseEntity<FeedView>> change(UUID id, FeedInput given,
			@Parameter(hidden = true) ServerHttpRequest request);

	/** Takes a feed out. */
	@Operation(operationId = "deleteEventFeed", summary = "Take a feed out; needs If-Match",
			description = "The events that came from it stay.")
	@ApiResponse(responseCode = "204", description = "It is out")
	@Refuses.NotFound("not-found")
	@IfMatch
	Mono<ResponseEntity<Void>> delete(UUID id, @Parameter(hidden = true) ServerHttpRequest request);

	/** Reads a feed now. */
	@Operation(operationId = "readEventFeed", summary = "Read a feed now",
			description = "Answers when it is read, with what came of it.")
	@ApiResponse(responseCode = "200", description = "The feed")
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<FeedView>> read(UUID id, @Parameter(hidden = true) ServerHttpRequest request);

	/** Takes over what the feed says. */
	@Operation(operationId = "takeEventFeedConflict", summary = "Take over what the feed says of an event",
			description = "As a draft, on behalf of who asks.")
	@ApiResponse(responseCode = "200", description = "The feed")
	@Refuses.NotFound("not-found")
	@Refuses.Overtaken("edit-conflict")
	Mono<ResponseEntity<FeedView>> take(UUID id, UUID item, @Parameter(hidden = true) ServerHttpRequest request);

	/** Keeps what is here. */
	@Operation(operationId = "keepEventFeedConflict", summary = "Keep what is here, whatever the feed says now",
			description = "When the feed says something else again, that is a conflict anew.")
	@ApiResponse(responseCode = "200", description = "The feed")
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<FeedView>> keep(UUID id, UUID item, @Parameter(hidden = true) ServerHttpRequest request);

}
