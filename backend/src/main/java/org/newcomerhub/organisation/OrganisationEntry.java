package org.newcomerhub.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.newcomerhub.published.ItemEntry;
import org.newcomerhub.published.Translation;

/**
 * An organisation in a list, in the best of the reader's languages.
 *
 * @param titleLanguage the language of the title, where the text lacks it another than
 * {@code language}
 * @param summaryLanguage the same of the summary
 */
@Schema(name = "OrganisationEntry", description = "An organisation in a list, in the best of the reader's languages")
public record OrganisationEntry(UUID id, @Schema(example = "borgerservice") String slug,
		@Schema(example = "lemvig") String region, @Schema(example = "public-office") String type, String title,
		String summary, List<OrganisationView.DeskLanguage> deskLanguages, Instant updatedAt,
		@Schema(example = "ar") String language, @Schema(example = "ar") String requestedLanguage,
		@Schema(example = "exact") String languageMatch, @Schema(example = "rtl") String direction,
		String titleLanguage, String summaryLanguage, Translation translation,
		List<String> availableLanguages) implements ItemEntry {
}
