package org.newcomerhub.reader;

import org.jspecify.annotations.Nullable;

/**
 * A message on a page of its own.
 *
 * @param frame what every page has
 * @param message the message
 * @param open where it is marked as read, which leads on; null: it is read and leads
 * nowhere else
 * @param link where it leads to on another site, once it is read; null: nowhere
 * @param site that site's name; null as above
 */
record MessagePage(Frame frame, MessagesPage.Line message, @Nullable String open, @Nullable String link,
		@Nullable String site) {
}
