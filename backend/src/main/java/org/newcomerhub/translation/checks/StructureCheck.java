package org.newcomerhub.translation.checks;

import java.util.ArrayList;
import java.util.List;

/**
 * A translation has as many entries of lists, and headings, as its source.
 */
final class StructureCheck implements SegmentCheck {

	@Override
	public List<Finding> check(Comparison comparison) {
		Prose from = comparison.from();
		if (from == null || comparison.isSameLanguage()) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		compare(comparison.segment(), "entries of lists", from.entries(), comparison.to().entries(), findings);
		compare(comparison.segment(), "headings", from.headings(), comparison.to().headings(), findings);
		return findings;
	}

	private static void compare(String segment, String what, int before, int after, List<Finding> findings) {
		if (before != after) {
			findings.add(Finding.warning(segment, "structure-differs",
					"The source has %d %s, the translation %d: see that they correspond.".formatted(before, what,
							after)));
		}
	}

}
