package org.newcomerhub.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Translation;

/**
 * An organisation in one reader's language.
 *
 * @param id the item
 * @param slug its name in addresses
 * @param region the region that keeps it, the reader's own or one above
 * @param type public-office, association, club, employer, school, network, other
 * @param title its title
 * @param summary one or two sentences
 * @param sections in order; may be empty
 * @param openingHours when it is open, in order; empty where nobody has said
 * @param zone the time zone (IANA) of the opening hours
 * @param deskLanguages the languages spoken at its desk; empty where nobody has said
 * @param website its own page, null for none
 * @param contacts whom to ask
 * @param places where to go
 * @param facts numbers and dates that its words use, in order of appearance
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
@Schema(name = "Organisation", description = "An organisation in one reader's language")
public record OrganisationView(UUID id, @Schema(example = "borgerservice") String slug,
		@Schema(example = "lemvig") String region, @Schema(example = "public-office") String type,
		@Schema(example = "Citizen service") String title, String summary, List<ItemView.Section> sections,
		List<Hours> openingHours, @Schema(example = "Europe/Copenhagen") String zone, List<DeskLanguage> deskLanguages,
		@Nullable String website, List<ItemView.Contact> contacts, List<ItemView.Place> places,
		List<ItemView.Fact> facts, List<ItemView.Addition> additions, ItemView.@Nullable OwnedBy owner,
		Instant publishedAt, Instant updatedAt, ItemView.Revisions revisions, @Schema(example = "ar") String language,
		@Schema(example = "ar") String requestedLanguage, @Schema(example = "exact", allowableValues = {
				"exact", "listed", "relative", "fallback" }) String languageMatch,
		@Schema(example = "rtl", allowableValues = { "ltr", "rtl" }) String direction, Translation translation,
		List<String> availableLanguages, List<ItemView.ForeignSegment> foreignSegments) implements ItemView{

	/**
	 * One line of opening hours (schema.org, OpeningHoursSpecification).
	 *
	 * @param days monday to sunday
	 * @param opens inclusive, local time in the organisation's zone
	 * @param closes exclusive; before {@code opens}: on the next day
	 * @param place the id of one of its places, null for all of them
	 */
	@Schema(name = "OpeningHours")
	public record Hours(String id, List<String> days, @Schema(example = "10:00") String opens,
			@Schema(example = "15:30") String closes, @Nullable String place) {
	}

	/**
	 * A language that is spoken at the desk.
	 *
	 * @param language a tag of the registry
	 * @param name its name in itself
	 */
	@Schema(name = "DeskLanguage")
	public record DeskLanguage(@Schema(example = "ti") String language, @Schema(example = "ትግርኛ") String name,
			@Schema(example = "ltr") String direction) {
	}

}
