package org.newcomerhub.localization;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageNegotiatorTest {

	private static final List<String> FALLBACK = List.of("en", "da");

	private final LanguageNegotiator negotiator = new LanguageNegotiator(LanguageRegistry.standard());

	@Test
	void the_first_language_asked_for_is_exact_whatever_its_region() {
		assertThat(choose("ar-SY,en", "da", "en", "ar")).isEqualTo(new LanguageChoice("ar", "ar", LanguageMatch.EXACT));
		assertThat(choose("prs", "da", "fa-AF")).isEqualTo(new LanguageChoice("fa-AF", "fa-AF", LanguageMatch.EXACT));
	}

	@Test
	void a_later_language_is_listed() {
		assertThat(choose("ti,ar,en", "da", "en", "ar"))
			.isEqualTo(new LanguageChoice("ar", "ti", LanguageMatch.LISTED));
		assertThat(choose("hy,ar", "da", "ar")).isEqualTo(new LanguageChoice("ar", "und", LanguageMatch.LISTED));
	}

	@Test
	void the_readers_whole_list_goes_before_any_relative() {
		assertThat(choose("nb,ar", "da", "ar")).isEqualTo(new LanguageChoice("ar", "nb", LanguageMatch.LISTED));
	}

	@Test
	void a_relative_goes_before_the_fallback_and_says_so() {
		assertThat(choose("nb", "da", "en")).isEqualTo(new LanguageChoice("da", "nb", LanguageMatch.RELATIVE));
		assertThat(choose("fa", "da", "en", "fa-AF"))
			.isEqualTo(new LanguageChoice("fa-AF", "fa", LanguageMatch.RELATIVE));
	}

	@Test
	void what_many_readers_also_know_is_not_given_unless_they_name_it() {
		assertThat(choose("ckb", "da", "en", "ar", "fa"))
			.isEqualTo(new LanguageChoice("en", "ckb", LanguageMatch.FALLBACK));
		assertThat(choose("uk", "da", "ru")).isEqualTo(new LanguageChoice("da", "uk", LanguageMatch.FALLBACK));
		assertThat(choose("uk,ru", "da", "ru")).isEqualTo(new LanguageChoice("ru", "uk", LanguageMatch.LISTED));
		assertThat(chain("ckb", "ar", "tr", "fa", "en")).containsExactly("en");
	}

	@Test
	void without_a_wish_the_region_decides() {
		LanguageChoice choice = this.negotiator.choose(LanguageRequest.none(), List.of("da", "en"), FALLBACK, "da");

		assertThat(choice).isEqualTo(new LanguageChoice("en", "und", LanguageMatch.FALLBACK));
	}

	@Test
	void the_source_is_the_last_resort() {
		assertThat(this.negotiator.choose(request("ti"), List.of("pl", "sv"), FALLBACK, "sv").language())
			.isEqualTo("sv");
		assertThat(this.negotiator.choose(request("ti"), List.of("pl"), FALLBACK, "sv"))
			.isEqualTo(new LanguageChoice("sv", "ti", LanguageMatch.FALLBACK));
		assertThat(this.negotiator.choose(request("ti"), Set.of(), List.of(), "sv").language()).isEqualTo("sv");
	}

	@Test
	void the_source_is_exact_for_the_reader_who_asked_for_it() {
		assertThat(choose("da-DK", "da").match()).isEqualTo(LanguageMatch.EXACT);
	}

	@Test
	void a_chain_is_the_readers_list_then_relatives_then_fallback_then_source() {
		List<String> offered = List.of("sv", "da", "en", "nb", "pl", "ar", "ru");

		assertThat(this.negotiator.chain(request("nb-NO,ar"), offered, List.of("en"), "pl")).containsExactly("nb", "ar",
				"da", "sv", "en", "pl");
	}

	@Test
	void a_plain_text_stands_in_for_its_language_and_the_other_way_round() {
		assertThat(chain("da,ar", "ar", "da-simple", "en")).containsExactly("da-simple", "ar", "en");
		assertThat(chain("da-simple,ar", "da", "ar", "da-simple")).containsExactly("da-simple", "da", "ar");
		assertThat(choose("da-simple,ar", "da", "ar"))
			.isEqualTo(new LanguageChoice("da", "da-simple", LanguageMatch.RELATIVE));
	}

	@Test
	void a_plain_text_that_is_asked_for_keeps_its_own_rank() {
		assertThat(chain("da,ar,da-simple", "da", "ar", "da-simple")).containsExactly("da", "ar", "da-simple");
	}

	@Test
	void a_language_asked_for_under_two_names_is_there_once() {
		assertThat(chain("ar-SY,ar-IQ,ar,ku,kmr", "kmr", "ar")).containsExactly("ar", "kmr");
		assertThat(choose("ar-SY,ar", "ar").match()).isEqualTo(LanguageMatch.EXACT);
	}

	@Test
	void chinese_in_another_script_is_a_relative() {
		assertThat(choose("zh-TW", "zh-Hans", "en"))
			.isEqualTo(new LanguageChoice("zh-Hans", "zh-Hant", LanguageMatch.RELATIVE));
	}

	@Test
	void the_order_and_kind_of_the_offer_do_not_matter() {
		assertThat(chain("so,en", "en", "so", "da")).isEqualTo(chain("so,en", "da", "so", "en"));
		assertThat(chain("en", "en", "en")).containsExactly("en");
	}

	@Test
	void codes_are_those_of_the_api() {
		assertThat(LanguageMatch.values()).extracting(LanguageMatch::code)
			.containsExactly("exact", "listed", "relative", "fallback");
		assertThat(Direction.values()).extracting(Direction::code).containsExactly("ltr", "rtl");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// header | offered | given | requested | match
			"zh-TW,zh;q=0.9|da en zh-Hans zh-Hant|zh-Hant|zh-Hant|EXACT",
			"zh-HK|da en zh-Hans|zh-Hans|zh-Hant|RELATIVE", "zh-SG|da en zh-Hant|zh-Hant|zh-Hans|RELATIVE",
			"sr-Latn,sr;q=0.9|da en ru uk|en|und|FALLBACK", "sr-Latn,uk;q=0.2|da en uk|uk|und|LISTED",
			"fa-AF|da en fa fa-AF|fa-AF|fa-AF|EXACT", "fa-AF|da en fa|fa|fa-AF|RELATIVE",
			"prs|da en fa|fa|fa-AF|RELATIVE", "nn-NO,nb;q=0.8|da en nb|nb|nn|LISTED", "no|da en nb|nb|nb|EXACT",
			"no-NO|da en sv|da|nb|RELATIVE", "ku|da en kmr ckb|kmr|kmr|EXACT", "ku|da en ckb tr|en|kmr|FALLBACK",
			"ku-Arab|da en kmr ckb|ckb|ckb|EXACT", "ku-Arab-IQ|da en kmr ar|en|ckb|FALLBACK",
			"tl,en;q=0.5|da en fil|fil|fil|EXACT", "da-simple|da en da-simple|da-simple|da-simple|EXACT",
			"da|da en da-simple|da|da|EXACT", "da-simple|da en|da|da-simple|RELATIVE",
			"da|en da-simple|da-simple|da|RELATIVE", "x-foo,ar;q=0.1|da en ar|ar|ar|EXACT",
			"x-foo|da en|en|und|FALLBACK", "da-x-foo|da en|da|da|EXACT", "i-default|da en|en|en|EXACT",
			"sgn-DK|da en dsl|dsl|dsl|EXACT", "*|da en ar|en|und|FALLBACK", "ti,*;q=0.5|da en ar|en|ti|FALLBACK",
			"*,ar;q=0.1|da en ar|ar|ar|EXACT", "ti;q=0.1,ar;q=0.9,so;q=0.9|da en so ar ti|ar|ar|EXACT",
			"en;q=0,ar|da en ar|ar|ar|EXACT", "ar;q=2|da en ar|en|und|FALLBACK", "da_DK|da en|en|und|FALLBACK" })
	void what_browsers_send_is_understood(String header, String offered, String given, String requested,
			LanguageMatch match) {
		assertThat(
				this.negotiator.choose(LanguageRequest.ofHeader(header), List.of(offered.split(" ")), FALLBACK, "da"))
			.isEqualTo(new LanguageChoice(given, requested, match));
	}

	private LanguageChoice choose(String lang, String... offered) {
		return this.negotiator.choose(request(lang), List.of(offered), FALLBACK, "da");
	}

	private List<String> chain(String lang, String... offered) {
		return this.negotiator.chain(request(lang), List.of(offered), FALLBACK, "da");
	}

	private static LanguageRequest request(String lang) {
		return LanguageRequest.ofParameter(lang);
	}

}
