package org.newcomerhub.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.newcomerhub.published.ItemEntry;
import org.newcomerhub.published.Translation;

/**
 * A piece of news in a list, in the best of the reader's languages.
 *
 * @param titleLanguage the language of the title, where the text lacks it another than
 * {@code language}
 * @param summaryLanguage the same of the summary
 */
@Schema(name = "NewsEntry", description = "A piece of news in a list, in the best of the reader's languages")
public record NewsEntry(UUID id, @Schema(example = "app-for-newcomers") String slug,
		@Schema(example = "lemvig") String region, LocalDate date, String title, String summary, Instant updatedAt,
		NewsView.Fresh freshness, @Schema(example = "ar") String language,
		@Schema(example = "ar") String requestedLanguage, @Schema(example = "exact") String languageMatch,
		@Schema(example = "rtl") String direction, String titleLanguage, String summaryLanguage,
		Translation translation, List<String> availableLanguages) implements ItemEntry {
}
