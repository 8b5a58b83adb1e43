package org.newcomerhub.web;

import java.util.List;

import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.Messages;

/**
 * An argument of a problem that is itself put into the reader's language: "this, that or
 * the other".
 *
 * @param keys of messages without arguments, at least one
 */
public record MessageKeys(List<String> keys) {

	public MessageKeys {
		keys = List.copyOf(keys);
	}

	String words(Messages messages, String language) {
		return Formats.anyOf(this.keys.stream().map((key) -> messages.get(key, language)).toList(), language);
	}

}
