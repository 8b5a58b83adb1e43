package org.newcomerhub.schema.pack;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What can be wrong with an item's owner, with what a hub exported, and with words in the
 * front matter.
 */
class FaultyOwnersTests {

	private static final String PAGE = "pages/imprint/item.yaml";

	private static final String NEWS = "news/new-library/item.yaml";

	private final ExamplePack pack = new ExamplePack();

	@ParameterizedTest
	@CsvSource(textBlock = """
			'{unit: Skat}',                            owner-unclear
			'{organisation: town-office, name: Byen}', owner-unclear
			'{organisation: gone}',                    organisation-unknown
			'{organisation: Town Office}',             slug-malformed
			'{name: " "}',                             words-blank
			'{name: "a\\nb"}',                         line-break
			'{name: Byen, unit: "a\\u0007"}',          control-character
			'{name: Byen, head: Jensen}',              key-unknown
			Byen,                                      value-wrong
			""")
	void an_owner_is_one_organisation_that_is_known_or_named(String owner, String code) {
		PackFault fault = this.pack.replace(PAGE, "{name: \"Byen\", unit: \"Kommunikation\"}", owner).fault();
		assertThat(fault).extracting(PackFault::file, PackFault::line).containsExactly(PAGE, 3);
		assertThat(fault.code()).isEqualTo(code);
	}

	@Test
	void a_parent_s_organisation_may_own_an_item() {
		PackFiles files = this.pack.replace(PAGE, "name: \"Byen\"", "organisation: tax-agency").files();
		PackReading reading = new PackReader(ExamplePack.MONDAY).read(files, (kind, slug) -> slug.startsWith("tax-"));
		assertThat(reading.faults()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'"0198f2a4-7c1e-7000-8000-0123456789ab"', 0198F2A4-7C1E-7000-8000-0123456789AB, value-wrong
			'"0198f2a4-7c1e-7000-8000-0123456789ab"', 1-1-1-1-1,                            value-wrong
			'changedAt: "2026',                       'changedAt: "late',                   value-wrong
			'formerSlugs: [library]',                 'formerSlugs: [library, library]',    slug-malformed
			'formerSlugs: [library]',                 'formerSlugs: [The Library]',         slug-malformed
			'revision: 2',                            'revision: 0',                        number-range
			'revision: 2, ',                          '',                                   value-missing
			'text-da:',                               'text-en:',                           part-unknown
			'text-da:',                               'words-da:',                          part-unknown
			'createdAt: "2026-11-19T08:00:00Z"',      '',                                   value-missing
			""")
	void what_is_wrong_with_an_export_is_said(String old, String other, String code) {
		PackFault fault = this.pack.replace(NEWS, old, other).faults().getFirst();
		assertThat(fault).extracting(PackFault::file, PackFault::code).containsExactly(NEWS, code);
		assertThat(fault.line()).isPositive();
	}

	@Test
	void two_items_cannot_have_one_id() {
		String news = this.pack.words(NEWS);
		this.pack.with(PAGE, "role: imprint\nsections: [who-we-are]\n" + news.substring(news.indexOf("export:")));
		PackFault fault = this.pack.fault();
		assertThat(fault).extracting(PackFault::file, PackFault::code).containsExactly(NEWS, "id-duplicate");
		assertThat(fault.message()).contains(PAGE);
	}

	@Test
	void what_a_hub_published_is_taken_as_it_was_though_a_guide_it_links_to_is_gone() {
		String news = this.pack.words(NEWS);
		this.pack.replace(ExamplePack.BODY, "related: [tax-card]", "related: [gone]")
			.replace(ExamplePack.DA, "guide:tax-card", "guide:gone");
		assertThat(this.pack.faults()).extracting(PackFault::code).containsExactly("guide-unknown", "guide-unknown");
		this.pack.with(ExamplePack.BODY, this.pack.words(ExamplePack.BODY)
				+ news.substring(news.indexOf("export:")).replace("0123456789ab", "0123456789ac"));
		assertThat(this.pack.faults()).isEmpty();
	}

	@Test
	void words_may_stand_in_the_front_matter() {
		this.pack
			.replace(ExamplePack.EN, "labels:",
					"words: {when-it-is-open.heading: \"When?\", what-it-does.body: \" See \\n\"}\nlabels:")
			.replace(ExamplePack.EN, "## What does it do? {#what-it-does}\n\nSee [tax card](guide:tax-card).\n", "");
		PackReading reading = this.pack.read();
		assertThat(reading.faults()).isEmpty();
		PackItem hall = Objects.requireNonNull(reading.pack()).items().get(4);
		assertThat(Objects.requireNonNull(hall.texts().get("en")).segments())
			.extracting((it) -> it.id(), (it) -> it.words())
			.contains(tuple("when-it-is-open.heading", "When?"), tuple("what-it-does.body", " See \n"));
	}

	@Test
	void words_in_the_front_matter_keep_the_rules_and_name_a_segment_that_has_none() {
		this.pack.replace(ExamplePack.EN, "labels:", """
				words:
				  book.body: "again"
				  when-it-is-open.body: "one\\n# two"
				  hall.label: "x"
				  gone.body: "x"
				labels:""");
		int line = this.pack.line(ExamplePack.EN, "words:");
		assertThat(this.pack.faults()).extracting(PackFault::line, PackFault::code)
			.containsExactlyInAnyOrder(tuple(line + 1, "segment-duplicate"), tuple(line + 2, "heading-level"),
					tuple(line + 3, "segment-unknown"), tuple(line + 4, "segment-unknown"));
	}

	@Test
	void a_source_that_has_but_a_heading_lacks_its_body() {
		this.pack.replace(ExamplePack.DA, "### Bestil tid {#book}\n\nRing eller skriv.\n", "")
			.replace(ExamplePack.DA, "labels:", "words: {book.title: \"Bestil tid\"}\nlabels:");
		assertThat(this.pack.fault().message()).contains("`book.body`");
	}

	@Test
	void a_text_that_no_file_could_hold_is_refused() {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < 9000; i++) {
			words.append("وات ده ڕۆژ ئەمڕۆ باشە ".repeat(2)).append('\n');
		}
		this.pack.replace(ExamplePack.DA, "Ring eller skriv.", words.toString());
		assertThat(this.pack.faults()).extracting(PackFault::file, PackFault::code)
			.contains(tuple(ExamplePack.DA, "text-too-long"));
	}

}
