package org.newcomerhub.schema.pack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What can be wrong in a text.
 */
class FaultyTextsTests {

	private final ExamplePack pack = new ExamplePack();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					'title: "Rådhuset"'        | 'title: " "'              | title-blank      | title
					'title: "Rådhuset"'        | 'title: 112'              | value-wrong,title-missing | quotes
					'origin: machine'          | 'origin: robot'           | value-wrong      | post-edited
					'origin: machine'          | 'state: done'             | value-wrong      | reviewed
					'origin: machine'          | 'orgin: machine'          | key-unknown      | `origin`
					'hall: "Rådhuset"'         | 'hal: "Rådhuset"'         | label-unknown,label-missing | Did you mean `hall`?
					'site: "Byens side"'       | 'site: ""'                | words-blank      | site.title
					'what-it-does.body: {'     | 'what-it-doe.body: {'     | segment-unknown  | Did you mean `what-it-does.body`?
					'{origin: human, state: reviewed}' | '{origin: alien}' | value-wrong      | human
					'Se siden.'                | 'Se [x](guide:tax-cart).' | guide-unknown    | tax-cart
					'Se siden.'                | 'Se [x](guide:town-hal).' | guide-unknown    | Did you mean `town-hall`?
					'Se siden.'                | 'Se {fact:igu-weeks}.'    | fact-unknown     | igu-weeks
					'Se siden.'                | 'Se [x](javascript:y).'   | link-scheme      | https://
					'Se siden.'                | '# Se siden'              | heading-level    | level 1
					'Se siden.'                | 'Se ![x](https://a.dk/b)' | image            | Remove
					'## Hvornår er der åbent? {#when-it-is-open}' | '## Hvornår? {#when-is-it-open}' | heading-unknown,source-incomplete | when-is-it-open
					'## Hvornår er der åbent? {#when-it-is-open}' | '## Hvornår? {#when-it-is-opem}' | heading-unknown | Did you mean `when-it-is-open`?
					'## Hvornår er der åbent? {#when-it-is-open}' | '## Hvornår er der åbent?' | heading-without-id | {#when-it-is-open}
					'### Bestil tid {#book}'   | '## Bestil tid {#book}'   | heading-level,source-incomplete | is a step
					'### Bestil tid {#book}'   | '### Bestil tid {#what-it-does}' | heading-duplicate,source-incomplete | earlier
					'## Hvad gør det? {#what-it-does}' | '## {#what-it-does}' | words-blank   | what-it-does.heading
					'```\n\n#### Mere'         | '``\n\n#### Mere'         | fence-open,source-incomplete | does not end
					""")
	void a_fault_of_a_source_stands_at_its_line(String old, String words, String codes, String hint) {
		this.pack.replace(ExamplePack.DA, old, words);
		String[] expected = codes.split(",");
		int line = expected[0].equals("fence-open") ? this.pack.line(ExamplePack.DA, "```")
				: this.pack.line(ExamplePack.DA, words);
		assertThat(this.pack.faults()).filteredOn((fault) -> fault.file().equals(ExamplePack.DA))
			.extracting(PackFault::code)
			.contains(expected);
		assertThat(this.pack.faults()).filteredOn((fault) -> fault.code().equals(expected[0])).anySatisfy((fault) -> {
			assertThat(fault.line()).isEqualTo(line);
			assertThat(fault.message()).contains(hint);
		});
	}

	@Test
	void a_heading_without_an_id_is_not_called_missing_too() {
		this.pack.replace(ExamplePack.DA, " {#when-it-is-open}", "").replace(ExamplePack.DA, " {#book}", "");
		assertThat(this.pack.faults()).extracting(PackFault::code)
			.containsExactly("heading-without-id", "heading-without-id");
	}

	@Test
	void an_id_that_the_body_cannot_offer_is_made_from_the_words() {
		this.pack.replace(ExamplePack.DA, "### Bestil tid",
				"## Що нового о Ærøskøbing? Nr. 2\n\nOrd.\n\n### Bestil tid");
		assertThat(this.pack.fault().message()).contains("{#so-novogo-o-aeroskobing-nr-2}");
		ExamplePack wordless = new ExamplePack().replace(ExamplePack.DA, "### Bestil tid",
				"## ?!\n\nOrd.\n\n### Bestil tid");
		assertThat(wordless.fault().message()).contains("{#part}");
	}

	@Test
	void a_source_lacks_nothing() {
		this.pack.with(ExamplePack.DA, "---\norigin: human\n---\n");
		assertThat(this.pack.faults()).filteredOn((fault) -> fault.file().equals(ExamplePack.DA))
			.extracting(PackFault::code)
			.containsExactlyInAnyOrder("title-missing", "source-incomplete", "source-incomplete", "source-incomplete",
					"source-incomplete", "label-missing", "label-missing", "label-missing");
		assertThat(this.pack.faults()).extracting(PackFault::message)
			.anyMatch((message) -> message.contains("`## … {#what-it-does}`"))
			.anyMatch((message) -> message.contains("`### … {#book}`"))
			.anyMatch((message) -> message.contains("`switchboard: \"…\"`"));
	}

	@Test
	void a_translation_may_lack_sections_and_labels_but_has_a_title_and_no_ids_of_its_own() {
		this.pack.with(ExamplePack.EN, "---\ntitle: Hall\n---\n");
		assertThat(this.pack.faults()).isEmpty();
		this.pack.with(ExamplePack.EN, "---\nsummary: Hall\nlabels: {door: Door}\n---\n## More {#more}\n\nWords.\n");
		assertThat(this.pack.faults()).extracting(PackFault::line, PackFault::code)
			.containsExactly(tuple(1, "title-missing"), tuple(3, "label-unknown"), tuple(5, "heading-unknown"));
	}

	@Test
	void a_heading_has_words_below_it() {
		this.pack.replace(ExamplePack.EN, "Call or write.", "");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line)
			.containsExactly("words-blank", this.pack.line(ExamplePack.EN, "### Book"));
	}

	@Test
	void words_before_the_first_heading_belong_nowhere() {
		this.pack.replace(ExamplePack.EN, "### Book", "Hello.\n\n### Book");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line)
			.containsExactly("words-outside", this.pack.line(ExamplePack.EN, "Hello."));
	}

	@Test
	void a_line_deep_in_a_body_is_named() {
		this.pack.replace(ExamplePack.DA, "Ord.", "Ord.\n\nEt\u202E ord");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line)
			.containsExactly("bidi-unclosed", this.pack.line(ExamplePack.DA, "Et\u202E ord"));
	}

	@ParameterizedTest
	@CsvSource({ "'## A {#a}\n\nB.', front-matter-missing", "'---\ntitle: a\n', front-matter-open",
			"'---\ntitle: [a\n---\n', yaml-invalid", "'', front-matter-missing", "'---\n- a\n---\n', type-wrong" })
	void front_matter_stands_at_the_head(String words, String code) {
		assertThat(this.pack.with(ExamplePack.EN, words).fault().code()).isEqualTo(code);
	}

	@Test
	void only_translations_are_made_from_something_and_only_sources_have_meanings() {
		String meaning = "0123456789abcdef0123456789abcdef";
		this.pack
			.replace(ExamplePack.EN, "madeFrom: {title: " + meaning + "}",
					"madeFrom: {title: abc}\nmeaning: {title: " + meaning + "}")
			.replace(ExamplePack.DA, "origin: machine", "madeFrom: {title: " + meaning + "}");
		assertThat(this.pack.faults()).extracting(PackFault::file, PackFault::line, PackFault::code)
			.containsExactly(tuple(ExamplePack.DA, 4, "made-from-in-source"),
					tuple(ExamplePack.EN, 4, "meaning-malformed"), tuple(ExamplePack.EN, 5, "meaning-in-translation"));
	}

	@Test
	void an_addition_s_text_has_a_note_and_no_title() {
		String da = "additions/tax-card/da.md";
		this.pack.with(da, "---\ntitle: x\nlabels: {tax-help: y}\n---\n\n");
		assertThat(this.pack.faults()).extracting(PackFault::line, PackFault::code)
			.containsExactly(tuple(2, "key-unknown"), tuple(4, "source-incomplete"));
		assertThat(new ExamplePack().replace(da, "Kom på", "## Kom på").fault())
			.extracting(PackFault::code, PackFault::line)
			.containsExactly("heading-level", 7);
	}

	@Test
	void a_text_beside_a_broken_body_is_still_checked_for_itself() {
		this.pack.with(ExamplePack.BODY, "category: [").replace(ExamplePack.DA, "Se siden.", "[x](y)");
		assertThat(this.pack.faults()).extracting(PackFault::file, PackFault::code)
			.containsExactly(tuple(ExamplePack.DA, "link-scheme"), tuple(ExamplePack.BODY, "yaml-invalid"));
	}

	@Test
	void a_fact_that_a_parent_publishes_is_known() {
		this.pack.replace(ExamplePack.DA, "Se siden.", "Se {fact:igu-weeks}.");
		PackReading reading = new PackReader(ExamplePack.MONDAY).read(this.pack.files(), (kind, slug) -> true);
		assertThat(reading.faults()).isEmpty();
	}

}
