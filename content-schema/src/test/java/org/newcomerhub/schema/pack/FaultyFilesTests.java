package org.newcomerhub.schema.pack;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What can be wrong with a pack's files, whatever they say.
 */
class FaultyFilesTests {

	private final ExamplePack pack = new ExamplePack();

	@Test
	void a_faulty_item_is_left_out_and_the_others_stay() {
		PackReading reading = this.pack.replace(ExamplePack.BODY, "category: first-weeks", "category: first-week")
			.read();
		assertThat(reading.faults()).extracting(PackFault::file, PackFault::line, PackFault::code)
			.containsExactly(tuple(ExamplePack.BODY, 1, "category-unknown"));
		assertThat(Objects.requireNonNull(reading.pack()).items()).extracting(PackItem::slug)
			.containsExactly("town-office", "library-day", "library-fee", "fishing-club", "cafe", "festival", "imprint",
					"new-library", "tax-card");
	}

	@Test
	void a_fault_reads_as_editors_know_it() {
		assertThat(new PackFault("guides/x/da.md", 7, "title-blank", "Write one."))
			.hasToString("guides/x/da.md:7: Write one. [title-blank]");
	}

	@Test
	void the_faults_of_all_files_come_at_once_by_file_and_line() {
		this.pack.replace("region.yaml", "parent: land", "parent: Land")
			.replace(ExamplePack.BODY, "phone: \"+45 12 34 56 78\"", "phone: ask")
			.replace(ExamplePack.BODY, "https://town.example/book", "town.example")
			.replace(ExamplePack.EN, "title: \"The town hall\"", "titel: \"x\"")
			.replace(ExamplePack.DA, "Se siden.", "# Se siden");
		PackReading reading = this.pack.read();
		assertThat(reading.pack()).isNull();
		assertThat(reading.faults()).extracting(PackFault::file, PackFault::code)
			.containsExactly(tuple(ExamplePack.DA, "heading-level"), tuple(ExamplePack.EN, "title-missing"),
					tuple(ExamplePack.EN, "key-unknown"), tuple(ExamplePack.EN, "segment-unknown"),
					tuple(ExamplePack.BODY, "url-malformed"), tuple(ExamplePack.BODY, "phone-malformed"),
					tuple("region.yaml", "slug-malformed"));
	}

	@Test
	void without_region_yaml_there_is_no_pack_but_the_items_are_still_checked() {
		PackReading reading = this.pack.without("region.yaml").replace(ExamplePack.DA, "{#book}", "").read();
		assertThat(reading.pack()).isNull();
		assertThat(reading.faults()).extracting(PackFault::file, PackFault::code)
			.containsExactly(tuple(ExamplePack.DA, "heading-without-id"), tuple("region.yaml", "region-missing"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "region.yml", "guides/notes.txt", "guides/town-hall/item.yml",
			"guides/town-hall/pictures/a.png", "poems/x/item.yaml", "guides/town-hall/da.markdown" })
	void a_file_that_no_pack_has_is_unexpected(String name) {
		PackFault fault = this.pack.with(name, "x").fault();
		assertThat(fault).extracting(PackFault::file, PackFault::line, PackFault::code)
			.containsExactly(name, 0, "file-unexpected");
	}

	@Test
	void a_misspelt_file_is_named_as_it_should_be() {
		assertThat(this.pack.with("regions.yaml", "x").fault().message()).contains("`region.yaml`");
	}

	@Test
	void a_file_that_is_not_utf_8_is_refused_with_line_and_offset() {
		byte[] latin = "---\ntitle: \"R\u00E5dhus\"\n---\n".getBytes(StandardCharsets.ISO_8859_1);
		PackFault fault = this.pack.with(ExamplePack.EN, latin).fault();
		assertThat(fault.code()).isEqualTo("utf-8-invalid");
		assertThat(fault.line()).isEqualTo(2);
		assertThat(fault.message()).contains("offset 13");
		byte[] cut = { '-', '-', '-', '\n', (byte) 0xC3 };
		assertThat(new ExamplePack().with(ExamplePack.EN, cut).fault().message()).contains("offset 4");
	}

	@Test
	void a_file_over_1_mb_is_refused_with_its_size() {
		PackFault fault = this.pack.with(ExamplePack.EN, new byte[1_000_001]).fault();
		assertThat(fault.code()).isEqualTo("file-too-large");
		assertThat(fault.message()).contains("1000001");
	}

	@Test
	void slugs_are_lower_case_and_differ_by_more_than_case() {
		this.pack.with("guides/Town-Hall/item.yaml", this.pack.words(ExamplePack.BODY))
			.with("guides/Town-Hall/da.md", this.pack.words(ExamplePack.DA));
		assertThat(this.pack.faults()).extracting(PackFault::code).contains("slug-malformed", "slug-duplicate");
		assertThat(Objects.requireNonNull(this.pack.read().pack()).items()).extracting(PackItem::slug)
			.doesNotContain("Town-Hall");
	}

	@Test
	void an_addition_may_have_the_slug_of_a_guide() {
		this.pack.with("guides/tax-card/item.yaml", "category: tax\nsections: [a]\n")
			.with("guides/tax-card/da.md", "---\ntitle: a\nsummary: b\n---\n## A {#a}\nb\n");
		assertThat(this.pack.faults()).isEmpty();
	}

	@Test
	void texts_without_a_body_are_a_fault() {
		assertThat(this.pack.without(ExamplePack.BODY).faults()).extracting(PackFault::file, PackFault::code)
			.containsExactly(tuple(ExamplePack.BODY, "item-missing"));
	}

	@Test
	void an_item_has_a_text_in_the_source_language() {
		PackFault fault = this.pack.without(ExamplePack.DA).fault();
		assertThat(fault).extracting(PackFault::file, PackFault::code)
			.containsExactly(ExamplePack.BODY, "source-missing");
		assertThat(fault.message()).contains("da.md");
	}

	@ParameterizedTest
	@CsvSource({ "sv, language-not-offered, sv", "ar-SY, language-unknown, ar.md", "danish, language-unknown, danish",
			"AR, language-unknown, ar.md" })
	void a_text_s_file_is_named_by_a_tag_that_the_region_offers(String tag, String code, String hint) {
		PackFault fault = this.pack.with("guides/town-hall/" + tag + ".md", this.pack.words(ExamplePack.EN)).fault();
		assertThat(fault.code()).isEqualTo(code);
		assertThat(fault.message()).contains(hint);
	}

	@Test
	void an_empty_pack_lacks_its_region() {
		assertThat(new PackReader(ExamplePack.MONDAY).read(PackFiles.of(Map.of()), KnownItems.none()).faults())
			.extracting(PackFault::code)
			.containsExactly("region-missing");
	}

}
