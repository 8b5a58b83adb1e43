package org.newcomerhub.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Translation;

/**
 * A piece of news in one reader's language.
 *
 * @param id the item
 * @param slug its name in addresses
 * @param region the region that keeps it, the reader's own or one above
 * @param date the day that it is from
 * @param title its title
 * @param summary one or two sentences
 * @param sections in order; may be empty
 * @param link where to read on, null for nowhere
 * @param contacts whom to ask
 * @param places where to go
 * @param facts numbers and dates that its words use, in order of appearance
 * @param additions what the reader's own region adds
 * @param owner who answers for it, null while nobody does
 * @param publishedAt when it was first published
 * @param updatedAt when the newest of the parts shown was saved
 * @param revisions which revisions are shown
 * @param freshness whether it may be out of date
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
@Schema(name = "News", description = "A piece of news in one reader's language")
public record NewsView(UUID id, @Schema(example = "app-for-newcomers") String slug,
		@Schema(example = "lemvig") String region, LocalDate date, String title, String summary,
		List<ItemView.Section> sections, @Nullable String link, List<ItemView.Contact> contacts,
		List<ItemView.Place> places, List<ItemView.Fact> facts, List<ItemView.Addition> additions,
		ItemView.@Nullable OwnedBy owner, Instant publishedAt, Instant updatedAt, ItemView.Revisions revisions,
		Fresh freshness, @Schema(example = "ar") String language, @Schema(example = "ar") String requestedLanguage,
		@Schema(example = "exact", allowableValues = {
				"exact", "listed", "relative", "fallback" }) String languageMatch,
		@Schema(example = "rtl", allowableValues = { "ltr", "rtl" }) String direction, Translation translation,
		List<String> availableLanguages, List<ItemView.ForeignSegment> foreignSegments) implements ItemView{

	/**
	 * Whether news may be out of date.
	 *
	 * @param state fresh, old: be careful, it may no longer be so
	 * @param oldFrom the day on which it becomes old or became so, by the region that
	 * keeps it
	 */
	@Schema(name = "NewsFreshness")
	public record Fresh(@Schema(example = "fresh", allowableValues = {
			"fresh", "old" }) String state, LocalDate oldFrom){
	}

}
