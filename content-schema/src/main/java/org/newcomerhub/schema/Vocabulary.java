package org.newcomerhub.schema;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words that are the same everywhere.
 */
public final class Vocabulary {

	/** The categories that every region has, in the order they are shown. */
	public static final List<String> STANDARD_CATEGORIES = List.of("first-weeks", "tax", "housing", "job-search",
			"clubs", "language-learning", "culture-and-rules");

	/** Whom a guide can be for. */
	public static final List<String> SITUATIONS = List.of("asylum-seeker", "residence-permit", "family-reunified",
			"eu-citizen", "student", "accompanying-partner", "returning", "staff");

	/** What an organisation can be. */
	public static final List<String> ORGANISATION_TYPES = List.of("public-office", "association", "club", "employer",
			"school", "network", "other");

	/** What a page can be for. */
	public static final List<String> PAGE_ROLES = List.of("imprint", "privacy", "accessibility", "other");

	/** What an event can be. */
	public static final List<String> EVENT_TYPES = List.of("dinner", "festival", "information-evening", "company-visit",
			"club", "language-cafe", "course", "workshop", "lecture", "theme-day");

	/** The levels of the Common European Framework of Reference, lowest first. */
	public static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2");

	/** Whom an event can be for apart from situations. */
	public static final List<String> AUDIENCES = List.of("women-only", "families", "young-people", "seniors");

	/** What can be said of the food at an event. */
	public static final List<String> FOOD = List.of("served", "bring-a-dish", "halal", "vegetarian", "vegan",
			"gluten-free", "alcohol-free");

	/** What can make an event accessible. */
	public static final List<String> ACCESSIBILITY = List.of("step-free", "accessible-toilet", "hearing-loop",
			"quiet-room", "parking", "plain-language", "assistance-dogs");

	/** What an event can have decided about photographs. */
	public static final List<String> PHOTOS = List.of("none", "ask-first", "public");

	/** How one can interpret. */
	public static final List<String> MODALITIES = List.of("on-site", "telephone", "video", "sign-language", "written");

	/** How well an interpreter can be qualified, the best first. */
	public static final List<String> QUALIFICATIONS = List.of("A", "B", "C", "D", "E");

	/** The wishes for an interpreter's gender. */
	public static final List<String> GENDERS = List.of("female", "male");

	private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

	private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

	private Vocabulary() {
	}

	/**
	 * Returns whether this can be the id of a section, step, contact, place, source or
	 * category: 1 to 40 characters of {@code [a-z0-9-]}.
	 */
	public static boolean isId(String value) {
		return ID.matcher(value).matches();
	}

	/**
	 * Returns whether this can be the slug of an item or the id of a region: 1 to 80
	 * characters of {@code [a-z0-9-]}.
	 */
	public static boolean isSlug(String value) {
		return SLUG.matcher(value).matches();
	}

}
