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

	/**
	 * Returns the key of a guide.
	 */
	public static ItemKey guide(String slug) {
		return new ItemKey(GUIDE, slug);
	}

}
