package org.newcomerhub.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An item in one reader's language: what all kinds have in common.
 */
public interface ItemView {

	/** The item. */
	UUID id();

	/** Its name in addresses. */
	String slug();

	/** The region that keeps it, the reader's own or one above. */
	String region();

	/** Its title. */
	String title();

	/** One or two sentences. */
	String summary();

	/** In order; may be empty. */
	List<Section> sections();

	/** Whom to ask; may be empty. */
	List<Contact> contacts();

	/** Where to go; may be empty. */
	List<Place> places();

	/**
	 * The facts that its words use, in order of appearance; of a fact itself that alone.
	 */
	List<Fact> facts();

	/** What regions add; may be empty. */
	List<Addition> additions();

	/** Who answers for it, null while nobody does. */
	@Nullable OwnedBy owner();

	/** When the newest of the parts shown was saved. */
	Instant updatedAt();

	/** The language of the text, a tag of the registry. */
	String language();

	/** The language asked for first; {@code und} if the registry has none of that tag. */
	String requestedLanguage();

	/** How the language meets what was asked for: exact, listed, relative, fallback. */
	String languageMatch();

	/** The direction of the language: ltr, rtl. */
	String direction();

	/** How the text stands to its source. */
	Translation translation();

	/** All languages that the item is in. */
	List<String> availableLanguages();

	/** Segments that the text lacks and that are shown in another language. */
	List<ForeignSegment> foreignSegments();

	/**
	 * A section.
	 *
	 * @param markdown as written, with the facts put in; a link to a guide is
	 * {@code guide:<slug>}
	 * @param html rendered and sanitised; links to guides lead to the hub's pages
	 * @param language the language of the body
	 */
	@Schema(name = "Section")
	record Section(String id, String heading, String markdown, String html, String language, String direction) {
	}

	/** A contact. */
	@Schema(name = "Contact")
	record Contact(String id, String label, @Nullable String phone, @Nullable String email, @Nullable String url) {
	}

	/**
	 * A place.
	 *
	 * @param latitude WGS 84 degrees
	 * @param longitude WGS 84 degrees
	 */
	@Schema(name = "Place")
	record Place(String id, String label, @Nullable String address, @Nullable Double latitude,
			@Nullable Double longitude) {
	}

	/**
	 * What a region adds to an item of its parent.
	 *
	 * @param language the language of the note
	 * @param foreignSegments labels that are in another language than the note
	 */
	@Schema(name = "Addition")
	record Addition(String region, String language, String direction, String html, List<Contact> contacts,
			List<Place> places, Translation translation, List<ForeignSegment> foreignSegments) {
	}

	/**
	 * A fact: a number, an amount, a day or words that are kept in one place.
	 *
	 * @param id by which texts refer to it
	 * @param title what it is; null: there is no such fact any more
	 * @param value what it is now, in words; of one that is expired, what it was last;
	 * null: nothing is known
	 * @param state current, expired, unknown
	 * @param verified whether somebody has read the value at its source
	 * @param checkedOn when; null: nobody has
	 * @param validFrom the first day of the value
	 * @param validTo the last day of the value; null: no end is known
	 * @param source where it is said officially
	 * @param language of title and value
	 */
	@Schema(name = "FactInWords")
	record Fact(@Schema(example = "igu-weeks") String id, @Nullable String title, @Nullable String value,
			@Schema(allowableValues = {
					"current", "expired", "unknown" }) String state,
			boolean verified, @Nullable LocalDate checkedOn, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
			@Nullable String source, String language, String direction){
	}

	/**
	 * Who answers for the item.
	 *
	 * @param organisation its name, in the best of the reader's languages
	 * @param unit the unit in it, null for none
	 * @param slug the organisation's, null where nothing more can be read about it
	 * @param language of the organisation's name; null where it is the same in all
	 * @param direction of that language, null without one
	 */
	@Schema(name = "OwnedBy")
	record OwnedBy(String organisation, @Nullable String unit, @Nullable String slug, @Nullable String language,
			@Nullable String direction) {
	}

	/** Which revisions are shown. */
	@Schema(name = "Revisions")
	record Revisions(int body, int text) {
	}

	/**
	 * A segment in another language than the rest.
	 *
	 * @param stale whether it is older than the source
	 * @param origin who wrote it: human, machine, post-edited
	 * @param reviewed whether a person has reviewed it
	 */
	@Schema(name = "ForeignSegment")
	record ForeignSegment(@Schema(example = "what-it-is.body") String segment, String language, String direction,
			boolean stale, @Schema(allowableValues = {
					"human", "machine", "post-edited" }) String origin,
			boolean reviewed){
	}

}
