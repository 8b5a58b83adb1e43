package org.newcomerhub.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemEntry;
import org.newcomerhub.published.Translation;

/**
 * An event in a list of events: a summary in the best of the reader's languages, and its
 * next date.
 *
 * @param type what it is, such as {@code dinner}
 * @param next the next date that takes place; null: there is none
 * @param titleLanguage the language of the title, where the text lacks it another than
 * {@code language}
 * @param summaryLanguage the same of the summary
 */
@Schema(name = "EventSummary", description = "An event in a list, in the best of the reader's languages")
public record EventEntry(UUID id, String slug, String region, String type, String title, String summary,
		@Nullable OccurrenceView next, Instant updatedAt, String language, String requestedLanguage,
		String languageMatch, String direction, String titleLanguage, String summaryLanguage, Translation translation,
		List<String> availableLanguages) implements ItemEntry {
}
