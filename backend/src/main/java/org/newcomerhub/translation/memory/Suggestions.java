package org.newcomerhub.translation.memory;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.translation.glossary.Term;

/**
 * What there is to translate in a text, and what may help.
 *
 * @param revision the text's newest; null: there is none
 * @param sourceRevision the newest of the source, which all this is about
 * @param segments those that are missing or stale, in the order of the source
 */
@Schema(name = "Suggestions")
record Suggestions(@Nullable Integer revision, int sourceRevision, List<Open> segments) {

	/**
	 * A segment to be translated.
	 *
	 * @param segment its id
	 * @param state whether it is missing, or older than the source
	 * @param source the source's words now
	 * @param changedFrom what the translation was made from; null: there is none, or it
	 * is not known
	 * @param translation its words; null: there are none
	 * @param suggestions what the same words became elsewhere, the nearest and best first
	 * @param glossary the official terms in it
	 */
	@Schema(name = "SegmentToTranslate")
	record Open(String segment, @Schema(allowableValues = {
			"missing", "stale" }) String state, String source, @Nullable String changedFrom,
			@Nullable String translation, List<Offer> suggestions, List<Hint> glossary){
	}

	/**
	 * What the same words became elsewhere.
	 *
	 * @param words the translation
	 * @param from where it is
	 * @param origin {@code human}, {@code post-edited} or {@code machine}
	 * @param state XLIFF's word, such as {@code reviewed}
	 */
	@Schema(name = "Suggestion")
	record Offer(String words, Place from, String origin, String state) {

		static Offer of(MemoryEntry entry) {
			return new Offer(entry.words(), new Place(entry.item(), entry.region(), entry.kind(), entry.slug(),
					entry.segment(), entry.revision()), entry.origin().code(), entry.state().code());
		}

	}

	/**
	 * Where a translation is.
	 *
	 * @param item the item
	 * @param region that keeps it
	 * @param kind of the item
	 * @param slug of the item
	 * @param segment where in it
	 * @param revision of the text
	 */
	@Schema(name = "SuggestionSource")
	record Place(UUID item, String region, String kind, String slug, String segment, int revision) {
	}

	/**
	 * An official term.
	 *
	 * @param term as it stands in a dictionary
	 * @param definition what it is; null: not said
	 * @param preferred what it is called, the best first; empty: the original
	 * @param forbidden what it is not to be called
	 * @param keepOriginal whether the original is to be named as well, in brackets
	 */
	@Schema(name = "TermHint")
	record Hint(String term, @Nullable String definition, List<String> preferred, List<String> forbidden,
			boolean keepOriginal) {

		static Hint of(Term term, String language) {
			Term.Wording wording = term.translations().getOrDefault(language, new Term.Wording(List.of(), List.of()));
			return new Hint(term.term(), term.definition(), wording.preferred(), wording.forbidden(),
					term.keepOriginal());
		}

	}

}
