package org.newcomerhub.translation.checks;

import java.lang.Character.UnicodeScript;

import org.newcomerhub.localization.Language;

/**
 * What scripts (ISO 15924) mean for what is written in them.
 */
final class Scripts {

	private Scripts() {
	}

	/** Whether a language is written at all. */
	static boolean isWritten(Language language) {
		return !language.script().equals("Zxxx");
	}

	/** The script's name in Unicode (UAX #24), which makes one of both Chinese ones. */
	static UnicodeScript of(Language language) {
		return switch (language.script()) {
			case "Hans", "Hant" -> UnicodeScript.HAN;
			default -> UnicodeScript.forName(language.script());
		};
	}

	/** How many letters it takes about to say what takes one Latin letter. */
	static double weight(Language language) {
		return switch (language.script()) {
			case "Hans", "Hant" -> 0.3;
			case "Ethi" -> 0.65;
			case "Arab" -> 0.8;
			default -> 1;
		};
	}

	/** How many letters there are. */
	static long letters(String words) {
		return words.codePoints().filter(Character::isLetter).count();
	}

	/** How many letters there are of a script. */
	static long letters(String words, UnicodeScript script) {
		return words.codePoints()
			.filter(Character::isLetter)
			.filter((letter) -> UnicodeScript.of(letter) == script)
			.count();
	}

}
