package org.newcomerhub.published;

import java.util.UUID;

/**
 * An item in a list: what all kinds have in common.
 */
public interface ItemEntry {

	/** The item. */
	UUID id();

	/** Its name in addresses. */
	String slug();

	/** Its title. */
	String title();

	/** One or two sentences. */
	String summary();

	/** The language in which a reader gets it. */
	String language();

	/**
	 * The language of the title, where the text lacks it another than {@link #language}.
	 */
	String titleLanguage();

	/**
	 * The language of the summary, where the text lacks it another than
	 * {@link #language}.
	 */
	String summaryLanguage();

	/** How the text stands to its source. */
	Translation translation();

}
