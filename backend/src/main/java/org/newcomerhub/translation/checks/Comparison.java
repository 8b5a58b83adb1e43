package org.newcomerhub.translation.checks;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;

/**
 * A translated segment beside what it was made from.
 *
 * @param segment its id
 * @param from what it was made from; null: that is not known, so that nothing can be
 * compared
 * @param to the translation
 * @param source the language that it is made from
 * @param target the language that it is in
 */
record Comparison(String segment, @Nullable Prose from, Prose to, Language source, Language target) {

	/** Whether the two are the same language, one of them perhaps in plain words. */
	boolean isSameLanguage() {
		return stem(this.source.tag()).equals(stem(this.target.tag()));
	}

	private static String stem(String tag) {
		int end = tag.indexOf('-');
		return (end < 0) ? tag : tag.substring(0, end);
	}

}
