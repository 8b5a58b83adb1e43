package org.newcomerhub.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.OccurrenceView.PlaceView;
import org.newcomerhub.published.Translation;

/**
 * A date of an event in a list: a summary in the best of the reader's languages.
 *
 * @param id of this date; stays, also when it moves
 * @param event the event's item
 * @param slug the event's name in addresses
 * @param region the region that keeps the event
 * @param type what it is, such as {@code dinner}
 * @param start when it begins
 * @param end when it ends
 * @param zone the time zone (IANA) in which it is planned
 * @param status scheduled, moved, cancelled
 * @param place where it is; null: online alone, or not said
 * @param distanceKm how far that is from the point asked about; null where nobody asked
 * @param onlineUrl where it is online; null: nowhere
 * @param level the CEFR level of the local language that is needed; null: none
 * @param children welcome, supervised, not
 * @param price of one person; null: free
 * @param situations whom it is for; empty for everyone
 * @param audience women-only, families, young-people, seniors; empty for everyone
 * @param accessibility such as step-free; empty where nobody has said
 * @param places how one gets a place
 * @param interpreting who interprets, by language
 * @param organiser who invites; null while nobody does that a reader here can see
 * @param titleLanguage the language of the title, where the text lacks it another than
 * {@code language}
 * @param summaryLanguage the same of the summary
 */
@Schema(name = "EventEntry", description = "A date of an event, in the best of the reader's languages")
public record OccurrenceEntry(UUID id, UUID event, @Schema(example = "tax-evening") String slug,
		@Schema(example = "lemvig") String region, @Schema(example = "information-evening") String type, String title,
		String summary, Instant start, Instant end, @Schema(example = "Europe/Copenhagen") String zone,
		@Schema(example = "scheduled", allowableValues = {
				"scheduled", "moved", "cancelled" }) String status,
		@Nullable PlaceView place, @Nullable @Schema(example = "4.2") Double distanceKm, @Nullable String onlineUrl,
		@Nullable @Schema(example = "A2") String level,
		@Schema(allowableValues = { "welcome", "supervised", "not" }) String children, EventView.@Nullable Fee price,
		List<String> situations, List<String> audience, List<String> accessibility, PlacesView places,
		List<InterpretingView> interpreting, EventView.@Nullable Organisation organiser, Instant updatedAt,
		@Schema(example = "ar") String language, @Schema(example = "ar") String requestedLanguage,
		@Schema(example = "exact",
				allowableValues = { "exact", "listed", "relative", "fallback" }) String languageMatch,
		@Schema(example = "rtl", allowableValues = { "ltr", "rtl" }) String direction, String titleLanguage,
		String summaryLanguage, Translation translation, List<String> availableLanguages){
}
