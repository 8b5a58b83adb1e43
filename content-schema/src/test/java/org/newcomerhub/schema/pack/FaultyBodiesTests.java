package org.newcomerhub.schema.pack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What can be wrong in {@code region.yaml} and {@code item.yaml}.
 */
class FaultyBodiesTests {

	private final ExamplePack pack = new ExamplePack();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					'category: first-weeks'        | 'categorie: first-weeks'         | key-unknown,value-missing | Did you mean `category`?
					'category: first-weeks'        | 'category: 7'                    | value-wrong      | put it in quotes
					'situations: [student'         | 'situations: [tourist'           | situation-unknown| tourist
					'situations: [student, eu-citizen]' | 'situations: student'       | value-wrong      | a list
					'reviewDue: 2027-05-31'        | 'reviewDue: 31-05-2027'          | value-wrong      | 2027-05-31
					'afterArrivalDays: -7'         | 'afterArrivalDays: soon'         | value-wrong      | whole number
					'afterArrivalDays: -7'         | 'afterArrival: -7'               | key-unknown,value-missing | There is no key
					'latitude: 56.5486'            | 'latitude: 156'                  | coordinates-range| -90
					'latitude: 56.5486'            | 'latitude: "56"'                 | value-wrong      | a number
					'related: [tax-card]'          | 'related: [tax-cart]'            | guide-unknown    | tax-cart
					'related: [tax-card]'          | 'related: [town-hall]'           | related-itself   | itself
					'related: [tax-card]'          | 'related: [tax-card, tax-card]'  | value-duplicate  | twice
					'readOn: null'                 | 'readOn: yesterday'              | value-wrong      | 2027-05-31
					'id: site,'                    | 'id: book,' | id-duplicate,label-unknown | /steps/0/id
					'id: book'                     | 'id: Book it'                    | id-malformed     | Book it
					'officialLink: https://town.example/' | 'officialLink: town.example' | url-malformed | https://
					""")
	void a_fault_stands_at_its_line(String old, String words, String codes, String hint) {
		this.pack.replace(ExamplePack.BODY, old, words);
		int line = this.pack.line(ExamplePack.BODY, words);
		String[] expected = codes.split(",");
		assertThat(this.pack.faults()).filteredOn((fault) -> fault.file().equals(ExamplePack.BODY))
			.extracting(PackFault::code)
			.contains(expected[0]);
		assertThat(this.pack.faults()).filteredOn((fault) -> fault.code().equals(expected[0])).anySatisfy((fault) -> {
			assertThat(fault.file()).isEqualTo(ExamplePack.BODY);
			assertThat(fault.line()).isEqualTo(line);
			assertThat(fault.message()).contains(hint);
		});
		assertThat(this.pack.faults()).extracting(PackFault::code).contains(expected);
	}

	@Test
	void a_missing_value_is_asked_for_where_it_belongs() {
		this.pack.replace(ExamplePack.BODY, "{id: site, url: \"https://town.example/\", readOn: null}", "{id: site}");
		PackFault fault = this.pack.fault();
		assertThat(fault.line()).isEqualTo(this.pack.line(ExamplePack.BODY, "{id: site}"));
		assertThat(fault.message()).contains("`url`");
	}

	@Test
	void a_stand_in_for_a_wrong_value_causes_no_second_fault() {
		this.pack.replace("region.yaml", "id: town", "id: [town]").replace("region.yaml", "south: 56.4", "south: low");
		assertThat(this.pack.faults()).extracting(PackFault::code).containsExactly("value-wrong", "value-wrong");
	}

	@Test
	void a_key_may_stand_there_once() {
		this.pack.replace(ExamplePack.BODY, "related:", "category: tax\nrelated:");
		assertThat(this.pack.fault()).extracting(PackFault::code, PackFault::line)
			.containsExactly("key-duplicate", this.pack.line(ExamplePack.BODY, "category: tax"));
	}

	@Test
	void lists_may_be_left_out_or_empty() {
		this.pack.with("guides/fishing-club/item.yaml",
				"category: fishing\nsections: [join]\nsteps:\ncontacts: []\nplaces: null\n");
		assertThat(this.pack.faults()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'a: b: c'                    | 1 | yaml-invalid
			'category: tax\nsteps: [a'   | 2 | yaml-invalid
			'category: "tax'             | 1 | yaml-invalid
			'category: tax\n\tsteps: []' | 2 | yaml-invalid
			'- a\n- b'                   | 1 | type-wrong
			'just words'                 | 1 | type-wrong
			'category: tax\n---\na: b'   | 2 | yaml-excessive
			'category: *gone'            | 1 | yaml-invalid
			'? [a, b]\n: c'              | 1 | key-wrong
			""")
	void what_is_no_yaml_or_no_mapping_says_where(String yaml, int line, String code) {
		this.pack.with("guides/fishing-club/item.yaml", yaml + "\n");
		assertThat(this.pack.faults()).anySatisfy((fault) -> {
			assertThat(fault.file()).isEqualTo("guides/fishing-club/item.yaml");
			assertThat(fault.code()).isEqualTo(code);
			assertThat(fault.line()).isEqualTo(line);
		});
	}

	@Test
	void a_control_character_is_no_yaml() {
		this.pack.with("guides/fishing-club/item.yaml", "category: fishing\nsections: [a]\n# \u0007\n");
		assertThat(this.pack.faults()).anySatisfy((fault) -> {
			assertThat(fault.line()).isEqualTo(3);
			assertThat(fault.message()).contains("U+0007");
		});
	}

	@Test
	void deep_nesting_and_many_aliases_are_refused_before_they_cost_anything() {
		this.pack.with("guides/fishing-club/item.yaml", "category: " + "[".repeat(400_000));
		assertThat(this.pack.faults()).extracting(PackFault::code).contains("yaml-excessive");
		StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
		for (int i = 1; i < 30; i++) {
			bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
		}
		assertThat(new ExamplePack().with("guides/fishing-club/item.yaml", bomb.toString()).faults())
			.extracting(PackFault::code)
			.contains("yaml-excessive");
	}

	@Test
	void an_addition_is_of_a_parent_s_item() {
		assertThat(new ExamplePack().replace(ExamplePack.ADDITION, "slug: tax-card", "slug: tax").fault())
			.extracting(PackFault::code, PackFault::line)
			.containsExactly("item-unknown", 1);
		assertThat(new ExamplePack().replace(ExamplePack.ADDITION, "region: land", "region: town").fault().code())
			.isEqualTo("addition-own");
		assertThat(new ExamplePack().replace(ExamplePack.ADDITION, "of:", "off:").faults()).extracting(PackFault::code)
			.containsExactlyInAnyOrder("key-unknown", "value-missing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'packVersion: 1'           | 'packVersion: 2'           | pack-version-unknown
			'packVersion: 1'           | 'packVersion: one'         | value-wrong
			'id: town'                 | 'ident: town'              | key-unknown
			'zone: Europe/Copenhagen'  | 'zone: Copenhagen'         | value-wrong
			'zone: Europe/Copenhagen'  | 'zone: "+02:00"'           | zone-unknown
			'source: da'               | 'source: sv'               | language-not-offered
			'languages: [da, en, ar]'  | 'languages: [da, en, arabic]' | language-unknown
			'postcodes: ["7620"'       | 'postcodes: [7620'         | value-wrong
			'number: "112"'            | 'number: 112'              | value-wrong
			'en: "Emergency"}'         | 'xx: "Emergency"}'         | language-unknown
			'{da: "Andre kan bede om at se det."}' | '{en: "Others"}' | source-missing
			'fourEyes: true'           | 'fourEyes: maybe'          | value-wrong
			'from: "21:00"'            | 'from: "25:00"'            | value-wrong
			'id: fishing'              | 'id: tax'                  | id-duplicate
			'name: {da: Byen, en: The Town}' | 'name: Byen'         | value-wrong
			""")
	void nothing_is_imported_from_a_faulty_region(String old, String words, String code) {
		PackReading reading = this.pack.replace("region.yaml", old, words).read();
		assertThat(reading.pack()).isNull();
		assertThat(reading.faults()).extracting(PackFault::file, PackFault::code).contains(tuple("region.yaml", code));
		assertThat(reading.faults()).filteredOn((fault) -> fault.code().equals(code))
			.extracting(PackFault::line)
			.contains(this.pack.line("region.yaml", words));
	}

}
