package org.newcomerhub.translation.checks;

import java.util.List;

/**
 * A translation is about as long as its source, as far as its script goes.
 */
final class LengthCheck implements SegmentCheck {

	/** What is shorter may become anything. */
	private static final int LEAST = 40;

	private static final double SHORTEST = 0.45;

	private static final double LONGEST = 2.2;

	@Override
	public List<Finding> check(Comparison comparison) {
		Prose from = comparison.from();
		if (from == null || comparison.isSameLanguage() || !Scripts.isWritten(comparison.target())) {
			return List.of();
		}
		double before = Scripts.letters(from.words()) / Scripts.weight(comparison.source());
		double after = Scripts.letters(comparison.to().words()) / Scripts.weight(comparison.target());
		if (before < LEAST) {
			return List.of();
		}
		if (after < before * SHORTEST) {
			return List.of(Finding.warning(comparison.segment(), "too-short",
					"This is much shorter than the source: see that nothing is left out."));
		}
		return (after <= before * LONGEST) ? List.of() : List.of(Finding.warning(comparison.segment(), "too-long",
				"This is much longer than the source: see that nothing is added."));
	}

}
