package org.newcomerhub.translation.checks;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;
import org.newcomerhub.translation.glossary.Term;

import static org.assertj.core.api.Assertions.assertThat;

class TextChecksTests {

	private static Segment segment(String id, String words, String madeFrom) {
		return new Segment(id, words, Origin.HUMAN, State.TRANSLATED, null, madeFrom);
	}

	private static Text source(String id, String words) {
		return new Text("da", List.of(new Segment(id, words, Origin.HUMAN, State.TRANSLATED, null, null)));
	}

	/** What is found in a body that was made from the words beside it. */
	private static List<String> codes(String from, String language, String to, Term... terms) {
		return codes("what.body", from, language, to, terms);
	}

	private static List<String> codes(String id, String from, String language, String to, Term... terms) {
		Text translation = new Text(language, List.of(segment(id, to, Meaning.of(from))));
		return TextChecks.check(translation, List.of(source(id, from)), List.of(terms))
			.stream()
			.map((finding) -> finding.severity().code() + " " + finding.code())
			.toList();
	}

	private static Term term(String term, boolean keepOriginal, List<String> preferred, String... forbidden) {
		return new Term(UUID.randomUUID(), 1, "dk", "da", term, List.of(term + "et"), null,
				Map.of("pl", new Term.Wording(preferred, List.of(forbidden))), keepOriginal);
	}

	@Test
	void a_faithful_translation_has_nothing_wrong() {
		assertThat(codes("Du skal have et [skattekort](guide:tax-card) inden {fact:days}.\n\n- pas\n- kontrakt", "ar",
				"تحتاج إلى [بطاقة ضريبة (skattekort)](guide:tax-card) قبل {fact:days}.\n\n- جواز السفر\n- العقد"))
			.isEmpty();
	}

	@Test
	void placeholders_are_neither_lost_nor_made_up() {
		assertThat(codes("Vent {fact:weeks}.", "en", "Wait {fact:days}.")).containsExactly("error placeholder-missing",
				"error placeholder-added");
		assertThat(codes("title", "I {fact:weeks}", "en", "For a while")).contains("error placeholder-missing");
		assertThat(codes("Vent {fact:weeks}.", "en", "Wait for {fact:weeks}, yes {fact:weeks}.")).isEmpty();
		assertThat(codes("Vent {fact:weeks}.", "en", "Wait `{fact:weeks}`.")).contains("error placeholder-missing");
	}

	@Test
	void links_lead_where_those_of_the_source_lead() {
		String from = "Se [siden](https://skat.dk/borger) og [guiden](guide:mitid).";
		assertThat(codes(from, "en", "See [the page](https://skat.dk/borger) and [the guide](guide:mitid).")).isEmpty();
		assertThat(codes(from, "en", "See [the page](https://www.skat.dk/en/citizen) and [the guide](guide:mitid)."))
			.containsExactly("warning link-changed");
		assertThat(codes(from, "en", "See [the page](https://skat.example/) and the guide."))
			.containsExactly("error link-missing", "error link-missing", "error link-added");
		assertThat(codes(from, "en", "See [the page](https://skat.dk/borger) and [the guide](guide:nemkonto)."))
			.containsExactly("error link-missing", "error link-added");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Ring 112 | ar | اتصل بالرقم 112 |", "Ring 112 | ar | اتصل بالرقم ١١٢ |",
			"Det koster 1.500,50 kr. | en | It costs DKK 1,500.50 |",
			"Det koster 1.500 kr. | pl | To kosztuje 1 500 koron |", "Kl. 15.30 | en | At 15:30 |",
			"Den 31.5.2027 | en | On 31/5/2027 |", "Det er 2,5 procent | en | That is 25 per cent | number-missing",
			"Det koster 1.500 kr. | en | It costs DKK 1,600 | number-missing",
			"Ring nu | en | Ring 113 now | number-added", "1. Ring nu | en | Ring now | structure-differs" })
	void numbers_are_the_same_however_they_are_written(String from, String language, String to, String expected) {
		List<String> codes = codes(from, language, to);
		if (expected == null) {
			assertThat(codes).isEmpty();
		}
		else {
			assertThat(codes).contains("warning " + expected);
		}
	}

	@Test
	void a_text_is_in_the_script_of_its_language() {
		String from = "Du kan bestille kortet i TastSelv på skat.dk.";
		assertThat(codes(from, "ar", "You can order the card in TastSelv on skat.dk today."))
			.contains("error wrong-script");
		assertThat(codes(from, "ar",
				"يمكنك طلب البطاقة في TastSelv على skat.dk (Skattestyrelsens selvbetjening på nettet)."))
			.isEmpty();
		assertThat(codes(from, "uk", "Ви можете замовити картку в TastSelv на skat.dk.")).isEmpty();
		assertThat(codes(from, "pl", "Ви можете замовити картку в TastSelv на skat.dk."))
			.contains("error wrong-script");
		assertThat(codes(from + "\n\nHusk det.", "ar",
				"يمكنك طلب البطاقة في TastSelv على skat.dk.\n\nRemember this, please."))
			.contains("error wrong-script");
		assertThat(codes("office.label", "Skattestyrelsen", "ar", "Skattestyrelsen")).isEmpty();
		assertThat(codes("help.label", "MitID-support", "ar", "دعم MitID")).isEmpty();
		assertThat(codes("title", "Skat", "zh-Hans", "税")).isEmpty();
		assertThat(codes("title", "Find vej til borgerservice", "ti", "Find your way to us"))
			.contains("error wrong-script");
	}

	@Test
	void what_was_left_in_the_source_s_language_is_told() {
		String from = "Søg i god tid før din første dag. Ring så til kommunen.";
		assertThat(codes(from, "en", "Apply well before your first day. Ring så til kommunen."))
			.containsExactly("warning untranslated");
		assertThat(codes("office.label", "Skattestyrelsen i Lemvig", "en", "Skattestyrelsen i Lemvig")).isEmpty();
		assertThat(codes(from, "da-simple", from)).isEmpty();
	}

	@Test
	void what_is_much_shorter_or_longer_is_told() {
		String from = "Du skal huske at sige det til kommunen, når du flytter, senest fem dage efter.";
		assertThat(codes(from, "en", "Tell them.")).containsExactly("warning too-short");
		assertThat(codes(from, "en", "Tell them. ".repeat(30))).containsExactly("warning too-long");
		assertThat(codes(from, "zh-Hans", "搬家后最迟五天内必须通知市政府，请务必记住。")).isEmpty();
		assertThat(codes("title", "Hej", "en", "Hello to everybody who reads this")).isEmpty();
	}

	@Test
	void lists_have_as_many_entries() {
		assertThat(codes("Husk:\n\n- pas\n- billede\n- kontrakt", "en", "Remember:\n\n- passport\n- photo"))
			.containsExactly("warning structure-differs");
		assertThat(codes("#### Husk\n\npas", "en", "Remember\n\npassport"))
			.containsExactly("warning structure-differs");
	}

	@Test
	void official_terms_are_called_what_the_glossary_calls_them() {
		Term card = term("skattekort", false, List.of("karta podatkowa"), "bilet podatkowy");
		assertThat(codes("Få et skattekort.", "pl", "Zdobądź kartę podatkową.", card)).isEmpty();
		assertThat(codes("Få et skattekort.", "pl", "Zdobądź skattekort.", card)).isEmpty();
		assertThat(codes("Få et skattekort.", "pl", "Zdobądź zaświadczenie.", card))
			.containsExactly("warning glossary-miss");
		assertThat(codes("Få et skattekort.", "pl", "Zdobądź bilet podatkowy.", card))
			.containsExactly("warning glossary-forbidden");
		assertThat(codes("Få et skattekort.", "en", "Get a certificate.", card)).as("nothing is said of English")
			.isEmpty();
	}

	@Test
	void the_original_is_named_once_in_a_text_where_the_glossary_asks_for_it() {
		Term card = term("skattekort", true, List.of("karta podatkowa"));
		assertThat(codes("Få et skattekort.", "pl", "Zdobądź kartę podatkową.", card))
			.containsExactly("warning glossary-original-missing");
		String first = "Få et skattekort.";
		String second = "Brug skattekortet.";
		Text source = new Text("da", List.of(segment("a.body", first, ""), segment("b.body", second, "")));
		Text translation = new Text("pl",
				List.of(segment("a.body", "Zdobądź kartę podatkową (skattekort).", Meaning.of(first)),
						segment("b.body", "Użyj karty podatkowej.", Meaning.of(second))));
		assertThat(TextChecks.check(translation, List.of(source), List.of(card))).isEmpty();
	}

	@Test
	void a_stale_segment_is_compared_with_what_it_was_made_from_or_with_nothing() {
		String then = "Se [siden](https://skat.dk/).";
		String now = "Se [siden](https://borger.dk/).";
		Text translation = new Text("en",
				List.of(segment("what.body", "See [it](https://skat.dk/).", Meaning.of(then))));
		Text published = source("what.body", then);
		Text newest = source("what.body", now);
		assertThat(TextChecks.check(translation, List.of(newest, published), List.of())).isEmpty();
		assertThat(TextChecks.check(translation, List.of(newest), List.of())).isEmpty();
		Text broken = new Text("en", List.of(segment("what.body", "See it.", Meaning.of(then))));
		assertThat(TextChecks.check(broken, List.of(newest, published), List.of())).extracting(Finding::code)
			.containsExactly("link-missing");
		Text foreign = new Text("ar", List.of(segment("what.body", "This is not Arabic at all.", Meaning.of(then))));
		assertThat(TextChecks.check(foreign, List.of(newest), List.of())).extracting(Finding::code)
			.containsExactly("wrong-script");
	}

	@Test
	void sign_language_is_not_written() {
		assertThat(codes("Se [siden](https://skat.dk/) med 12 ord.", "dsl", "[Video](https://skat.dk/)")).isEmpty();
	}

}
