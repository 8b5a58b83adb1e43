package org.newcomerhub.translation.glossary;

import java.io.IOException;
import java.util.List;

/**
 * The terms that come with the hub, for tests of what uses them.
 */
public final class StarterTerms {

	private StarterTerms() {
	}

	/** The terms that a region has from the hub. */
	public static List<Term> of(String region) throws IOException {
		return StarterGlossary.builtIn()
			.stream()
			.filter((file) -> file.region().equals(region))
			.flatMap((file) -> file.terms().stream().map((entry) -> entry.in(file)))
			.toList();
	}

}
