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
