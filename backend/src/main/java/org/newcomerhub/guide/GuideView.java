package org.newcomerhub.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.web.Translation;

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
		String summary, List<Section> sections, List<Step> steps, List<Contact> contacts, List<Place> places,
		List<Related> related, List<Source> sources, @Nullable String officialLink, List<Addition> additions,
		Fresh freshness, @Nullable OwnedBy owner, Instant publishedAt, Instant updatedAt, Revisions revisions,
		@Schema(example = "ar") String language, @Schema(example = "ar") String requestedLanguage,
		@Schema(example = "exact", allowableValues = {
				"exact", "listed", "relative", "fallback" }) String languageMatch,
		@Schema(example = "rtl", allowableValues = { "ltr", "rtl" }) String direction, Translation translation,
		List<String> availableLanguages, List<ForeignSegment> foreignSegments){

	/**
	 * A section.
	 *
	 * @param markdown as written; a link to a guide is {@code guide:<slug>}
	 * @param html rendered and sanitised; links to guides lead to the hub's pages
	 * @param language the language of the body
	 */
	@Schema(name = "GuideSection")
	public record Section(String id, String heading, String markdown, String html, String language, String direction) {
	}

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

	/** A contact. */
	@Schema(name = "GuideContact")
	public record Contact(String id, String label, @Nullable String phone, @Nullable String email,
			@Nullable String url) {
	}

	/**
	 * A place.
	 *
	 * @param latitude WGS 84 degrees
	 * @param longitude WGS 84 degrees
	 */
	@Schema(name = "GuidePlace")
	public record Place(String id, String label, @Nullable String address, @Nullable Double latitude,
			@Nullable Double longitude) {
	}

	/** Another guide, titled in the best of the reader's languages. */
	@Schema(name = "RelatedGuide")
	public record Related(String slug, String title, String language, String direction) {
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
	 * What the reader's own region adds.
	 *
	 * @param language the language of the note
	 * @param foreignSegments labels that are in another language than the note
	 */
	@Schema(name = "GuideAddition")
	public record Addition(String region, String language, String direction, String html, List<Contact> contacts,
			List<Place> places, Translation translation, List<ForeignSegment> foreignSegments) {
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

	/** Who answers for the guide. */
	@Schema(name = "GuideOwner")
	public record OwnedBy(String organisation, @Nullable String unit) {
	}

	/** Which revisions are shown. */
	@Schema(name = "GuideRevisions")
	public record Revisions(int body, int text) {
	}

	/** A segment in another language than the rest. */
	@Schema(name = "ForeignSegment")
	public record ForeignSegment(@Schema(example = "what-it-is.body") String segment, String language,
			String direction) {
	}

}
