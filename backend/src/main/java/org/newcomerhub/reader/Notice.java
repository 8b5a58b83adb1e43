package org.newcomerhub.reader;

import org.jspecify.annotations.Nullable;

/**
 * Something a reader must know before they rely on a text.
 *
 * @param kind {@code warning} or {@code note}, the name of a style
 * @param text in the language of the page
 * @param official the page that decides, null for none
 */
record Notice(String kind, String text, @Nullable String official) {

	static Notice warning(String text, @Nullable String official) {
		return new Notice("warning", text, official);
	}

	static Notice note(String text) {
		return new Notice("note", text, null);
	}

}
