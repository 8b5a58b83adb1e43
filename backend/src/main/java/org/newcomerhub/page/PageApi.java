package org.newcomerhub.page;

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
 * What the description of the API says about pages and news.
 */
@Tag(name = "Pages", description = "Imprint, privacy, accessibility; and news")
interface PageApi {

	/** One page. */
	@Operation(operationId = "getPage", summary = "One page",
			description = "The page that a reader of the region sees, the region's own or a parent's.")
	@ApiResponse(responseCode = "200", description = "The page",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PageView.class)))
	@ApiResponse(responseCode = "308", description = "It has another slug now: see Location", content = @Content)
	@Refuses.NotFound("unknown-region, unknown-page")
	Mono<Void> page(@Parameter(example = "lemvig") String region, @Parameter(example = "privacy") String slug,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** A list of pages. */
	@Operation(operationId = "listPages", summary = "The pages of a region",
			description = "By title in the order of the reader's own letters, then id.",
			parameters = {
					@Parameter(name = "role", in = ParameterIn.QUERY, example = "privacy",
							schema = @Schema(type = "string")),
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the list",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PageList.class)))
	@Refuses.NotFound("unknown-region")
	Mono<Void> pages(@Parameter(example = "lemvig") String region,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** One piece of news. */
	@Operation(operationId = "getNews", summary = "One piece of news",
			description = "The news that a reader of the region sees, the region's own or a parent's.")
	@ApiResponse(responseCode = "200", description = "The news",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewsView.class)))
	@ApiResponse(responseCode = "308", description = "It has another slug now: see Location", content = @Content)
	@Refuses.NotFound("unknown-region, unknown-news")
	Mono<Void> piece(@Parameter(example = "lemvig") String region, @Parameter(example = "newcomer-hub") String slug,
			@Parameter(hidden = true) ServerWebExchange exchange);

	/** A list of news. */
	@Operation(operationId = "listNews", summary = "The news of a region",
			description = "The newest first, then by title in the order of the reader's own letters, then id.",
			parameters = {
					@Parameter(name = "limit", in = ParameterIn.QUERY,
							schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
					@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
							schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the list",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewsList.class)))
	@Refuses.NotFound("unknown-region")
	Mono<Void> news(@Parameter(example = "lemvig") String region, @Parameter(hidden = true) ServerWebExchange exchange);

}
