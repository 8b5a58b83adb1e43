package org.newcomerhub.web;

import java.util.List;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
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
		return ListFormatter
			.getInstance(ULocale.forLanguageTag(language), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
			.format(this.keys.stream().map((key) -> messages.get(key, language)).toList());
	}

}
