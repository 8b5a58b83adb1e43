package org.newcomerhub.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Translation;

/**
 * A guide in one reader's language.
 *
 * @param id the item
 * @param slug its name in addresses
 * @param region the region that keeps it, the reader's own or one above
 * @param category what it is about
 * @param situations whom it is for; empty for everyone
 * @param title its title
 * @param summary one or two sentences
 * @param sections in order
 * @param steps in order
 * @param contacts whom to ask
 * @param places where to go
 * @param related other guides
 * @param sources official pages that it rests on
 * @param officialLink the page that decides, null for none
 * @param facts numbers and dates that its words use, in order of appearance
 * @param additions what the reader's own region adds
 * @param freshness whether it can be relied on
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
 * @param availableLanguages all languages that the guide is in
 * @param foreignSegments segments that the text lacks and that are shown in another
 * language
 */
@Schema(name = "Guide", description = "A guide in one reader's language")
public record GuideView(UUID id, @Schema(example = "tax-card") String slug, @Schema(example = "dk") String region,
		@Schema(example = "tax") String category, List<String> situations, @Schema(example = "Skattekort") String title,
		String summary, List<ItemView.Section> sections, List<Step> steps, List<ItemView.Contact> contacts,
		List<ItemView.Place> places, List<Related> related, List<Source> sources, @Nullable String officialLink,
		List<ItemView.Fact> facts, List<ItemView.Addition> additions, Fresh freshness, ItemView.@Nullable OwnedBy owner,
		Instant publishedAt, Instant updatedAt, ItemView.Revisions revisions, @Schema(example = "ar") String language,
		@Schema(example = "ar") String requestedLanguage, @Schema(example = "exact", allowableValues = {
				"exact", "listed", "relative", "fallback" }) String languageMatch,
		@Schema(example = "rtl", allowableValues = { "ltr", "rtl" }) String direction, Translation translation,
		List<String> availableLanguages, List<ItemView.ForeignSegment> foreignSegments) implements ItemView{

	/**
	 * A step.
	 *
	 * @param deadline until when, null for none
	 * @param link the form or official page, null for none
	 * @param expired whether it may be wrong by now: go by the official link instead
	 */
	@Schema(name = "GuideStep")
	public record Step(String id, String title, String markdown, String html, @Nullable Deadline deadline,
			@Nullable String link, boolean expired, String language, String direction) {
	}

	/**
	 * A deadline.
	 *
	 * @param afterArrivalDays days after arrival, negative before it
	 */
	@Schema(name = "GuideDeadline")
	public record Deadline(@Schema(example = "5") int afterArrivalDays) {
	}

	/**
	 * Another guide, titled in the best of the reader's languages.
	 *
	 * @param language of the title
	 * @param translation how the text that has this title stands to its source
	 */
	@Schema(name = "RelatedGuide")
	public record Related(String slug, String title, String language, String direction, Translation translation) {
	}

	/**
	 * A source.
	 *
	 * @param readOn the day someone last opened it, null while nobody has
	 * @param checked whether someone has opened it
	 */
	@Schema(name = "GuideSource")
	public record Source(String id, String url, String title, @Nullable LocalDate readOn, boolean checked) {
	}

	/**
	 * Freshness.
	 *
	 * @param state fresh, due, expired
	 * @param reviewedAt when it was last reviewed, null for never
	 * @param reviewDue until when it must be read again
	 */
	@Schema(name = "Freshness")
	public record Fresh(@Schema(example = "fresh", allowableValues = {
			"fresh", "due", "expired" }) String state, @Nullable LocalDate reviewedAt, @Nullable LocalDate reviewDue){
	}

}
