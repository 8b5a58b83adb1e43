package org.newcomerhub.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Translation;

/**
 * A fact in one reader's language.
 *
 * @param id the item
 * @param slug by which texts refer to it
 * @param region the region that keeps it, the reader's own or one above
 * @param type number, money, percentage, duration, date, text
 * @param currency of money (ISO 4217), null for anything else
 * @param unit of durations: minutes, hours, days, weeks, months, years; null for anything
 * else
 * @param title what it is
 * @param summary one or two sentences
 * @param now what it is now
 * @param values all its values in the order of their days, those to come among them
 * @param sections none
 * @param contacts none
 * @param places none
 * @param facts itself alone
 * @param additions what the reader's own region adds
 * @param owner who answers for it, null while nobody does
 * @param publishedAt when it was first published
 * @param updatedAt when the newest of the parts shown was saved
 * @param revisions which revisions are shown
 * @param language the language of the text, a tag of the registry
 * @param requestedLanguage the language asked for first, {@code und} if the registry has
 * none of that tag
 * @param languageMatch exact, listed, relative, fallback
 * @param direction ltr, rtl
 * @param translation how the text stands to its source
 * @param availableLanguages all languages that it is in
 * @param foreignSegments segments that the text lacks and that are shown in another
 * language
 */
@Schema(name = "Fact", description = "A number, an amount, a day or words that are kept in one place")
public record FactView(UUID id, @Schema(example = "labour-market-contribution") String slug,
		@Schema(example = "dk") String region, @Schema(example = "percentage", allowableValues = {
				"number", "money", "percentage", "duration", "date", "text" }) String type,
		@Schema(example = "DKK") @Nullable String currency, @Schema(example = "weeks") @Nullable String unit,
		String title, String summary, ItemView.Fact now, List<Value> values, List<ItemView.Section> sections,
		List<ItemView.Contact> contacts, List<ItemView.Place> places, List<ItemView.Fact> facts,
		List<ItemView.Addition> additions, ItemView.@Nullable OwnedBy owner, Instant publishedAt, Instant updatedAt,
		ItemView.Revisions revisions, @Schema(example = "ar") String language,
		@Schema(example = "ar") String requestedLanguage,
		@Schema(example = "exact",
				allowableValues = { "exact", "listed", "relative", "fallback" }) String languageMatch,
		@Schema(example = "rtl", allowableValues = { "ltr", "rtl" }) String direction, Translation translation,
		List<String> availableLanguages, List<ItemView.ForeignSegment> foreignSegments) implements ItemView{

	/**
	 * A value, for programs.
	 *
	 * @param validFrom its first day, by the region that keeps it
	 * @param validTo its last day, null: no end is known
	 * @param number of a number, money, a percentage (8 is 8 %) or a duration; else null
	 * @param date of a date; else null
	 * @param text of a text, in {@code language}; else null
	 * @param verified whether somebody has read it at its source
	 * @param checkedOn when, null: nobody has
	 * @param source where it is said officially
	 * @param language of the text, null where there is none
	 */
	@Schema(name = "FactValue")
	public record Value(String id, LocalDate validFrom, @Nullable LocalDate validTo, @Nullable BigDecimal number,
			@Nullable LocalDate date, @Nullable String text, boolean verified, @Nullable LocalDate checkedOn,
			String source, @Nullable String language) {
	}

}
