package org.newcomerhub.localization;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same words in several languages.
 *
 * @param byLanguage words by registry tag, in the order in which their author wrote them;
 * at least one, unmodifiable
 */
public record LocalizedText(Map<String, String> byLanguage) {

	/**
	 * Copies the map, keeping its order.
	 * @throws IllegalArgumentException if there is no language in it
	 */
	public LocalizedText {
		if (byLanguage.isEmpty()) {
			throw new IllegalArgumentException("a text in no language");
		}
		byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
	}

	/**
	 * The same as the constructor.
	 */
	public static LocalizedText of(Map<String, String> byLanguage) {
		return new LocalizedText(byLanguage);
	}

	/**
	 * Returns the words in exactly that language.
	 */
	public Optional<String> in(String tag) {
		return Optional.ofNullable(this.byLanguage.get(tag));
	}

	/**
	 * Returns the words in the first language of the chain that is there. If none is, in
	 * the language that the author wrote first: it says which that is.
	 */
	public LocalizedValue best(List<String> chain) {
		for (String tag : chain) {
			String value = this.byLanguage.get(tag);
			if (value != null) {
				return new LocalizedValue(tag, value);
			}
		}
		Map.Entry<String, String> first = this.byLanguage.entrySet().iterator().next();
		return new LocalizedValue(first.getKey(), first.getValue());
	}

}
