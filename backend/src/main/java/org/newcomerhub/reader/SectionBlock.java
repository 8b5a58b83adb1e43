package org.newcomerhub.reader;

import org.jspecify.annotations.Nullable;

/**
 * A section of an item's text.
 *
 * @param id unique in the page
 * @param heading marked against the language of the text
 * @param mark what a reader is to know first, null for nothing; marked as the heading
 * @param html sanitised
 * @param lang as in {@link Phrase}
 * @param dir as in {@link Phrase}
 */
record SectionBlock(String id, Phrase heading, @Nullable Phrase mark, String html, @Nullable String lang,
		@Nullable String dir) {
}
