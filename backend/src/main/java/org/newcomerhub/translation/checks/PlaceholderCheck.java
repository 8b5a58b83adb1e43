package org.newcomerhub.translation.checks;

import java.util.ArrayList;
import java.util.List;

/**
 * A translation refers to the facts that its source refers to.
 */
final class PlaceholderCheck implements SegmentCheck {

	@Override
	public List<Finding> check(Comparison comparison) {
		Prose from = comparison.from();
		if (from == null) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		from.facts()
			.stream()
			.filter((fact) -> !comparison.to().facts().contains(fact))
			.forEach(
					(fact) -> findings.add(Finding.error(comparison.segment(), "placeholder-missing", "The source says "
							+ fact + " here, and the translation does not: write it where its value belongs.")));
		comparison.to()
			.facts()
			.stream()
			.filter((fact) -> !from.facts().contains(fact))
			.forEach((fact) -> findings.add(Finding.error(comparison.segment(), "placeholder-added",
					"The source does not say " + fact + " here: remove it, or write it in the source first.")));
		return findings;
	}

}
