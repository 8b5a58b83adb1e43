package org.newcomerhub.schema.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactType;
import org.newcomerhub.schema.FactValue;
import org.newcomerhub.schema.Segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Facts in packs: the amount {@code library-fee} and the words {@code library-day}.
 */
class FactFilesTests {

	private static final String FEE = "facts/library-fee/item.yaml";

	private static final String DAY = "facts/library-day/item.yaml";

	private static final String DAY_DA = "facts/library-day/da.md";

	private final ExamplePack pack = new ExamplePack();

	@Test
	void a_fact_is_what_its_file_says() {
		String url = "https://town.example/fees";
		assertThat(item("library-fee").body()).isEqualTo(new FactBody(FactType.MONEY, "DKK", null, List.of(
				new FactValue("until-2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
						new BigDecimal("75.50"), null, url, LocalDate.of(2026, 11, 1)),
				new FactValue("from-2027", LocalDate.of(2027, 1, 1), null, new BigDecimal("80.00"), null, url, null))));
		PackItem words = item("library-day");
		assertThat(words.texts()).containsOnlyKeys("da", "en");
		assertThat(Objects.requireNonNull(words.texts().get("da")).segments()).extracting(Segment::id, Segment::words)
			.containsExactly(tuple("title", "Bibliotekets lange dag"),
					tuple("summary", "Den dag, hvor biblioteket har åbent længst."), tuple("long-day.text", "torsdag"));
	}

	private PackItem item(String slug) {
		return Objects.requireNonNull(this.pack.read().pack())
			.items()
			.stream()
			.filter((item) -> item.slug().equals(slug))
			.findFirst()
			.orElseThrow();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'type: money'                  | 'type: colour'                 | value-wrong         | percentage
			'type: money'                  | 'kind: money'                  | key-unknown,value-missing | `kind`
			'currency: DKK'                | 'currency: kroner'             | currency-unknown    | ISO 4217
			'currency: DKK'                | 'currency: 208'                | value-wrong         | quotes
			'unit: null'                   | 'unit: weeks'                  | unit-unexpected     | duration
			'unit: null'                   | 'unit: fortnights'             | value-wrong         | weeks
			'number: 75.50'                | 'number: "75.50"'              | value-wrong         | without quotes
			'number: 75.50'                | 'number: 75,50'                | key-unknown         | `50`
			'number: 75.50'                | 'number: 7.5e1'                | value-wrong         | 8.5
			'number: 75.50'                | 'number: 0x4B'                 | value-wrong         | 8.5
			'number: 75.50'                | 'number: 1e999999999'          | value-wrong         | 8.5
			'number: 75.50'                | 'number: .inf'                 | value-wrong         | 8.5
			'number: 75.50'                | 'number: -75.50'               | number-range        | minus
			'to: 2026-12-31'               | 'to: 2025-12-31'               | period-reversed     | before it begins
			'to: 2026-12-31'               | 'to: 31-12-2026'               | value-wrong         | 2027-05-31
			'to: 2026-12-31'               | 'till: 2026-12-31'             | key-unknown,values-overlap | till
			'from: 2027-01-01'             | 'from: 2026-12-31'             | values-overlap      | /values/0
			'id: from-2027, from: 2027'    | 'id: until-2026, from: 2027'   | id-duplicate        | /values/0
			'checkedOn: 2026-11-01'        | 'checkedOn: never'             | value-wrong         | 2027-05-31
			""")
	void a_fault_stands_at_its_line(String old, String words, String codes, String hint) {
		this.pack.replace(FEE, old, words);
		int line = this.pack.line(FEE, words);
		String[] expected = codes.split(",");
		assertThat(this.pack.faults()).allSatisfy((fault) -> assertThat(fault.file()).isEqualTo(FEE))
			.extracting(PackFault::code)
			.containsOnly(expected);
		assertThat(this.pack.faults()).anySatisfy((fault) -> {
			assertThat(fault.code()).isEqualTo(expected[0]);
			assertThat(fault.line()).isEqualTo(line);
			assertThat(fault.message()).contains(hint);
		});
	}

	@Test
	void a_type_that_the_values_are_not_of_is_said_at_each() {
		this.pack.replace(FEE, "type: money", "type: date");
		assertThat(this.pack.faults()).extracting(PackFault::code, PackFault::line)
			.containsExactlyInAnyOrder(tuple("currency-unexpected", 2), tuple("fact-type-wrong", 5),
					tuple("fact-type-wrong", 6), tuple("value-missing", 5), tuple("value-missing", 6));
	}

	@ParameterizedTest
	@ValueSource(strings = { "source: town.example", "source: \"\"", "source: \"mailto:a@b.dk\"" })
	void a_value_has_an_official_page(String source) {
		this.pack.replace(FEE, "source: \"https://town.example/fees\", checkedOn: null", source);
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line).containsExactly("url-malformed", 6);
	}

	@Test
	void a_fact_without_values_says_nothing() {
		this.pack.with(FEE, "type: number\nvalues: []\n");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line).containsExactly("value-missing", 2);
	}

	@Test
	void each_value_of_a_text_has_words_in_the_source() {
		this.pack.replace(DAY_DA, "labels: {long-day: \"torsdag\"}\n", "");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::file)
			.containsExactly("label-missing", DAY_DA);
		assertThat(this.pack.fault().message()).contains("`long-day: \"…\"`");
	}

	@Test
	void only_values_of_a_text_have_words() {
		this.pack.with("facts/library-fee/da.md",
				"---\ntitle: Gebyr\nsummary: En bog.\nlabels: {from-2027: fireogfyrre}\n---\n");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line).containsExactly("label-unknown", 4);
		ExamplePack misspelt = new ExamplePack().replace(DAY_DA, "long-day: ", "long-dag: ");
		assertThat(misspelt.faults()).extracting(PackFault::code)
			.containsExactlyInAnyOrder("label-unknown", "label-missing");
		assertThat(misspelt.faults()).anyMatch((fault) -> fault.message().contains("Did you mean `long-day`?"));
	}

	@Test
	void a_fact_has_no_sections() {
		this.pack.replace(DAY_DA, "\"torsdag\"}\n---\n", "\"torsdag\"}\n---\n\n## Mere {#more}\n\nOrd.\n");
		assertThat(this.pack.fault().code()).isEqualTo("heading-unknown");
	}

	@Test
	void the_words_of_a_fact_refer_to_no_fact() {
		this.pack.replace(DAY_DA, "\"torsdag\"", "\"{fact:library-fee}\"");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::file, PackFault::line)
			.containsExactly("fact-in-fact", DAY_DA, this.pack.line(DAY_DA, "{fact:library-fee}"));
		assertThat(new ExamplePack().replace(DAY_DA, "\"torsdag\"", "\"{fact:gone}\"").fault().code())
			.isEqualTo("fact-in-fact");
	}

	@Test
	void a_fact_of_the_same_pack_is_known() {
		this.pack.replace(ExamplePack.DA, "Se siden.", "Det koster {fact:library-fee} på {fact:library-day}.");
		assertThat(this.pack.faults()).isEmpty();
		this.pack.replace(ExamplePack.DA, "{fact:library-fee}", "{fact:library-feee}");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line)
			.containsExactly("fact-unknown", this.pack.line(ExamplePack.DA, "{fact:library-feee}"));
	}

	@Test
	void a_reference_that_became_text_is_a_fault_at_its_line() {
		this.pack.replace(ExamplePack.DA, "Se siden.", "Et ord.\n\nDet koster ｛fact：library-fee｝.");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line)
			.containsExactly("fact-malformed", this.pack.line(ExamplePack.DA, "Det koster"));
	}

	@Test
	void what_a_hub_exported_is_taken_though_its_fact_is_gone() {
		String news = "news/new-library/da.md";
		this.pack.replace(news, "Åbner mandag.", "Åbner {fact:gone}.");
		assertThat(this.pack.faults()).isEmpty();
		this.pack.replace(news, "{fact:gone}", "{ fact:gone }");
		assertThat(this.pack.fault().code()).isEqualTo("fact-malformed");
	}

	@Test
	void a_region_may_have_digits_of_its_own_for_a_language() {
		this.pack.replace("region.yaml", "  fourEyes: true\n", "  fourEyes: true\n  digits: {fa: arabext, ar: arab}\n");
		PackReading reading = this.pack.read();
		assertThat(reading.faults()).isEmpty();
		Pack read = Objects.requireNonNull(reading.pack());
		assertThat(read.region().policies().digits()).containsExactly(Map.entry("fa", "arabext"),
				Map.entry("ar", "arab"));
		PackWriterTests.assertSame(read);
		this.pack.replace("region.yaml", "digits: {fa: arabext, ar: arab}", "digits:\n    fa: arabext\n    ar: roman");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line)
			.containsExactly("digits-unknown", this.pack.line("region.yaml", "ar: roman"));
	}

	@Test
	void words_are_no_number() {
		this.pack.replace(DAY, "source: ", "number: 4, source: ");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::file)
			.containsExactly("fact-type-wrong", DAY);
	}

}
