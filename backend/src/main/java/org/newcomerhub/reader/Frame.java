package org.newcomerhub.reader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What every page has.
 *
 * @param language the language of the hub's own words on it
 * @param direction of that language
 * @param title of the document
 * @param description of the document, one sentence
 * @param home where the start page is
 * @param back the page above, null on the start page
 * @param languages the same page in other languages
 * @param footer the pages that every page of a region must lead to; empty where no region
 * is read
 */
record Frame(String language, String direction, Phrase title, Phrase description, String home, @Nullable Link back,
		List<LanguageLink> languages, List<Link> footer) {

	/** A link with its words in the language of the page. */
	record Link(String words, String href) {
	}

}
