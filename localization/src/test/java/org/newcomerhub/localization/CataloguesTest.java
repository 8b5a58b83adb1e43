package org.newcomerhub.localization;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import org.junit.jupiter.api.Test;
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

	private static final Pattern MARKUP = Pattern.compile(
			"<[^>]*>|&[A-Za-z0-9#]+;|[a-z]+://\\S+|\\b[a-z]+/[a-z]+\\b|\\bIf-[A-Za-z-]+|[\\w-]+\\.(?:txt|yaml)\\b");

	private static final Pattern NUMBER = Pattern.compile("(?U)(?<![\\w-])\\d[\\d.,:-]*(?<=\\d)(?!\\w)");

	/** A word of ASCII letters with a sign in it or in capitals, and our name. */
	private static final String TECHNICAL = "\\b[A-Za-z]+(?:[-/._][A-Za-z0-9]+)+\\b|\\b[A-Z]{2,}\\b|Newcomer Hub";

	/**
	 * Marks, embeddings, overrides and isolates of direction, and invisible characters
	 * other than the (non-)joiners that Persian and Kurdish are written with.
	 */
	private static final Pattern CONTROLS = Pattern
		.compile("[\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u00ad\\p{Cc}]");

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
		Set<String> demanded = LocaleData.plurals(language).getKeywords();
		for (String key : MESSAGES.keys()) {
			for (Map<String, String> forms : plurals(MESSAGES.pattern(key, language))) {
				assertThat(forms.keySet()).as(key).isEqualTo(demanded);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void a_form_that_serves_several_numbers_shows_the_number(String language) {
		PluralRules rules = LocaleData.plurals(language);
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
			List<String> shown = new ArrayList<>();
			arguments(MESSAGES.pattern(key, language)).forEach((name, type) -> {
				values.put(name, type.hasPluralStyle() ? 3 : "(" + name + ")");
				if (type == ArgType.NONE) {
					shown.add("(" + name + ")");
				}
			});

			String words = MESSAGES.get(key, language, values);
			assertThat(words).as(key).isNotBlank().isEqualTo(words.strip()).doesNotContain("{", "}", "#", "  ");
			shown.forEach((value) -> assertThat(words).as(key).contains(value));
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void every_choice_has_the_branches_of_the_english_one(String language) {
		for (String key : MESSAGES.keys()) {
			assertThat(forms(MESSAGES.pattern(key, language), ArgType.SELECT).stream().map(Map::keySet)).as(key)
				.isEqualTo(forms(MESSAGES.pattern(key, "en"), ArgType.SELECT).stream().map(Map::keySet).toList());
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void no_form_begins_or_ends_with_space_where_the_english_does_not(String language) {
		for (String key : MESSAGES.keys()) {
			assertThat(edges(MESSAGES.pattern(key, language))).as(key).isSubsetOf(edges(MESSAGES.pattern(key, "en")));
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void tags_entities_and_addresses_are_those_of_the_english(String language) {
		for (String key : MESSAGES.keys()) {
			assertThat(found(MARKUP, MESSAGES.pattern(key, language))).as(key)
				.isEqualTo(found(MARKUP, MESSAGES.pattern(key, "en")));
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void numbers_are_those_of_the_english(String language) {
		for (String key : MESSAGES.keys()) {
			assertThat(found(NUMBER, MESSAGES.pattern(key, language))).as(key)
				.isEqualTo(found(NUMBER, MESSAGES.pattern(key, "en")));
		}
	}

	/**
	 * The hub isolates what is put in; a control left in a message turns what follows.
	 */
	@ParameterizedTest
	@MethodSource("languages")
	void no_message_holds_a_control_of_direction_or_another_invisible_character(String language) {
		for (String key : MESSAGES.keys()) {
			assertThat(MESSAGES.pattern(key, language)).as(key).doesNotContainPattern(CONTROLS);
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
		String tag = LanguageRegistry.standard().get(language).script();
		UnicodeScript script = tag.startsWith("Han") ? UnicodeScript.HAN : UnicodeScript.forName(tag);
		for (String key : MESSAGES.keys()) {
			if (!UNTRANSLATED.contains(key)) {
				int[] letters = letters(words(MESSAGES.pattern(key, language)));
				long own = IntStream.of(letters).filter((letter) -> UnicodeScript.of(letter) == script).count();
				assertThat(own * 2).as(key).isPositive().isGreaterThanOrEqualTo(letters.length);
			}
		}
	}

	@Test
	void what_is_said_of_catalogues_is_said_of_some_that_are_there() {
		assertThat(languages())
			.containsAll(CatalogueTable.parse(Resources.read("/messages/catalogues.txt").orElseThrow()).tags());
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
		return arguments;
	}

	private static List<Map<String, String>> plurals(String pattern) {
		return forms(pattern, ArgType.PLURAL);
	}

	/** Without names of headers, formats and files, unless there is nothing else. */
	private static int[] letters(String words) {
		int[] letters = words.replaceAll(TECHNICAL, "").codePoints().filter(Character::isLetter).toArray();
		return (letters.length > 0) ? letters : words.codePoints().filter(Character::isLetter).toArray();
	}

	/** The words of each form, for each argument of a type. */
	private static List<Map<String, String>> forms(String pattern, ArgType type) {
		MessagePattern parsed = new MessagePattern(pattern);
		List<Map<String, String>> arguments = new ArrayList<>();
		for (int i = 0; i < parsed.countParts(); i++) {
			Part part = parsed.getPart(i);
			if (part.getType() == Part.Type.ARG_START && part.getArgType() == type) {
				Map<String, String> forms = new TreeMap<>();
				for (int j = i + 2; j < parsed.getLimitPartIndex(i); j = parsed.getLimitPartIndex(j + 1) + 1) {
					String words = pattern.substring(parsed.getPart(j + 1).getLimit(),
							parsed.getPart(parsed.getLimitPartIndex(j + 1)).getIndex());
					assertThat(forms.put(parsed.getSubstring(parsed.getPart(j)), words)).isNull();
				}
				arguments.add(forms);
			}
		}
		return arguments;
	}

	/** Whether any form, the whole message among them, has space at its ends. */
	private static Set<String> edges(String pattern) {
		Set<String> edges = new TreeSet<>();
		Stream
			.concat(Stream.of(pattern),
					Stream.of(ArgType.PLURAL, ArgType.SELECT)
						.flatMap((type) -> forms(pattern, type).stream())
						.flatMap((forms) -> forms.values().stream()))
			.forEach((words) -> {
				if (!words.equals(words.stripLeading())) {
					edges.add("begins with space");
				}
				if (!words.equals(words.stripTrailing())) {
					edges.add("ends with space");
				}
			});
		return edges;
	}

	/** What a pattern finds, sorted; a form's own repetitions count once. */
	private static Set<String> found(Pattern what, String pattern) {
		return what.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The pattern without the names and keywords that translators leave alone. */
	private static String words(String pattern) {
		return pattern.replaceAll("\\{[a-z]+}|\\{[a-z]+, (plural|select),|[a-z]+ (?=\\{)", "");
	}

}
