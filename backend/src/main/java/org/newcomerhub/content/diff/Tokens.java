package org.newcomerhub.content.diff;

import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Cuts words apart (UAX 29, and ICU's dictionaries for scripts without spaces).
 */
final class Tokens {

	private Tokens() {
	}

	/**
	 * Returns the words, and whatever stands between them, in order; together they are
	 * the text. None begins or ends within what a reader sees as one character.
	 * @param language a tag of the language registry
	 */
	static List<String> words(String text, String language) {
		ULocale locale = ULocale.forLanguageTag(language);
		BreakIterator words = BreakIterator.getWordInstance(locale);
		BreakIterator characters = BreakIterator.getCharacterInstance(locale);
		words.setText(text);
		characters.setText(text);
		List<String> tokens = new ArrayList<>();
		int begin = 0;
		int character = 0;
		for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
			while (character < end) {
				character = characters.next();
			}
			// a dictionary may cut where a mark still belongs to the letter before it
			if (character == end) {
				tokens.add(text.substring(begin, end));
				begin = end;
			}
		}
		return tokens;
	}

	/**
	 * Returns words gathered into lines, each with its end.
	 */
	static List<List<String>> lines(List<String> words) {
		List<List<String>> lines = new ArrayList<>();
		int begin = 0;
		for (int i = 0; i < words.size(); i++) {
			if (words.get(i).indexOf('\n') >= 0 || i == words.size() - 1) {
				lines.add(words.subList(begin, i + 1));
				begin = i + 1;
			}
		}
		return lines;
	}

}
