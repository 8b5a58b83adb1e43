package org.newcomerhub.schema.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Examples;
import org.newcomerhub.schema.JsonSchemas;
import org.newcomerhub.schema.Text;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

import static org.assertj.core.api.Assertions.assertThat;

class PackWriterTests {

	private static final KnownItems ANYTHING = (kind, slug) -> true;

	@Test
	void what_is_written_reads_back_the_same() {
		Pack town = Objects.requireNonNull(new ExamplePack().read().pack());
		assertSame(town);
	}

	@Test
	void content_in_which_every_field_has_a_value_reads_back_the_same() {
		SortedMap<String, PackItem> items = new TreeMap<>();
		for (Body body : List.<Body>of(Examples.organisation(), Examples.fact(), Examples.guide(), Examples.page(),
				Examples.news(), Examples.addition(), Examples.event())) {
			SortedMap<String, Text> texts = new TreeMap<>(Map.of("da", Examples.textOf(body, "da", "ord \" \\ # :")));
			items.put(body.kind(), new PackItem(body.kind(), "one", body, texts));
		}
		Pack pack = new Pack(Examples.particularRegion(),
				List.of(item(items, "organisation"), item(items, "fact"), item(items, "guide"), item(items, "event"),
						item(items, "page"), item(items, "news"), item(items, "addition")),
				"");
		assertSame(pack);
	}

	@Test
	void what_is_written_reads_as_a_person_would_write_it() {
		SortedMap<String, byte[]> files = new PackWriter().write(town());
		assertThat(words(files, "guides/town-hall/item.yaml")).isEqualTo("""
				category: first-weeks
				situations: [student, eu-citizen]
				reviewDue: 2027-05-31
				officialLink: "https://town.example/"
				sections: [what-it-does, when-it-is-open]
				steps:
				  - id: book
				    deadline: {afterArrivalDays: -7}
				    link: "https://town.example/book"
				contacts:
				  - {id: switchboard, phone: "+45 12 34 56 78", url: "https://town.example/"}
				places:
				  - {id: hall, address: "Torvet 1, 7620 Byen", latitude: 56.5486, longitude: 8.0}
				related: [tax-card]
				sources:
				  - {id: site, url: "https://town.example/"}
				""");
		assertThat(words(files, "guides/town-hall/da.md")).isEqualTo("""
				---
				title: "Rådhuset"
				summary: "Her får du hjælp."
				origin: machine
				labels: {switchboard: Omstillingen, hall: "Rådhuset", site: "Byens side"}
				segments:
				  what-it-does.body: {origin: human, state: reviewed}
				---

				## Hvad gør det? {#what-it-does}

				Se også [skattekort](guide:tax-card).

				```
				## ikke en overskrift
				```

				#### Mere

				Ord.

				## Hvornår er der åbent? {#when-it-is-open}

				Se siden.

				### Bestil tid {#book}

				Ring eller skriv.
				""");
		assertThat(words(files, "facts/library-fee/item.yaml")).isEqualTo("""
				type: money
				currency: DKK
				values:
				  - id: until-2026
				    from: 2026-01-01
				    to: 2026-12-31
				    number: 75.50
				    source: "https://town.example/fees"
				    checkedOn: 2026-11-01
				  - {id: from-2027, from: 2027-01-01, number: 80.00, source: "https://town.example/fees"}
				""");
		assertThat(words(files, "facts/library-day/da.md")).isEqualTo("""
				---
				title: "Bibliotekets lange dag"
				summary: "Den dag, hvor biblioteket har åbent længst."
				labels: {long-day: torsdag}
				---
				""");
		assertThat(words(files, "additions/tax-card/da.md")).isEqualTo("""
				---
				labels: {tax-help: "Skattehjælp"}
				---

				Byen hjælper dig, se [rådhuset](guide:town-hall).

				Kom på torsdag.
				""");
	}

	@Test
	void what_is_written_validates() {
		SortedMap<String, byte[]> files = new PackWriter().write(town());
		assertThat(JsonSchemas.errors("pack-region", yaml(words(files, "region.yaml")))).isEmpty();
		Map.of("guides/town-hall", "pack-guide", "organisations/town-office", "pack-organisation", "pages/imprint",
				"pack-page", "news/new-library", "pack-news", "facts/library-day", "pack-fact", "additions/tax-card",
				"pack-addition")
			.forEach((folder, schema) -> {
				assertThat(JsonSchemas.errors(schema, yaml(words(files, folder + "/item.yaml")))).isEmpty();
				assertThat(JsonSchemas.errors("pack-text", yaml(words(files, folder + "/da.md").split("---\n")[1])))
					.isEmpty();
			});
	}

	private static Map<?, ?> yaml(String words) {
		return (Map<?, ?>) new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(words);
	}

	private static Pack town() {
		return Objects.requireNonNull(new ExamplePack().read().pack());
	}

	private static PackItem item(SortedMap<String, PackItem> items, String kind) {
		return Objects.requireNonNull(items.get(kind));
	}

	private static String words(SortedMap<String, byte[]> files, String name) {
		return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
	}

	static void assertSame(Pack pack) {
		SortedMap<String, byte[]> files = new PackWriter().write(pack);
		PackReading reading = new PackReader(ExamplePack.MONDAY).read(PackFiles.of(files), ANYTHING);
		assertThat(reading.faults()).isEmpty();
		Pack read = Objects.requireNonNull(reading.pack());
		assertThat(read.items()).isEqualTo(pack.items());
		assertThat(read.region()).isEqualTo(pack.region());
		assertThat(PackZip.write(new PackWriter().write(read))).isEqualTo(PackZip.write(files));
		assertThat(PackReader.hash(PackFiles.of(new PackWriter().write(read)))).isEqualTo(read.hash());
	}

}
