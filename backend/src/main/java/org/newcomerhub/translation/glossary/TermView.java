package org.newcomerhub.translation.glossary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A term. What GET gives, PUT takes.
 *
 * @param id the term's
 * @param version also its ETag
 * @param region the region that keeps it
 * @param language the language that it is a term of
 * @param term as it stands in a dictionary
 * @param variants other forms that mean the same
 * @param definition what it is; null: not said
 * @param translations language to how it is said there
 * @param keepOriginal whether a translation names the original as well
 */
@Schema(name = "Term")
record TermView(UUID id, long version, String region, String language, String term, List<String> variants,
		@Nullable String definition, Map<String, Term.Wording> translations, boolean keepOriginal) {

	static TermView of(Term term) {
		return new TermView(term.id(), term.version(), term.region(), term.language(), term.term(), term.variants(),
				term.definition(), new TreeMap<>(term.translations()), term.keepOriginal());
	}

	/**
	 * A page of terms.
	 *
	 * @param items by term
	 * @param next the cursor of the next page; null: there is none
	 */
	@Schema(name = "TermList")
	record Page(List<TermView> items, @Nullable String next) {
	}

}
