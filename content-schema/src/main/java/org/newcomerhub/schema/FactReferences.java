package org.newcomerhub.schema;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.newcomerhub.schema.WordRules.Finding;

/**
 * The references to facts in words, and what was meant to be one and is none any more: a
 * translator's program, or hand, turned it into text.
 */
final class FactReferences {

	private static final Pattern WELL_FORMED = Pattern.compile("(?<!\\{)\\{fact:[a-z0-9-]{1,80}}(?!})");

	/**
	 * What is left of a reference in words: its opening, with spaces or other letters;
	 * its inside, with other brackets than braces; or all of it with its keyword
	 * translated. Bounded, so that no words take long.
	 */
	private static final Pattern LEFT = Pattern.compile("\\{ ?(?i:fact)(?!\\p{L})[^{}]{0,80}}?"
			+ "|(?<![\\p{L}\\p{N}/])(?i:fact):[a-z0-9-]{1,80}" + "|\\{ ?[\\p{L}\\p{M} ]{1,40}: ?[a-z0-9-]{1,80} ?}");

	private static final Pattern OPENING = Pattern.compile("\\{ ?(?i:fact) ?:");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

	private static final int LONGEST_QUOTE = 60;

	private FactReferences() {
	}

	/**
	 * Returns what the references name, as written, in order.
	 */
	static List<String> ids(String plain) {
		return References.FACT.matcher(plain).results().map((MatchResult match) -> match.group(1)).toList();
	}

	/**
	 * Returns what is wrong with the references in plain words.
	 * @param line on which the words stand
	 * @param fact whether a fact of this id is known
	 */
	static List<Finding> check(int line, String plain, Predicate<String> fact) {
		List<Finding> findings = new ArrayList<>();
		ids(plain).stream()
			.filter(Vocabulary::isSlug)
			.filter(fact.negate())
			.forEach((id) -> findings.add(new Finding(line, "fact-unknown",
					"There is no fact `" + id + "`. Correct its id in {fact:" + id + "}, or write the fact first.")));
		malformed(plain).forEach((words) -> findings.add(new Finding(line, "fact-malformed", "`" + words
				+ "` is no reference to a fact: write {fact:its-slug}, with [a-z0-9-] alone and no spaces.")));
		return findings;
	}

	/**
	 * Returns a finding if words that are shown or used as they are, such as code or a
	 * link's destination, have a reference in them.
	 */
	static List<Finding> checkLiteral(int line, String literal, String what) {
		boolean found = OPENING.matcher(seen(literal)).find();
		return found
				? List.of(new Finding(line, "fact-malformed",
						"A reference to a fact stands in " + what + ", where it is not read: move it into the words."))
				: List.of();
	}

	private static SequencedSet<String> malformed(String plain) {
		SequencedSet<String> malformed = new LinkedHashSet<>();
		String rest = seen(WELL_FORMED.matcher(plain).replaceAll(" "));
		LEFT.matcher(rest).results().map(MatchResult::group).forEach((words) -> malformed.add(quote(words.strip())));
		return malformed;
	}

	/**
	 * Full-width braces and letters count as what they look like (NFKC), and invisible
	 * characters as not there.
	 */
	private static String seen(String words) {
		String plain = INVISIBLE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
		return SPACE.matcher(plain).replaceAll(" ");
	}

	private static String quote(String words) {
		return (words.length() <= LONGEST_QUOTE) ? words : words.substring(0, LONGEST_QUOTE) + "…";
	}

}
