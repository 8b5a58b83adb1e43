package org.newcomerhub.translation.memory;

import java.util.UUID;

import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.web.Desk;
import org.newcomerhub.content.web.PartNames;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /editorial/items/{id}/texts/{language}/suggestions}.
 */
@RestController
class SuggestionRoutes implements SuggestionApi {

	private final Desk desk;

	private final Suggesting suggesting;

	SuggestionRoutes(Desk desk, Suggesting suggesting) {
		this.desk = desk;
		this.suggesting = suggesting;
	}

	@Override
	@GetMapping("/api/v1/editorial/items/{id}/texts/{language}/suggestions")
	public Mono<Suggestions> suggestions(@PathVariable UUID id, @PathVariable String language) {
		String tag = Part.language(PartNames.ofText(language));
		return this.desk.serve((staff) -> this.suggesting.suggest(staff, id, tag));
	}

}
