package org.newcomerhub.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.newcomerhub.published.ItemEntry;
import org.newcomerhub.published.Translation;

/**
 * A page in a list, in the best of the reader's languages.
 *
 * @param titleLanguage the language of the title, where the text lacks it another than
 * {@code language}
 * @param summaryLanguage the same of the summary
 */
@Schema(name = "PageEntry", description = "A page in a list, in the best of the reader's languages")
public record PageEntry(UUID id, @Schema(example = "privacy") String slug, @Schema(example = "lemvig") String region,
		@Schema(example = "privacy") String role, String title, String summary, Instant updatedAt,
		@Schema(example = "ar") String language, @Schema(example = "ar") String requestedLanguage,
		@Schema(example = "exact") String languageMatch, @Schema(example = "rtl") String direction,
		String titleLanguage, String summaryLanguage, Translation translation,
		List<String> availableLanguages) implements ItemEntry {
}
