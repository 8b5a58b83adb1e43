package org.newcomerhub.translation.glossary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the terms of a glossary in words. Upper and lower case, and the width of white
 * space, make no difference.
 */
public final class TermFinder {

	private final Map<Term, List<String>> forms = new LinkedHashMap<>();

	/**
	 * Makes a finder.
	 * @param terms all of one language
	 */
	public TermFinder(List<Term> terms) {
		terms.forEach((term) -> this.forms.put(term, term.forms().stream().map(TermFinder::fold).toList()));
	}

	/**
	 * Returns the terms that stand in some words as words of their own.
	 */
	public List<Term> in(String words) {
		String folded = fold(words);
		List<Term> found = new ArrayList<>();
		this.forms.forEach((term, all) -> {
			if (all.stream().anyMatch((form) -> hasWord(folded, form))) {
				found.add(term);
			}
		});
		return found;
	}

	/**
	 * Returns words as they are compared: in NFC and lower case, one space between them.
	 */
	public static String fold(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\s\\u00a0\\u202f]+", " ")
			.strip();
	}

	/**
	 * Whether a form stands in words without a letter or digit on either side.
	 * @param words folded
	 * @param form folded
	 */
	public static boolean hasWord(String words, String form) {
		if (form.isEmpty()) {
			return false;
		}
		for (int at = words.indexOf(form); at >= 0; at = words.indexOf(form, at + 1)) {
			int end = at + form.length();
			boolean begins = at == 0 || !Character.isLetterOrDigit(words.codePointBefore(at));
			boolean ends = end == words.length() || !Character.isLetterOrDigit(words.codePointAt(end));
			if (begins && ends) {
				return true;
			}
		}
		return false;
	}

}
