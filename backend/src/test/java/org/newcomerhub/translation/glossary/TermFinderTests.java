package org.newcomerhub.translation.glossary;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.localization.LanguageRegistry;

import static org.assertj.core.api.Assertions.assertThat;

class TermFinderTests {

	private static Term term(String term, String... variants) {
		return new Term(UUID.randomUUID(), 1, "dk", "da", term, List.of(variants), null, Map.of(), false);
	}

	private static List<String> found(String words, Term... terms) {
		return new TermFinder(List.of(terms)).in(words).stream().map(Term::term).toList();
	}

	@Test
	void a_term_is_found_in_any_case_and_by_its_variants() {
		Term card = term("skattekort", "skattekortet");
		assertThat(found("Skattekort: f\u00f8r du f\u00e5r l\u00f8n", card)).containsExactly("skattekort");
		assertThat(found("Vis dit SKATTEKORTET.", card)).containsExactly("skattekort");
		assertThat(found("Digital \n Post", term("Digital Post"))).containsExactly("Digital Post");
		assertThat(found("A\u030arsopg\u00f8relse", term("\u00e5rsopg\u00f8relse"))).hasSize(1);
	}

	@Test
	void a_term_is_not_found_inside_another_word() {
		assertThat(found("skattekortlignende, ikkeskattekort", term("skattekort"))).isEmpty();
		assertThat(found("MitIDs", term("MitID"))).isEmpty();
		assertThat(found("skattekortlignende skattekort", term("skattekort"))).hasSize(1);
		assertThat(found("", term("skattekort"))).isEmpty();
	}

	@Test
	void what_comes_with_the_hub_is_sound() throws IOException {
		for (String region : List.of("dk", "se")) {
			Set<String> seen = new HashSet<>();
			assertThat(StarterTerms.of(region)).hasSizeGreaterThan(10).allSatisfy((term) -> {
				assertThat(seen.add(TermFinder.fold(term.term()))).as(term.term()).isTrue();
				assertThat(term.translations()).isNotEmpty();
				assertThat(term.translations().keySet())
					.allMatch((tag) -> LanguageRegistry.standard().find(tag).isPresent());
				assertThat(term.translations().values())
					.allSatisfy((wording) -> assertThat(wording.preferred()).noneMatch(String::isBlank));
			});
		}
	}

}
