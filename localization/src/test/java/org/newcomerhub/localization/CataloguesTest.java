package org.newcomerhub.localization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every language's messages must keep. English says which messages there are.
 */
class CataloguesTest {

	private static final Messages MESSAGES = Messages.standard();

	/** A name is the same in every language. */
	private static final Set<String> UNTRANSLATED = Set.of("reader.site-name");

	static Set<String> languages() {
		return MESSAGES.languages();
	}

	@ParameterizedTest
	@MethodSource("languages")
	void every_message_is_there_and_no_other(String language) {
		assertThat(MESSAGES.keys(language)).isEqualTo(MESSAGES.keys());
	}

	@ParameterizedTest
	@MethodSource("languages")
	void no_key_is_written_twice(String language) {
		String file = Resources.read("/messages/" + language + ".properties").orElseThrow();

		assertThat(file.lines().filter((line) -> line.matches("[a-z].*=.*")).map((line) -> line.split("=")[0]))
			.doesNotHaveDuplicates()
			.hasSameSizeAs(MESSAGES.keys());
	}

	@ParameterizedTest
	@MethodSource("languages")
	void every_message_takes_the_same_arguments_in_the_same_way(String language) {
		for (String key : MESSAGES.keys()) {
			assertThat(arguments(MESSAGES.pattern(key, language))).as(key)
				.isEqualTo(arguments(MESSAGES.pattern(key, "en")));
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void every_plural_has_exactly_the_forms_of_its_language(String language) {
		Set<String> demanded = PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
		for (String key : MESSAGES.keys()) {
			for (Map<String, String> forms : plurals(MESSAGES.pattern(key, language))) {
				assertThat(forms.keySet()).as(key).isEqualTo(demanded);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void a_form_that_serves_several_numbers_shows_the_number(String language) {
		PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
		for (String key : MESSAGES.keys()) {
			for (Map<String, String> forms : plurals(MESSAGES.pattern(key, language))) {
				forms.forEach((form, words) -> {
					if (rules.getUniqueKeywordValue(form) == PluralRules.NO_UNIQUE_VALUE) {
						assertThat(words).as("%s, %s", key, form).contains("#");
					}
				});
			}
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void every_message_can_be_shown(String language) {
		for (String key : MESSAGES.keys()) {
			Map<String, Object> values = new TreeMap<>();
			arguments(MESSAGES.pattern(key, language))
				.forEach((name, type) -> values.put(name, type.hasPluralStyle() ? 3 : "(" + name + ")"));

			String words = MESSAGES.get(key, language, values);
			assertThat(words).as(key).isNotBlank().isEqualTo(words.strip()).doesNotContain("{", "}", "#", "  ");
			values.values()
				.stream()
				.filter(String.class::isInstance)
				.forEach((value) -> assertThat(words).contains((String) value));
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void no_apostrophe_can_be_taken_for_a_quote(String language) {
		for (String key : MESSAGES.keys()) {
			assertThat(MESSAGES.pattern(key, language)).as(key).doesNotContain("'").doesNotContain("\"");
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void every_message_is_in_the_script_of_its_language(String language) {
		String script = switch (LanguageRegistry.standard().get(language).script()) {
			case "Arab" -> "ARABIC";
			case "Cyrl" -> "CYRILLIC";
			default -> "LATIN";
		};
		Pattern letters = Pattern.compile("\\p{Is" + script + "}");
		for (String key : MESSAGES.keys()) {
			if (!UNTRANSLATED.contains(key)) {
				assertThat(words(MESSAGES.pattern(key, language))).as(key).containsPattern(letters);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void no_message_was_left_in_english(String language) {
		if (!language.equals("en")) {
			List<String> same = MESSAGES.keys()
				.stream()
				.filter((key) -> MESSAGES.pattern(key, language).equals(MESSAGES.pattern(key, "en")))
				.filter((key) -> !UNTRANSLATED.contains(key))
				.toList();

			// "Student", "Website" and their like are words of these languages too
			assertThat(same).as(language)
				.hasSizeLessThan(5)
				.allSatisfy((key) -> assertThat(MESSAGES.pattern(key, "en")).doesNotContain(" "));
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void titles_and_explanations_take_no_arguments(String language) {
		for (String key : MESSAGES.keys()) {
			if (key.endsWith(".title") || key.endsWith(".explanation")) {
				assertThat(arguments(MESSAGES.pattern(key, language))).as(key).isEmpty();
			}
		}
	}

	private static Map<String, ArgType> arguments(String pattern) {
		MessagePattern parsed = new MessagePattern(pattern);
		Map<String, ArgType> arguments = new TreeMap<>();
		for (int i = 0; i < parsed.countParts(); i++) {
			if (parsed.getPartType(i) == Part.Type.ARG_START) {
				arguments.put(parsed.getSubstring(parsed.getPart(i + 1)), parsed.getPart(i).getArgType());
			}
		}
		assertThat(arguments.keySet()).isEqualTo(new TreeSet<>(new MessageFormat(pattern).getArgumentNames()));
		return arguments;
	}

	/** The words of each form, for each plural. */
	private static List<Map<String, String>> plurals(String pattern) {
		MessagePattern parsed = new MessagePattern(pattern);
		List<Map<String, String>> plurals = new ArrayList<>();
		for (int i = 0; i < parsed.countParts(); i++) {
			Part part = parsed.getPart(i);
			if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
				Map<String, String> forms = new TreeMap<>();
				for (int j = i + 2; j < parsed.getLimitPartIndex(i); j = parsed.getLimitPartIndex(j + 1) + 1) {
					String words = pattern.substring(parsed.getPart(j + 1).getLimit(),
							parsed.getPart(parsed.getLimitPartIndex(j + 1)).getIndex());
					assertThat(forms.put(parsed.getSubstring(parsed.getPart(j)), words)).isNull();
				}
				plurals.add(forms);
			}
		}
		return plurals;
	}

	/** The pattern without the names and keywords that translators leave alone. */
	private static String words(String pattern) {
		return pattern.replaceAll("\\{[a-z]+}|\\{[a-z]+, plural,|[a-z]+ (?=\\{)", "");
	}

}
