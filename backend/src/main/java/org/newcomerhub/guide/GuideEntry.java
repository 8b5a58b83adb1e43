package org.newcomerhub.guide;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.newcomerhub.published.ItemEntry;
import org.newcomerhub.published.Translation;

/**
 * A guide in a list: a summary in the best of the reader's languages.
 *
 * @param titleLanguage the language of the title, where the text lacks it another than
 * {@code language}
 * @param summaryLanguage the same of the summary
 */
@Schema(name = "GuideEntry", description = "A guide in a list, in the best of the reader's languages")
public record GuideEntry(UUID id, @Schema(example = "tax-card") String slug, @Schema(example = "dk") String region,
		@Schema(example = "tax") String category, List<String> situations, @Schema(example = "Skattekort") String title,
		String summary, Instant updatedAt, State freshness, @Schema(example = "ar") String language,
		@Schema(example = "ar") String requestedLanguage, @Schema(example = "exact") String languageMatch,
		@Schema(example = "rtl") String direction, String titleLanguage, String summaryLanguage,
		Translation translation, List<String> availableLanguages) implements ItemEntry {

	/**
	 * Whether it can be relied on.
	 *
	 * @param state fresh, due, expired
	 */
	@Schema(name = "FreshnessState")
	public record State(@Schema(example = "fresh", allowableValues = {
			"fresh", "due", "expired" }) String state){
	}

}
