package org.newcomerhub.published.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A category of guides.
 *
 * @param id what {@code ?category=} takes
 * @param name its name in the best of the reader's languages
 * @param guides how many guides a reader of the region finds in it
 * @param language the language of the name
 */
@Schema(name = "Category")
public record CategoryEntry(@Schema(example = "tax") String id, @Schema(example = "Tax") String name,
		@Schema(example = "5") long guides, String language, String requestedLanguage, String languageMatch,
		String direction) {
}
