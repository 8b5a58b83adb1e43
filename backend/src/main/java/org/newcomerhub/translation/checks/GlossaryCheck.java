package org.newcomerhub.translation.checks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.translation.glossary.Term;
import org.newcomerhub.translation.glossary.TermFinder;

/**
 * Official terms are called what the glossary calls them, and named in the original once
 * in a text where it asks for that. Endings differ in most languages, so that the
 * beginnings of words are compared.
 */
final class GlossaryCheck {

	private final List<Term> terms;

	/**
	 * @param terms those of the source's language */
	GlossaryCheck(List<Term> terms) {
		this.terms = terms;
	}

	List<Finding> check(List<Comparison> text) {
		if (text.isEmpty() || text.getFirst().isSameLanguage()) {
			return List.of();
		}
		String language = text.getFirst().target().tag();
		TermFinder finder = new TermFinder(
				this.terms.stream().filter((term) -> term.translations().containsKey(language)).toList());
		Map<Term, String> firstIn = new LinkedHashMap<>();
		List<Finding> findings = new ArrayList<>();
		for (Comparison comparison : text) {
			Prose from = comparison.from();
			if (from != null) {
				for (Term term : finder.in(from.words())) {
					firstIn.putIfAbsent(term, comparison.segment());
					findings.addAll(check(term, wording(term, language), comparison));
				}
			}
		}
		firstIn.forEach((term, segment) -> {
			if (isToBeNamed(term, wording(term, language))
					&& text.stream().noneMatch((comparison) -> hasOriginal(comparison.to(), term))) {
				findings.add(Finding.warning(segment, "glossary-original-missing",
						"The official term is nowhere in this text: write \u201c" + term.term()
								+ "\u201d once, in brackets."));
			}
		});
		return findings;
	}

	private static Term.Wording wording(Term term, String language) {
		return term.translations().getOrDefault(language, new Term.Wording(List.of(), List.of()));
	}

	/** What has no name of its own here has only the original. */
	private static boolean isToBeNamed(Term term, Term.Wording wording) {
		return term.keepOriginal() || wording.preferred().isEmpty();
	}

	private static List<Finding> check(Term term, Term.Wording wording, Comparison comparison) {
		List<Finding> findings = new ArrayList<>();
		String said = TermFinder.fold(comparison.to().words());
		wording.forbidden()
			.stream()
			.filter((word) -> TermFinder.hasWord(said, TermFinder.fold(word)))
			.forEach((word) -> findings.add(Finding.warning(comparison.segment(), "glossary-forbidden",
					"\u201c" + term.term() + "\u201d is not to be called \u201c" + word + "\u201d"
							+ (wording.preferred().isEmpty() ? "."
									: ": write \u201c" + wording.preferred().getFirst() + "\u201d."))));
		if (findings.isEmpty() && !wording.preferred().isEmpty()
				&& wording.preferred().stream().noneMatch((preferred) -> says(said, preferred))
				&& !hasOriginal(comparison.to(), term)) {
			findings.add(Finding.warning(comparison.segment(), "glossary-miss", "\u201c" + term.term()
					+ "\u201d is called \u201c" + String.join("\u201d or \u201c", wording.preferred()) + "\u201d."));
		}
		return findings;
	}

	private static boolean hasOriginal(Prose prose, Term term) {
		String said = TermFinder.fold(prose.words());
		return term.forms().stream().map(TermFinder::fold).anyMatch(said::contains);
	}

	/** Whether every word of a phrase stands there, whatever it ends in. */
	static boolean says(String folded, String phrase) {
		String said = plain(folded);
		for (String word : plain(TermFinder.fold(phrase)).split("[^\\p{L}\\p{N}]+")) {
			if (!said.contains(stem(word))) {
				return false;
			}
		}
		return true;
	}

	/** Without vowel marks, and Arabic letters without what varies in them. */
	private static String plain(String folded) {
		return Normalizer.normalize(folded, Normalizer.Form.NFD)
			.replaceAll("\\p{Mn}|\u0640", "")
			.replace('\u0649', '\u064a')
			.replace('\u0629', '\u0647');
	}

	private static String stem(String word) {
		String bare = (word.startsWith("\u0627\u0644") && word.length() > 4) ? word.substring(2) : word;
		int length = bare.length();
		int cut = (length <= 3) ? 0 : (length <= 5) ? 1 : (length <= 7) ? 2 : 3;
		return bare.substring(0, length - cut);
	}

}
