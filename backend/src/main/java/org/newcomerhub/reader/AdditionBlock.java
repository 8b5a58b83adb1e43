package org.newcomerhub.reader;

import java.util.List;

/**
 * What a region adds to an item.
 *
 * @param id of the heading, unique in the page
 * @param heading in the language of the page
 * @param language the language of the note
 */
record AdditionBlock(String id, String heading, List<Notice> notices, String html, String language, String direction,
		List<ContactLine> contacts, List<PlaceLine> places) {
}
