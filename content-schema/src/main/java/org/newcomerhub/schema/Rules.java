package org.newcomerhub.schema;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What content must keep. Every check returns all violations at once, in the order of the
 * stored shape; empty: none. Pointers lead into the stored shape.
 */
public final class Rules {

	private Rules() {
	}

	/**
	 * Checks a body against the standard categories.
	 */
	public static List<Violation> check(Body body) {
		return check(body, Set.of());
	}

	/**
	 * Checks a body.
	 * @param categories those of the region beside the standard ones; may be empty
	 */
	public static List<Violation> check(Body body, Collection<String> categories) {
		Set<String> all = new LinkedHashSet<>(Vocabulary.STANDARD_CATEGORIES);
		all.addAll(categories);
		return BodyRules.check(body, all);
	}

	/**
	 * Checks a region. Whether its parent exists is not asked.
	 */
	public static List<Violation> check(RegionProfile region) {
		return RegionRules.check(region);
	}

	/**
	 * Checks a text where no fact is known.
	 */
	public static List<Violation> check(Body body, Text text, boolean isSource) {
		return check(body, text, isSource, (fact) -> false);
	}

	/**
	 * Checks a text against its body. A source must have every segment, a translation a
	 * title if the body names one.
	 * @param isSource whether it is the source text
	 * @param fact whether a fact of this id is known where the item is
	 */
	public static List<Violation> check(Body body, Text text, boolean isSource, Predicate<String> fact) {
		return TextRules.check(body, text, isSource, fact);
	}

}
