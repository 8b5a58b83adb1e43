package org.newcomerhub.reader;

import org.jspecify.annotations.Nullable;

/**
 * Which date of which event a page is about.
 *
 * @param when in the language of the page
 * @param stateWords that it is cancelled or has changed; null where all is as planned
 * @param place where, null for online alone or where it is not known any more
 */
record DateSummary(Phrase title, String when, @Nullable String stateWords, @Nullable Phrase place) {
}
