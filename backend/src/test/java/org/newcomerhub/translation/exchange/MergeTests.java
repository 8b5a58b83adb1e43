package org.newcomerhub.translation.exchange;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;
import org.newcomerhub.translation.exchange.ImportReport.Moved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class MergeTests {

	private static final Text SOURCE = TestTexts.source("title", "Skattekort", "what.body", TestTexts.TRICKY);

	private static final String TARGET = "Pay **now** after {fact:igu-weeks} weeks, see [the card](guide:tax-card).\n\n- a & b\n- <https://x.dk>";

	private static final Text ENGLISH = TestTexts.translation(SOURCE, "en", "title", "Tax card", "what.body", TARGET);

	private static final ItemTexts NOW = TestTexts.of(SOURCE, 3, ENGLISH, 2);

	private static final ItemTexts NOTHING = TestTexts.of(SOURCE, 3, new Text("en", List.of()), null);

	/** As it goes out, with something in the targets changed. */
	private static String changed(ItemTexts texts, String from, String to) {
		String xml = TestTexts.written(texts);
		assertThat(xml).contains(from);
		return xml.replace(from, to);
	}

	private static Segment applied(Merge merge, String id) {
		assertThat(merge.faults()).isEmpty();
		return merge.merged().segment(id).orElseThrow();
	}

	@Test
	void what_comes_back_as_it_went_out_changes_nothing() {
		Merge merge = TestTexts.merged(TestTexts.written(NOW), NOW);
		assertThat(merge.faults()).isEmpty();
		assertThat(merge.isChanged()).isFalse();
		assertThat(merge.merged()).isEqualTo(ENGLISH);
		assertThat(merge.outcome(2).unchanged()).containsExactly("title", "what.body");
	}

	@Test
	void a_translated_segment_is_applied_and_the_other_is_left_as_it_is() {
		Merge merge = TestTexts.merged(changed(NOW, ">Tax card<", ">The tax card<"), NOW);
		assertThat(applied(merge, "title")).isEqualTo(
				new Segment("title", "The tax card", Origin.HUMAN, State.TRANSLATED, null, Meaning.of("Skattekort")));
		assertThat(merge.outcome(3).applied()).containsExactly("title");
		assertThat(merge.merged().segment("what.body")).isEqualTo(ENGLISH.segment("what.body"));
	}

	@Test
	void a_first_translation_is_made_from_what_the_source_means() {
		String xml = changed(NOTHING, "Skattekort</source>", "Skattekort</source><target>بطاقة</target>");
		Segment title = applied(TestTexts.merged(xml, NOTHING, SOURCE, null), "title");
		assertThat(title.madeFrom()).isEqualTo(Meaning.of("Skattekort"));
		assertThat(title.state()).isEqualTo(State.TRANSLATED);
		assertThat(title.words()).isEqualTo("بطاقة");
	}

	@Test
	void codes_may_stand_elsewhere_in_a_translation() {
		String xml = TestTexts.written(NOW);
		String fact = xml.substring(xml.lastIndexOf("<ph id=\"2\""));
		fact = fact.substring(0, fact.indexOf("/>") + 2);
		int target = xml.indexOf("<target", xml.indexOf("Pay ") - 60);
		String moved = xml.substring(0, target)
				+ xml.substring(target).replace(fact, "").replace("Pay ", fact + " pay ");
		assertThat(applied(TestTexts.merged(moved, NOW), "what.body").words())
			.isEqualTo(TARGET.replace("{fact:igu-weeks}", "").replace("Pay", "{fact:igu-weeks} pay"));
	}

	@Test
	void what_a_source_has_come_to_mean_since_is_left_alone() {
		Text later = TestTexts.source("title", "Dit skattekort", "what.body", TestTexts.TRICKY);
		Text stale = ENGLISH;
		ItemTexts now = TestTexts.of(later, 4, stale, 2);
		String xml = changed(NOW, ">Tax card<", ">The tax card<").replace("Pay ", "Do pay ");
		Merge merge = TestTexts.merged(xml, now, SOURCE, ENGLISH);
		assertThat(merge.faults()).isEmpty();
		assertThat(merge.outcome(3).moved()).containsExactly(new Moved("title", "source-changed"));
		assertThat(merge.outcome(3).applied()).containsExactly("what.body");
		assertThat(merge.merged().segment("title")).isEqualTo(ENGLISH.segment("title"));
	}

	@Test
	void a_source_whose_words_changed_and_whose_meaning_did_not_still_fits() {
		Text later = new Text("da", List.of(
				new Segment("title", "Skattekortet", Origin.HUMAN, State.TRANSLATED, Meaning.of("Skattekort"), null),
				SOURCE.segments().get(1)));
		ItemTexts now = TestTexts.of(later, 4, ENGLISH, 2);
		Merge merge = TestTexts.merged(changed(NOW, ">Tax card<", ">The tax card<"), now, SOURCE, ENGLISH);
		assertThat(applied(merge, "title").madeFrom()).isEqualTo(Meaning.of("Skattekort"));
	}

	@Test
	void a_segment_that_is_gone_is_named_and_one_that_never_was_is_a_fault() {
		ItemTexts now = TestTexts.of(TestTexts.source("what.body", TestTexts.TRICKY), 4, ENGLISH, 2);
		String xml = changed(NOW, ">Tax card<", ">The tax card<");
		assertThat(TestTexts.merged(xml, now, SOURCE, ENGLISH).outcome(2).moved())
			.containsExactly(new Moved("title", "segment-gone"));
		assertThat(TestTexts.codes(TestTexts.merged(xml.replace("unit id=\"title\"", "unit id=\"titel\""), NOW)))
			.containsExactly("xliff-unit-unknown");
		assertThat(TestTexts.codes(TestTexts.merged(xml.replace("unit id=\"what.body\"", "unit id=\"title\""), NOW)))
			.contains("xliff-unit-duplicate");
	}

	@Test
	void what_somebody_else_has_translated_since_is_not_overwritten() {
		Text since = TestTexts.translation(SOURCE, "en", "title", "Card for tax", "what.body", TARGET);
		ItemTexts now = TestTexts.of(SOURCE, 3, since, 5);
		Merge untouched = TestTexts.merged(TestTexts.written(NOW), now, SOURCE, ENGLISH);
		assertThat(untouched.isChanged()).isFalse();
		assertThat(untouched.outcome(5).moved()).isEmpty();
		Merge both = TestTexts.merged(changed(NOW, ">Tax card<", ">The tax card<"), now, SOURCE, ENGLISH);
		assertThat(both.outcome(5).moved()).containsExactly(new Moved("title", "translation-changed"));
		assertThat(both.merged()).isEqualTo(since);
	}

	@Test
	void a_stale_translation_goes_out_to_be_translated_and_holds_again_when_a_person_says_so() {
		Text later = TestTexts.source("title", "Skattekort 2", "what.body", TestTexts.TRICKY);
		ItemTexts now = TestTexts.of(later, 4, ENGLISH, 2);
		String xml = TestTexts.written(now);
		assertThat(xml).contains("<segment state=\"initial\" subState=\"hub:stale\">");
		assertThat(TestTexts.merged(xml, now).isChanged()).isFalse();
		String confirmed = xml.replace("<segment state=\"initial\" subState=\"hub:stale\">",
				"<segment state=\"translated\">");
		Segment title = applied(TestTexts.merged(confirmed, now), "title");
		assertThat(title.words()).isEqualTo("Tax card");
		assertThat(title.madeFrom()).isEqualTo(Meaning.of("Skattekort 2"));
	}

	@Test
	void a_state_comes_further_and_is_not_taken_back() {
		String xml = TestTexts.written(NOW);
		assertThat(
				applied(TestTexts.merged(xml.replace("state=\"translated\"", "state=\"final\""), NOW), "title").state())
			.isEqualTo(State.FINAL);
		assertThat(TestTexts.merged(xml.replace("state=\"translated\"", "state=\"initial\""), NOW).isChanged())
			.isFalse();
	}

	@Test
	void whoever_changes_the_words_of_a_machine_has_edited_them() {
		Text machine = new Text("en", List
			.of(new Segment("title", "Tax map", Origin.MACHINE, State.INITIAL, null, Meaning.of("Skattekort"))));
		ItemTexts now = TestTexts.of(SOURCE, 3, machine, 1);
		assertThat(applied(TestTexts.merged(changed(now, ">Tax map<", ">Tax card<"), now), "title").origin())
			.isEqualTo(Origin.POST_EDITED);
		Merge agreed = TestTexts
			.merged(TestTexts.written(now).replaceFirst("state=\"initial\"", "state=\"translated\""), now);
		assertThat(applied(agreed, "title").origin()).isEqualTo(Origin.MACHINE);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '$', textBlock = """
			Pay => Pay {fact:igu-weeks} => xliff-code-as-text
			Pay => Pay [me](https://evil.example) => xliff-code-as-text
			Pay => Pay &lt;https://evil.example> => xliff-code-as-text
			Pay => 1. Pay => xliff-code-as-text
			Pay => Pay &lt;b> => xliff-code-as-text
			Pay => Pay `x` => xliff-code-as-text
			a &amp; b => a\u202E b => content-rule
			a &amp; b => a\u2067 b => content-rule
			a &amp; b => a&#xFEFF; b => content-rule
			Tax card => Tax&#10;card => content-rule
			now</pc> => now </pc> => xliff-code-broken
			""")
	void what_would_be_read_otherwise_is_refused(String from, String to, String code) {
		String xml = TestTexts.written(NOW);
		int at = xml.lastIndexOf("<target", xml.indexOf(from.equals("Tax card") ? "Tax card" : "Pay "));
		String wrong = xml.substring(0, at)
				+ xml.substring(at).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
		assertThat(wrong).isNotEqualTo(xml);
		Merge merge = TestTexts.merged(wrong, NOW);
		assertThat(TestTexts.codes(merge)).containsOnly(code);
		assertThat(merge.faults().getFirst().spot().line()).isGreaterThan(1);
	}

	@Test
	void bold_words_that_are_written_as_text_are_bold_words() {
		String xml = changed(NOW, "Pay ", "**Pay** ");
		assertThat(applied(TestTexts.merged(xml, NOW), "what.body").words()).startsWith("**Pay** **now**");
	}

	@Test
	void codes_that_are_missing_doubled_or_foreign_are_named() {
		String xml = TestTexts.written(NOW);
		int at = xml.indexOf("<target", xml.indexOf("Pay ") - 60);
		String target = xml.substring(at, xml.indexOf("</target>", at));
		String fact = target.substring(target.indexOf("<ph id=\"2\""), target.indexOf(" weeks"));
		Merge missing = TestTexts.merged(xml.replace(target, target.replace(fact, "5")), NOW);
		assertThat(missing.faults()).extracting(XliffFault::code, (fault) -> fault.arguments().get("code"))
			.containsExactly(tuple("xliff-code-missing", "{fact:igu-weeks}"));
		Merge doubled = TestTexts.merged(xml.replace(target, target.replace(fact, fact + " " + fact)), NOW);
		assertThat(TestTexts.codes(doubled)).containsExactly("xliff-code-extra");
		Merge foreign = TestTexts
			.merged(xml.replace(target, target.replace(fact, fact + "<ph id=\"99\" dataRef=\"d99\"/>")), NOW);
		assertThat(TestTexts.codes(foreign)).containsExactly("xliff-code-extra");
		String elsewhere = xml.replace("](guide:tax-card)", "](https://evil.example)");
		assertThat(TestTexts.codes(TestTexts.merged(elsewhere, NOW))).contains("xliff-source-altered");
	}

	@Test
	void a_source_that_a_tool_has_changed_is_a_fault() {
		String xml = changed(NOW, "Skattekort</source>", "Kort</source>").replace(">Tax card<", ">Card<");
		assertThat(TestTexts.codes(TestTexts.merged(xml, NOW))).containsExactly("xliff-source-altered");
	}

	@Test
	void a_file_of_another_item_or_language_is_refused() {
		String xml = TestTexts.written(NOW);
		assertThat(TestTexts.codes(TestTexts.merged(xml.replace("trgLang=\"en\"", "trgLang=\"pl\""), NOW)))
			.containsExactly("xliff-language");
		assertThat(TestTexts.codes(TestTexts.merged(xml.replace(" trgLang=\"en\"", ""), NOW)))
			.containsExactly("xliff-language");
		assertThat(TestTexts.codes(TestTexts.merged(xml.replace("srcLang=\"da\"", "srcLang=\"sv\""), NOW)))
			.containsExactly("xliff-language");
		assertThat(TestTexts.codes(TestTexts.merged(xml.replace("8000-000000000001", "8000-000000000002"), NOW)))
			.containsExactly("xliff-item");
	}

	@Test
	void a_tool_may_lose_what_the_hub_has_said_and_what_codes_stand_for() {
		String xml = changed(NOW, ">Tax card<", ">The tax card<").replace("Pay ", "Do pay ")
			.replaceAll("(?s)<mda:metadata>.*?</mda:metadata>", "")
			.replaceAll("(?s)<originalData>.*?</originalData>", "");
		XliffDocument document = TestTexts.read(xml);
		Merge merge = new Merge(NOW, null, null, false).of(document, document.files().getFirst());
		assertThat(merge.faults()).isEmpty();
		assertThat(merge.outcome(2).applied()).containsExactly("title", "what.body");
		assertThat(applied(merge, "what.body").words()).isEqualTo("Do pay" + TARGET.substring(3));
	}

	@Test
	void a_tool_may_split_a_unit_into_segments() {
		String xml = TestTexts.written(NOTHING)
			.replaceFirst("(?s)<segment state=\"initial\">\\s*<source[^>]*>Skattekort</source>\\s*</segment>",
					"<segment id=\"s1\" state=\"final\"><source>Skatte</source><target order=\"3\">card</target></segment>"
							+ "<ignorable><source/><target order=\"2\"> </target></ignorable>"
							+ "<segment id=\"s2\" state=\"translated\"><source>kort</source><target order=\"1\">Tax</target></segment>");
		Segment title = applied(TestTexts.merged(xml, NOTHING, SOURCE, null), "title");
		assertThat(title.words()).isEqualTo("Tax card");
		assertThat(title.state()).isEqualTo(State.TRANSLATED);
	}

}
