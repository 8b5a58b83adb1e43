package org.newcomerhub.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.newcomerhub.published.ItemEntry;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Translation;

/**
 * A fact in a list, in the best of the reader's languages.
 *
 * @param type number, money, percentage, duration, date, text
 * @param now what it is now
 * @param titleLanguage the language of the title, where the text lacks it another than
 * {@code language}
 * @param summaryLanguage the same of the summary
 */
@Schema(name = "FactEntry", description = "A fact in a list, in the best of the reader's languages")
public record FactEntry(UUID id, @Schema(example = "labour-market-contribution") String slug,
		@Schema(example = "dk") String region, @Schema(example = "percentage") String type, String title,
		String summary, ItemView.Fact now, Instant updatedAt, @Schema(example = "ar") String language,
		@Schema(example = "ar") String requestedLanguage, @Schema(example = "exact") String languageMatch,
		@Schema(example = "rtl") String direction, String titleLanguage, String summaryLanguage,
		Translation translation, List<String> availableLanguages) implements ItemEntry {
}
