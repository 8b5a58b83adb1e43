package org.newcomerhub.content.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Refuses;

import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the description of the API says about items.
 */
@Tag(name = "Editing")
interface ItemApi {

	/** Creates an item. */
	@Operation(operationId = "createItem", summary = "Create an item; nothing of it is published")
	@ApiResponse(responseCode = "201", description = "The item")
	@Refuses.Forbidden
	@Refuses.Conflict("slug-taken")
	@Refuses.Invalid("region-unknown, kind-unknown, language-not-offered, content-invalid, key-reused")
	Mono<ResponseEntity<ItemView>> create(ItemRoutes.NewItem wanted, @Nullable String key);

	/** An item. */
	@Operation(operationId = "getItem", summary = "An item and where its parts are in the workflow")
	@ApiResponse(responseCode = "200", description = "The item")
	@Refuses.Forbidden
	@Refuses.NotFound("item-unknown")
	Mono<ItemView> item(UUID id);

	/** A list of items. */
	@Operation(operationId = "listItems", summary = "Items, published or not, that you may see", parameters = {
			@Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
			@Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
			@Parameter(name = "state", in = ParameterIn.QUERY,
					schema = @Schema(type = "string",
							allowableValues = { "draft", "in-review", "approved", "published", "scheduled", "blocked",
									"withdrawn", "archived" })),
			@Parameter(name = "due", in = ParameterIn.QUERY, description = "Guides whose review is due by this day",
					schema = @Schema(type = "string", format = "date")),
			@Parameter(name = "limit", in = ParameterIn.QUERY,
					schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
			@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "200", description = "A page of the list")
	Mono<ItemList> items(@Parameter(hidden = true) ServerWebExchange exchange);

}
