package org.newcomerhub.translation.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.newcomerhub.translation.glossary.TermFinder;

/**
 * No sentence of the source stands in a translation as it is. Names may.
 */
final class UntranslatedCheck implements SegmentCheck {

	private static final int LEAST_LETTERS = 15;

	private static final int LEAST_WORDS = 3;

	@Override
	public List<Finding> check(Comparison comparison) {
		Prose from = comparison.from();
		if (from == null || comparison.isSameLanguage()) {
			return List.of();
		}
		Set<String> said = sentences(comparison.to()).map(TermFinder::fold).collect(Collectors.toSet());
		return sentences(from).filter(UntranslatedCheck::isMoreThanAName)
			.filter((sentence) -> said.contains(TermFinder.fold(sentence)))
			.distinct()
			.map((sentence) -> Finding.warning(comparison.segment(), "untranslated",
					"This stands here as in the source: \u201c" + sentence.strip() + "\u201d. Translate it."))
			.toList();
	}

	private static Stream<String> sentences(Prose prose) {
		return prose.lines()
			.stream()
			.flatMap((line) -> Arrays.stream(line.split("(?<=[.!?\u061f\u06d4\u1362\u3002])\\s+")));
	}

	/** Names begin with capitals, and so does a sentence. */
	private static boolean isMoreThanAName(String sentence) {
		String[] words = sentence.strip().split("\\s+");
		long plain = Arrays.stream(words).filter((word) -> Character.isLowerCase(word.codePointAt(0))).count();
		return Scripts.letters(sentence) >= LEAST_LETTERS && plain + 1 >= LEAST_WORDS;
	}

}
