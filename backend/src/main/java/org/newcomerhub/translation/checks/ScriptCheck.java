package org.newcomerhub.translation.checks;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.newcomerhub.translation.glossary.TermFinder;

/**
 * A translation is written in its language's script. Official terms in brackets and
 * addresses may be in another, and so may names in what is short.
 */
final class ScriptCheck implements SegmentCheck {

	/** Fewer letters may be a name. */
	private static final int LEAST = 8;

	/** Where there are fewer letters, the source's own words count for names. */
	private static final int SHORT = 60;

	private static final String IN_BRACKETS = "\\([^()]*\\)|\\[[^\\[\\]]*\\]|\u00ab[^\u00ab\u00bb]*\u00bb|\"[^\"]*\"|\u201c[^\u201c\u201d]*\u201d";

	private static final String ADDRESS = "[\\p{L}\\p{N}_%+-]+(?:[.@][\\p{L}\\p{N}_-]+)+\\S*";

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

	@Override
	public List<Finding> check(Comparison comparison) {
		if (!Scripts.isWritten(comparison.target())) {
			return List.of();
		}
		UnicodeScript script = Scripts.of(comparison.target());
		Set<String> known = (comparison.from() != null) ? words(comparison.from().words()) : Set.of();
		return comparison.to()
			.lines()
			.stream()
			.filter((line) -> isForeign(line, script, known))
			.limit(1)
			.map((line) -> Finding.error(comparison.segment(), "wrong-script",
					"This is not in the letters of " + comparison.target().autonym() + ": \u201c" + shortened(line)
							+ "\u201d. Write it in that language, and official terms in brackets."))
			.toList();
	}

	private static boolean isForeign(String line, UnicodeScript script, Set<String> known) {
		String rest = line.replaceAll(IN_BRACKETS, " ").replaceAll(ADDRESS, " ");
		if (Scripts.letters(rest) < SHORT) {
			rest = WORD.matcher(rest)
				.replaceAll((word) -> known.contains(TermFinder.fold(word.group())) ? " " : word.group());
		}
		long letters = Scripts.letters(rest);
		return letters >= LEAST && Scripts.letters(rest, script) * 2 < letters;
	}

	private static Set<String> words(String words) {
		return WORD.matcher(words).results().map((word) -> TermFinder.fold(word.group())).collect(Collectors.toSet());
	}

	private static String shortened(String line) {
		int end = line.offsetByCodePoints(0, Math.min(40, line.codePointCount(0, line.length())));
		return (end < line.length()) ? line.substring(0, end) + "\u2026" : line;
	}

}
