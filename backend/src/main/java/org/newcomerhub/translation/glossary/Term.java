package org.newcomerhub.translation.glossary;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An official term of a region.
 *
 * @param id the term's
 * @param version how many times it was changed, from 1 on
 * @param region the region that keeps it; it holds below that, too
 * @param language the language that it is a term of
 * @param term as it stands in a dictionary
 * @param variants other forms that mean the same, inflected ones among them; may be empty
 * @param definition what it is; null: not said
 * @param translations language to how it is said there; may be empty
 * @param keepOriginal whether a translation names the original as well, such as "tax card
 * (skattekort)"
 */
public record Term(UUID id, long version, String region, String language, String term, List<String> variants,
		@Nullable String definition, Map<String, Wording> translations, boolean keepOriginal) {

	public Term {
		variants = List.copyOf(variants);
		translations = Map.copyOf(translations);
	}

	/**
	 * How a term is said in a language.
	 *
	 * @param preferred the best first; empty: only the original will do
	 * @param forbidden what it is not to be called; may be empty
	 */
	public record Wording(List<String> preferred, List<String> forbidden) {

		public Wording {
			preferred = List.copyOf(preferred);
			forbidden = List.copyOf(forbidden);
		}

	}

	/** The term and its variants. */
	public List<String> forms() {
		return Stream.concat(Stream.of(this.term), this.variants.stream()).toList();
	}

}
