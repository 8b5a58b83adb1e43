package org.newcomerhub.feedback.web;

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
 * What the description of the API says about reading what readers have written.
 */
@Tag(name = "Editorial feedback", description = "What readers have written, for those who answer for it")
interface EditorialFeedbackApi {

	/** Feedback. */
	@Operation(operationId = "listFeedback", summary = "What readers have said of items",
			description = "Only of what the account answers for: its own, its organisation's, or its region's. The newest day first.",
			parameters = {
					@Parameter(name = "region", in = ParameterIn.QUERY, description = "That keeps the item",
							schema = @Schema(type = "string"), example = "lemvig"),
					@Parameter(name = "item", in = ParameterIn.QUERY,
							schema = @Schema(type = "string", format = "uuid")),
					@Parameter(name = "state", in = ParameterIn.QUERY,
							schema = @Schema(type = "string", allowableValues = { "new", "handled" })),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of feedback",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = FeedbackEntry.Page.class)))
	@Refuses.Forbidden
	Mono<ResponseEntity<FeedbackEntry.Page>> feedback(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Questions. */
	@Operation(operationId = "listQuestions", summary = "What readers have asked",
			description = "Only what the account answers for: put to its organisation's sector, or to its region. The newest day first.",
			parameters = {
					@Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(type = "string"),
							example = "lemvig"),
					@Parameter(name = "category", in = ParameterIn.QUERY, schema = @Schema(type = "string"),
							example = "tax"),
					@Parameter(name = "state", in = ParameterIn.QUERY,
							schema = @Schema(type = "string", allowableValues = { "new", "handled" })),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of questions",
			content = @Content(mediaType = "application/json",
					schema = @Schema(implementation = QuestionEntry.Page.class)))
	@Refuses.Forbidden
	Mono<ResponseEntity<QuestionEntry.Page>> questions(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Votes. */
	@Operation(operationId = "countFeedback", summary = "How many readers an item has helped, and how many not",
			parameters = @Parameter(name = "item", in = ParameterIn.QUERY, required = true,
					schema = @Schema(type = "string", format = "uuid")))
	@ApiResponse(responseCode = "200", description = "The votes",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = VotesView.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<VotesView>> votes(@Parameter(hidden = true) ServerWebExchange exchange);

	/** Feedback is done with. */
	@Operation(operationId = "handleFeedback", summary = "Note that feedback is done with",
			description = "A repeat changes nothing and gives what was noted first.")
	@ApiResponse(responseCode = "200", description = "It is noted",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedbackEntry.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<FeedbackEntry>> handleFeedback(String id, Mono<HandledInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** A question is done with. */
	@Operation(operationId = "handleQuestion", summary = "Note that a question is done with",
			description = "A repeat changes nothing and gives what was noted first.")
	@ApiResponse(responseCode = "200", description = "It is noted",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuestionEntry.class)))
	@Refuses.NotFound("not-found")
	Mono<ResponseEntity<QuestionEntry>> handleQuestion(String id, Mono<HandledInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange);

}
