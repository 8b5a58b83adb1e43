package org.newcomerhub.translation.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.schema.WordRules;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * A term as a client sends it.
 *
 * @param region left out: as it is
 * @param language a tag of the language registry
 * @param term 1 to 100 characters
 * @param variants at most 50; left out: none
 * @param definition at most 1000 characters; left out: none
 * @param translations tag to wording; left out: none
 * @param keepOriginal left out: no
 */
record TermInput(@Nullable String region, @Nullable String language, @Nullable String term,
		@Nullable List<@Nullable String> variants, @Nullable String definition,
		@Nullable Map<String, @Nullable WordingInput> translations, @Nullable Boolean keepOriginal) {

	private static final int LONGEST = 100;

	private static final int LONGEST_DEFINITION = 1_000;

	private static final int MOST = 50;

	private static final UUID NONE = new UUID(0, 0);

	/**
	 * How a term is said in a language, as a client sends it.
	 *
	 * @param preferred left out: none
	 * @param forbidden left out: none
	 */
	record WordingInput(@Nullable List<@Nullable String> preferred, @Nullable List<@Nullable String> forbidden) {
	}

	/**
	 * Returns the term.
	 * @param id null: it has none yet
	 * @param region that keeps it; null: the one given
	 * @throws ProblemException naming everything that is wrong
	 */
	Term read(@Nullable UUID id, long version, @Nullable String region) {
		Reading reading = new Reading();
		String kept = (region != null) ? region : reading.required("/region", this.region);
		String tag = reading.language("/language", reading.required("/language", this.language));
		String word = reading.words("/term", reading.required("/term", this.term), LONGEST);
		String meaning = (this.definition != null && !this.definition.isBlank())
				? reading.words("/definition", this.definition, LONGEST_DEFINITION) : null;
		List<String> forms = reading.all("/variants", this.variants);
		Map<String, Term.Wording> wordings = new LinkedHashMap<>();
		if (this.translations != null) {
			this.translations.forEach((language, given) -> {
				String pointer = "/translations/" + language.replace("~", "~0").replace("/", "~1");
				reading.language(pointer, language);
				if (given != null) {
					wordings.put(language, new Term.Wording(reading.all(pointer + "/preferred", given.preferred()),
							reading.all(pointer + "/forbidden", given.forbidden())));
				}
			});
		}
		reading.check();
		return new Term((id != null) ? id : NONE, version, kept, tag, word, forms, meaning, wordings,
				Boolean.TRUE.equals(this.keepOriginal));
	}

	/** Gathers what is wrong. */
	private static final class Reading {

		private final List<Fault> faults = new ArrayList<>();

		String required(String pointer, @Nullable String value) {
			if (value == null || value.isBlank()) {
				this.faults.add(new Fault(pointer, "value-missing", Map.of()));
				return "";
			}
			return value.strip();
		}

		String language(String pointer, String tag) {
			if (!tag.isEmpty() && LanguageRegistry.standard().find(tag).isEmpty()) {
				this.faults.add(new Fault(pointer, "value-unknown", Map.of("value", tag)));
			}
			return tag;
		}

		String words(String pointer, String words, int longest) {
			if (words.length() > longest) {
				this.faults.add(new Fault(pointer, "too-long", Map.of("max", longest)));
			}
			else if (!words.isEmpty()) {
				WordRules.check("label", words, (fact) -> true)
					.forEach((finding) -> this.faults.add(new Fault(pointer, "content-rule",
							Map.of("code", finding.code(), "message", finding.message()))));
			}
			return words;
		}

		List<String> all(String pointer, @Nullable List<@Nullable String> given) {
			List<String> all = new ArrayList<>();
			if (given == null) {
				return all;
			}
			if (given.size() > MOST) {
				this.faults.add(new Fault(pointer, "too-many", Map.of("max", MOST)));
				return all;
			}
			for (int n = 0; n < given.size(); n++) {
				String at = pointer + "/" + n;
				all.add(words(at, required(at, given.get(n)), LONGEST));
			}
			return all;
		}

		void check() {
			if (!this.faults.isEmpty()) {
				throw ProblemException.invalid(this.faults);
			}
		}

	}

}
