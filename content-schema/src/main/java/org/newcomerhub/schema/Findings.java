package org.newcomerhub.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LanguageRegistry;

/**
 * Gathers violations, with the checks that several kinds of content share.
 */
final class Findings {

	private final List<Violation> violations = new ArrayList<>();

	List<Violation> violations() {
		return List.copyOf(this.violations);
	}

	void add(String pointer, String code, String message) {
		this.violations.add(new Violation(pointer, code, message));
	}

	void addIf(boolean wrong, String pointer, String code, String message) {
		if (wrong) {
			add(pointer, code, message);
		}
	}

	void id(String pointer, String id) {
		addIf(!Vocabulary.isId(id), pointer, "id-malformed",
				"`" + id + "` cannot be an id: write 1 to 40 characters of a to z, 0 to 9 and -.");
	}

	void slug(String pointer, String slug) {
		addIf(!Vocabulary.isSlug(slug), pointer, "slug-malformed",
				"`" + slug + "` cannot be a slug: write 1 to 80 characters of a to z, 0 to 9 and -.");
	}

	void url(String pointer, @Nullable String url) {
		addIf(url != null && !Addresses.isUrl(url), pointer, "url-malformed",
				"`" + url + "` is not a web address: write the whole of it, from https:// on.");
	}

	void language(String pointer, String tag) {
		addIf(LanguageRegistry.standard().find(tag).isEmpty(), pointer, "language-unknown", unknownLanguage(tag));
	}

	static String unknownLanguage(String tag) {
		return LanguageRegistry.standard()
			.resolve(tag)
			.map((language) -> "The language `" + tag + "` is written `" + language.tag() + "` here.")
			.orElse("There is no language `" + tag + "`: use a tag of the language registry.");
	}

	void number(String pointer, int number, int least, int most) {
		number(pointer, number, least, most, "days");
	}

	void number(String pointer, int number, int least, int most, String of) {
		addIf(number < least || number > most, pointer, "number-range",
				"Write a number of " + of + " from " + least + " to " + most + ".");
	}

	void oneOf(String pointer, String code, @Nullable String value, List<String> known) {
		addIf(value != null && !known.contains(value), pointer, code,
				"`" + value + "` cannot stand here: choose one of " + String.join(", ", known) + ".");
	}

	/** One line of visible characters. */
	void line(String pointer, @Nullable String words) {
		if (words == null) {
			return;
		}
		addIf(words.isBlank(), pointer, "words-blank", "There are no words here: write them, or leave the field out.");
		addIf(words.indexOf('\n') >= 0, pointer, "line-break", "This is one line: remove the line break.");
		addIf(words.length() > WordRules.LONGEST, pointer, "words-too-long",
				"Shorten this to " + WordRules.LONGEST + " characters at most.");
		WordRules.characters(words).forEach((finding) -> add(pointer, finding.code(), finding.message()));
	}

	/** Each value once. */
	void distinct(String pointer, List<String> values) {
		Map<String, Integer> first = new HashMap<>();
		for (int i = 0; i < values.size(); i++) {
			Integer before = first.putIfAbsent(values.get(i), i);
			addIf(before != null, pointer + "/" + i, "value-duplicate",
					"`" + values.get(i) + "` is there twice: remove one of them.");
		}
	}

}
