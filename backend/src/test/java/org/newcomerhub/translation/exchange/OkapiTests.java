package org.newcomerhub.translation.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.document.XLIFFDocument;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.reader.XLIFFReaderException;
import org.junit.jupiter.api.Test;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.pack.PackItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Another's reader and writer of XLIFF 2: Okapi's, which brings the schemas of OASIS
 * along.
 */
class OkapiTests {

	private static final Text SOURCE = TestTexts.source("title", "Skattekort", "what.body", TestTexts.TRICKY);

	private static final String TARGET = "Pay **now** after {fact:igu-weeks} weeks, see [the card](guide:tax-card).\n\n- a & b\n- <https://x.dk>";

	private static final Text ENGLISH = TestTexts.translation(SOURCE, "en", "title", "Tax card", "what.body", TARGET);

	private static final ItemTexts NOW = TestTexts.of(SOURCE, 3, ENGLISH, 2);

	/** Reads as strictly as it can, with the schemas. */
	private static XLIFFDocument read(String xml) {
		XLIFFDocument document = new XLIFFDocument();
		document.load(xml, XLIFFReader.VALIDATION_MAXIMAL | XLIFFReader.VALIDATION_INCLUDE_SCHEMAS);
		return document;
	}

	private static String written(XLIFFDocument document) {
		try (StringWriter writer = new StringWriter()) {
			document.setLineBreak("\n");
			document.save(writer);
			return writer.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Unit unit(XLIFFDocument document, String id) {
		return document.getUnitNode(TestTexts.ID.toString(), id).get();
	}

	@Test
	void what_goes_out_is_valid_and_says_what_it_should() {
		String xml = TestTexts.written(NOW);
		for (String wrong : List.of(xml.replace("canDelete", "canErase"), xml.replace("originalData", "originData"),
				xml.replace("state=\"translated\"", "state=\"done\""))) {
			assertThatThrownBy(() -> read(wrong)).isInstanceOf(XLIFFReaderException.class);
		}
		XLIFFDocument document = read(xml);
		assertThat(document.getStartXliffData().getVersion()).isEqualTo("2.1");
		Unit body = unit(document, "what.body");
		assertThat(body.getSegment(0).getSource().getOwnTags()).hasSizeGreaterThan(6);
		assertThat(body.getSegment(0).getSource().getPlainText()).contains("Betal nu efter  uger, se kortet.")
			.doesNotContain("**", "guide:", "fact");
		assertThat(body.getSegment(0).getState()).isEqualTo(TargetState.TRANSLATED);
	}

	@Test
	void a_target_that_another_tool_has_changed_is_applied_and_nothing_else() {
		XLIFFDocument document = read(TestTexts.written(NOW));
		net.sf.okapi.lib.xliff2.core.Segment segment = unit(document, "what.body").getSegment(0);
		Fragment target = segment.getTarget();
		target.setCodedText(target.getCodedText().replace("Pay ", "Please pay "));
		segment.setState(TargetState.FINAL);
		Merge merge = TestTexts.merged(written(document), NOW);
		assertThat(merge.faults()).isEmpty();
		assertThat(merge.outcome(3).applied()).containsExactly("what.body");
		Segment applied = merge.merged().segment("what.body").orElseThrow();
		assertThat(applied.words()).isEqualTo(TARGET.replace("Pay ", "Please pay "));
		assertThat(applied.state()).isEqualTo(State.FINAL);
		assertThat(merge.merged().segment("title")).isEqualTo(ENGLISH.segment("title"));
	}

	@Test
	void a_translation_made_by_another_tool_is_applied_with_all_its_codes() {
		ItemTexts nothing = TestTexts.of(SOURCE, 3, new Text("ar", List.of()), null);
		XLIFFDocument document = read(TestTexts.written(nothing));
		for (Unit unit : document.getUnits()) {
			var segment = unit.getSegment(0);
			Fragment target = segment.getTarget(Part.GetTarget.CLONE_SOURCE);
			target.setCodedText(target.getCodedText().replace("Skattekort", "بطاقة").replace("Betal", "ادفع"));
			segment.setState(TargetState.TRANSLATED);
			unit.addNote(new Note("Is this right?"));
		}
		String back = written(document);
		Merge merge = TestTexts.merged(back, nothing, SOURCE, null);
		assertThat(merge.faults()).isEmpty();
		assertThat(merge.merged().segments()).extracting(Segment::words)
			.containsExactly("بطاقة", TestTexts.TRICKY.replace("Betal", "ادفع"));
		assertThat(TestTexts.read(back).files().getFirst().units()).allSatisfy(
				(unit) -> assertThat(unit.notes()).containsExactly(new XliffDocument.Note(false, "Is this right?")));
	}

	@Test
	void what_another_tool_reads_and_writes_unchanged_changes_nothing() {
		Merge merge = TestTexts.merged(written(read(TestTexts.written(NOW))), NOW);
		assertThat(merge.faults()).isEmpty();
		assertThat(merge.isChanged()).isFalse();
	}

	@Test
	void the_starter_content_is_valid_and_comes_back_unchanged() throws IOException {
		List<ItemTexts> all = new ArrayList<>();
		for (PackItem item : RoundTripTests.starter().values()) {
			Text source = item.texts().get("da");
			for (Text translation : item.texts().values()) {
				if (source != null && !translation.language().equals("da")) {
					all.add(TestTexts.of(source, 1, translation, 1));
				}
			}
		}
		Random random = new Random(11);
		for (int n = 0; n < 20; n++) {
			ItemTexts texts = all.get(random.nextInt(all.size()));
			Merge merge = TestTexts.merged(written(read(TestTexts.written(texts))), texts);
			assertThat(merge.faults()).as("%s", texts.language()).isEmpty();
			assertThat(merge.isChanged()).as("%s", texts.language()).isFalse();
		}
	}

	@Test
	void a_translation_with_other_codes_than_its_source_is_valid() {
		Text other = TestTexts.translation(SOURCE, "en", "title", "Tax {fact:b}", "what.body",
				"- See [another](https://x.dk/en)\n- and {fact:igu-weeks} **b** **c** `x`");
		ItemTexts texts = TestTexts.of(SOURCE, 3, other, 2);
		Merge merge = TestTexts.merged(written(read(TestTexts.written(texts))), texts);
		assertThat(merge.faults()).isEmpty();
		assertThat(merge.isChanged()).isFalse();
	}

	@Test
	void what_a_translator_is_told_is_valid() {
		Text later = TestTexts.source("title", "Skattekort 2", "what.body", TestTexts.TRICKY);
		ItemTexts texts = TestTexts.of(later, 4, ENGLISH, 2);
		String xml = new XliffWriter("da", "en", true).write(List
			.of(new ExportedItem(texts, Map.of("title", new ExportedItem.Old("Skattekort", List.of())), List.of())));
		Unit title = unit(read(xml), "title");
		assertThat(title.getNotes().get(0).getText()).isEqualTo("Skattekort");
		assertThat(title.getSegment(0).getSubState()).isEqualTo("hub:stale");
		assertThat(read(xml).getUnits()).hasSize(1);
	}

}
