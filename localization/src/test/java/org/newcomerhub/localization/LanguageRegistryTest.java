package org.newcomerhub.localization;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LanguageRegistryTest {

	private final LanguageRegistry registry = LanguageRegistry.standard();

	@ParameterizedTest
	@CsvSource({ "ar-SY,ar", "arb,ar", "arb-SY,ar", "ar-u-nu-latn,ar", "AR-sy,ar", "ku,kmr", "kmr-TR,kmr", "ku-TR,kmr",
			"prs,fa-AF", "prs-AF,fa-AF", "prs-IR,fa-AF", "fa-Arab-AF,fa-AF", "pes,fa", "fa-IR,fa", "tl,fil",
			"tl-PH,fil", "zh-CN,zh-Hans", "zh,zh-Hans", "zh-SG,zh-Hans", "cmn-Hans-CN,zh-Hans", "zh-TW,zh-Hant",
			"zh-HK,zh-Hant", "no,nb", "no-NO,nb", "nb-NO,nb", "nn-NO,nn", "en-GB,en", "de-1996,de", "mo,ro",
			"da-simple,da-simple", "da-DK-simple,da-simple", "DA-Simple,da-simple", "en-simple,en", "sgn-DK,dsl",
			"sgn-dsl,dsl", "sgn-NO,nsl", "swl-SE,swl", "ckb-IQ,ckb", "ku-IQ,ckb", "ku-Arab-IQ,ckb", "en-x-mine,en",
			"i-default,en", "ti-ER,ti", "uk-UA,uk" })
	void a_tag_names_its_language(String tag, String expected) {
		assertThat(this.registry.resolve(tag).map(Language::tag)).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sr-Latn", "uz", "az", "hy", "yue", "nan", "he", "und", "und-Latn", "mul", "x-da",
			"i-klingon", "kmr-Arab", "ar-Latn", "en-Shaw", "uk-Latn", "zh-Latn" })
	void a_language_or_a_script_that_is_not_there_is_not_another(String tag) {
		assertThat(this.registry.resolve(tag)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-", "*", "a", "en_US", "en-", "da-a", "da--DK", "dansk!", "ελ", "\u0000",
			"\ud83d\ude00", "İ", "q=0.5" })
	void what_is_no_tag_is_no_language(String tag) {
		assertThat(this.registry.resolve(tag)).isEmpty();
		assertThat(this.registry.resolve("da-" + "x".repeat(100_000))).isEmpty();
	}

	@Test
	void resolving_never_throws() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String characters = "abdeknuvxzADHST0149--__*;,= \t\u0130\u0627";
		for (int i = 0; i < 20_000; i++) {
			StringBuilder tag = new StringBuilder();
			random.ints(random.nextInt(25), 0, characters.length()).forEach((at) -> tag.append(characters.charAt(at)));
			assertThat(this.registry.resolve(tag.toString())).as("seed %d: %s", seed, tag).isNotNull();
		}
	}

	@Test
	void without_traditional_chinese_taiwan_gets_nothing_rather_than_simplified() {
		LanguageRegistry small = new LanguageRegistry(List.of(language("zh-Hans", "Hans", List.of("zh"), List.of())));

		assertThat(small.resolve("zh-CN")).isPresent();
		assertThat(small.resolve("zh-TW")).isEmpty();
		assertThat(small.resolve("zh-Hant-HK")).isEmpty();
	}

	@Test
	void every_language_resolves_to_itself_and_so_do_its_aliases() {
		for (Language language : this.registry.all()) {
			assertThat(this.registry.resolve(language.tag())).contains(language);
			assertThat(language.aliases())
				.allSatisfy((alias) -> assertThat(this.registry.resolve(alias)).contains(language));
		}
	}

	@Test
	void every_autonym_is_in_its_own_script() {
		for (Language language : this.registry.all()) {
			String script = language.script().startsWith("Han") ? "HAN" : language.script().equals("Zxxx") ? "LATIN"
					: Character.UnicodeScript.forName(language.script()).name();
			assertThat(
					language.autonym().codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of))
				.as(language.tag())
				.allSatisfy((letter) -> assertThat(letter.name()).isEqualTo(script));
			assertThat(language.direction())
				.isEqualTo(language.script().equals("Arab") ? Direction.RTL : Direction.LTR);
		}
	}

	/** What CLDR does not know counts by one form, and that would pass unseen. */
	@Test
	void every_written_language_has_plural_rules_and_data_for_its_dates() {
		for (Language language : this.registry.all()) {
			if (!language.script().equals("Zxxx")) {
				boolean one = List.of("th", "zh-Hans", "zh-Hant").contains(language.tag());
				assertThat(LocaleData.of(language.tag())).as(language.tag()).isPresent();
				assertThat(LocaleData.plurals(language.tag()).getKeywords().size() == 1).as(language.tag())
					.isEqualTo(one);
			}
		}
	}

	@Test
	void autonyms_tell_languages_apart() {
		assertThat(this.registry.all()).extracting(Language::autonym).doesNotHaveDuplicates();
	}

	@Test
	void what_a_reader_might_also_read_is_kept_apart_from_what_is_applied() {
		assertThat(this.registry.get("nn").relatives()).containsExactly("nb", "da", "sv");
		assertThat(this.registry.get("ckb").relatives()).isEmpty();
		assertThat(this.registry.get("ckb").relativesIfChosen()).containsExactly("ar", "fa");
	}

	@Test
	void only_a_registry_tag_finds() {
		assertThat(this.registry.find("ar")).isPresent();
		assertThat(this.registry.find("ar-SY")).isEmpty();
		assertThat(this.registry.find("AR")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.registry.get("ku")).withMessageContaining("ku");
	}

	@Test
	void variants_of_a_language_know_each_other() {
		assertThat(this.registry.variantsOf("da")).containsExactly("da-simple");
		assertThat(this.registry.variantsOf("da-simple")).containsExactly("da");
		assertThat(this.registry.variantsOf("fa")).isEmpty();
		assertThat(this.registry.variantsOf("zh-Hans")).isEmpty();
	}

	@Test
	void a_table_with_a_fault_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> LanguageTable.parse("da|dansk|Latn|ltr||"))
			.withMessageContaining("7 columns");
		assertThatIllegalArgumentException().isThrownBy(() -> LanguageTable.parse("da|dansk|Latn|up|||"));
		assertThatIllegalArgumentException().isThrownBy(() -> LanguageTable.parse("da||Latn|ltr|||"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LanguageRegistry(LanguageTable.parse("da|dansk|Latn|ltr||xx|")));
		assertThatIllegalArgumentException().isThrownBy(
				() -> new LanguageRegistry(LanguageTable.parse("nb|norsk|Latn|ltr|da||\nda|dansk|Latn|ltr|||")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LanguageRegistry(LanguageTable.parse("DA|dansk|Latn|ltr|||")));
	}

	@Test
	void a_table_may_have_comments_and_blank_lines() {
		List<Language> languages = LanguageTable.parse("# all\n\n  nb | norsk | Latn | ltr | no  xx | | \n");

		assertThat(languages).singleElement().isEqualTo(language("nb", "Latn", List.of("no", "xx"), List.of()));
		assertThat(Optional.of(languages.getFirst().autonym())).contains("norsk");
	}

	private static Language language(String tag, String script, List<String> aliases, List<String> relatives) {
		return new Language(tag, "norsk", script, Direction.LTR, aliases, relatives, List.of());
	}

}
