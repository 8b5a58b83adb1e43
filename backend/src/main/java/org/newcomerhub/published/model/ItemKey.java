package org.newcomerhub.published.model;

/**
 * What an item is found by within a region.
 *
 * @param kind such as {@code guide}
 * @param slug such as {@code tax-card}
 */
public record ItemKey(String kind, String slug) {

	/** The kind of a guide. */
	public static final String GUIDE = "guide";

	/** The kind of an addition to a parent's item. */
	public static final String ADDITION = "addition";

	/** The kind of a fact that texts refer to. */
	public static final String FACT = "fact";

	/** The kind of an event. */
	public static final String EVENT = "event";

	/** The kind of an organisation. */
	public static final String ORGANISATION = "organisation";

	/**
	 * Returns the key of a guide.
	 */
	public static ItemKey guide(String slug) {
		return new ItemKey(GUIDE, slug);
	}

	/**
	 * Returns the key of a fact.
	 */
	public static ItemKey fact(String slug) {
		return new ItemKey(FACT, slug);
	}

	/**
	 * Returns the key of an event.
	 */
	public static ItemKey event(String slug) {
		return new ItemKey(EVENT, slug);
	}

	/**
	 * Returns the key of an organisation.
	 */
	public static ItemKey organisation(String slug) {
		return new ItemKey(ORGANISATION, slug);
	}

}
