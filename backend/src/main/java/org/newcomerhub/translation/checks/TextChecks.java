package org.newcomerhub.translation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.translation.glossary.Term;

/**
 * All checks of a translation. Each segment is compared with the source that it was made
 * from; a stale one only with what its language asks for.
 */
final class TextChecks {

	private TextChecks() {
	}

	/**
	 * Returns everything that is found.
	 * @param sources the source texts that it may have been made from, the one that
	 * counts first
	 * @param terms the official terms of the source's language that hold there
	 */
	static List<Finding> check(Text translation, List<Text> sources, List<Term> terms) {
		List<Comparison> comparisons = comparisons(translation, sources);
		List<Finding> findings = new ArrayList<>();
		comparisons
			.forEach((comparison) -> SegmentCheck.ALL.forEach((check) -> findings.addAll(check.check(comparison))));
		findings.addAll(new GlossaryCheck(terms).check(comparisons));
		return findings;
	}

	private static List<Comparison> comparisons(Text translation, List<Text> sources) {
		Optional<Language> target = LanguageRegistry.standard().find(translation.language());
		Optional<Language> source = sources.stream()
			.findFirst()
			.flatMap((text) -> LanguageRegistry.standard().find(text.language()));
		if (target.isEmpty() || source.isEmpty()) {
			// what the registry does not have is another rule's concern
			return List.of();
		}
		return translation.segments()
			.stream()
			.map((segment) -> new Comparison(segment.id(),
					madeFrom(segment, sources).map((from) -> Prose.of(from.id(), from.words())).orElse(null),
					Prose.of(segment.id(), segment.words()), source.get(), target.get()))
			.toList();
	}

	private static Optional<Segment> madeFrom(Segment translated, List<Text> sources) {
		return sources.stream()
			.flatMap((source) -> source.segment(translated.id()).stream())
			.filter((segment) -> Meaning.of(segment).equals(translated.madeFrom()))
			.findFirst();
	}

}
