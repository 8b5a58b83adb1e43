package org.newcomerhub.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Translation;

/**
 * An event in one reader's language.
 *
 * @param id the item
 * @param slug its name in addresses
 * @param region the region that keeps it, the reader's own or one above
 * @param type dinner, festival, information-evening, company-visit, club, language-cafe,
 * course, workshop, lecture, theme-day
 * @param situations whom it is for; empty for everyone
 * @param title its title
 * @param summary one or two sentences
 * @param sections in order; {@code why} says who invites, and why
 * @param organiser who invites; null while nobody does that a reader here can see
 * @param funder who pays; null for nobody apart
 * @param occurrences its dates by start: the last few that are over, and those to come
 * @param onlineUrl where it is online; null: nowhere
 * @param doorMinutes how long before the start one can come in; null: nobody has said
 * @param signUp how one gets a place
 * @param price of one person; null: free
 * @param level the CEFR level of the local language that is needed; null: none
 * @param children welcome, supervised, not
 * @param ages whom it is for; null: all ages
 * @param audience women-only, families, young-people, seniors; empty for everyone
 * @param food what can be said of it; may be empty
 * @param accessibility such as step-free; empty where nobody has said
 * @param spokenLanguages what is spoken there; may be empty
 * @param interpreting by language, the best of its dates to come; of each date see there
 * @param photos none, ask-first, public; null: nobody has said
 * @param contacts whom to ask
 * @param places where it is
 * @param related guides
 * @param relatedEvents other events
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
@Schema(name = "Event", description = "An event in one reader's language")
public record EventView(UUID id, @Schema(example = "tax-evening") String slug,
		@Schema(example = "lemvig") String region, @Schema(example = "information-evening") String type,
		List<String> situations, String title, String summary, List<ItemView.Section> sections,
		@Nullable Organisation organiser, @Nullable Organisation funder, List<OccurrenceView> occurrences,
		@Nullable String onlineUrl, @Nullable Integer doorMinutes, SignUpRule signUp, @Nullable Fee price,
		@Nullable @Schema(example = "A2") String level, @Schema(allowableValues = {
				"welcome", "supervised", "not" }) String children,
		@Nullable AgeRange ages, List<String> audience, List<String> food, List<String> accessibility,
		List<SpokenLanguage> spokenLanguages, List<InterpretingView> interpreting, @Nullable String photos,
		List<ItemView.Contact> contacts, List<ItemView.Place> places, List<Named> related, List<Named> relatedEvents,
		List<ItemView.Fact> facts, List<ItemView.Addition> additions, ItemView.@Nullable OwnedBy owner,
		Instant publishedAt, Instant updatedAt, ItemView.Revisions revisions, @Schema(example = "ar") String language,
		@Schema(example = "ar") String requestedLanguage,
		@Schema(example = "exact",
				allowableValues = { "exact", "listed", "relative", "fallback" }) String languageMatch,
		@Schema(example = "rtl", allowableValues = { "ltr", "rtl" }) String direction, Translation translation,
		List<String> availableLanguages, List<ItemView.ForeignSegment> foreignSegments) implements ItemView{

	/**
	 * An organisation, named in the best of the reader's languages.
	 *
	 * @param slug null where nothing more can be read about it
	 * @param language of the name; null where it is the same in all
	 * @param direction of that language
	 */
	@Schema(name = "EventOrganisation")
	public record Organisation(@Nullable String slug, String name, @Nullable String language,
			@Nullable String direction) {
	}

	/**
	 * How one gets a place at each date.
	 *
	 * @param rule none: just come; drop-in: counted at the door; required: sign up before
	 * @param capacity how many persons have room; null: as many as come
	 * @param maxParty how many persons one sign-up may be for
	 * @param closesHours how many hours before the start it ends; null: at the start
	 * @param waitlist whether those who find no place can wait for one
	 */
	@Schema(name = "SignUpRule")
	public record SignUpRule(@Schema(allowableValues = {
			"none", "drop-in", "required" }) String rule, @Nullable Integer capacity, int maxParty,
			@Nullable Integer closesHours, boolean waitlist){
	}

	/**
	 * What it costs.
	 *
	 * @param amount of one person
	 * @param currency ISO 4217
	 * @param words in the language of the answer
	 */
	@Schema(name = "Fee")
	public record Fee(BigDecimal amount, @Schema(example = "DKK") String currency,
			@Schema(example = "50 kr.") String words) {
	}

	/**
	 * The ages that it is for, both inclusive.
	 */
	@Schema(name = "AgeRange")
	public record AgeRange(int from, @Nullable Integer to) {
	}

	/**
	 * A language that is spoken there.
	 *
	 * @param language a tag of the registry
	 * @param name its name in the language of the answer
	 */
	@Schema(name = "SpokenLanguage")
	public record SpokenLanguage(@Schema(example = "da") String language, String name) {
	}

	/**
	 * Another item, titled in the best of the reader's languages.
	 *
	 * @param language of the title
	 */
	@Schema(name = "NamedItem")
	public record Named(String slug, String title, String language, String direction) {
	}

}
