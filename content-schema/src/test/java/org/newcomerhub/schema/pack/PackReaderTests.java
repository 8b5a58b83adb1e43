package org.newcomerhub.schema.pack;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Bounds;
import org.newcomerhub.schema.Contact;
import org.newcomerhub.schema.Deadline;
import org.newcomerhub.schema.Drift;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.ItemReference;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.NewsBody;
import org.newcomerhub.schema.OpeningHours;
import org.newcomerhub.schema.OrganisationBody;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.PageBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.QuietHours;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.SectorOwner;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Source;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Step;
import org.newcomerhub.schema.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PackReaderTests {

	private final PackReading reading = new ExamplePack().read();

	private final Pack pack = Objects.requireNonNull(this.reading.pack());

	@Test
	void a_pack_in_which_nothing_is_wrong_is_read_whole() {
		assertThat(this.reading.faults()).isEmpty();
		assertThat(this.pack.items()).extracting(PackItem::kind, PackItem::slug)
			.containsExactly(tuple("organisation", "town-office"), tuple("fact", "library-day"),
					tuple("fact", "library-fee"), tuple("guide", "fishing-club"), tuple("guide", "town-hall"),
					tuple("event", "cafe"), tuple("event", "festival"), tuple("page", "imprint"),
					tuple("news", "new-library"), tuple("addition", "tax-card"));
		assertThat(item("town-hall").texts()).containsOnlyKeys("da", "en");
	}

	@Test
	void the_region_is_what_its_file_says() {
		RegionProfile region = this.pack.region();
		assertThat(region.id()).isEqualTo("town");
		assertThat(region.parent()).isEqualTo("land");
		assertThat(region.name()).isEqualTo(LocalizedText.of(Map.of("da", "Byen", "en", "The Town")));
		assertThat(region.zone().getId()).isEqualTo("Europe/Copenhagen");
		assertThat(region.languages()).containsExactly("da", "en", "ar");
		assertThat(region.fallback()).containsExactly("en", "da");
		assertThat(region.postcodes()).containsExactly("7620", "0800");
		assertThat(region.bounds()).isEqualTo(new Bounds(56.4, 8.1, 56.75, 8.65));
		assertThat(region.emergency()).singleElement().hasFieldOrPropertyWithValue("number", "112");
		assertThat(region.policies())
			.isEqualTo(new Policies(14, true, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
					LocalizedText.of(Map.of("da", "Andre kan bede om at se det."))));
		assertThat(region.categories()).singleElement().hasFieldOrPropertyWithValue("id", "fishing");
	}

	@Test
	void what_a_region_leaves_out_has_its_usual_value() {
		PackReading land = new PackReader(ExamplePack.MONDAY).read(PackFiles.folder(ExamplePack.folder("land")),
				KnownItems.none());
		assertThat(land.faults()).isEmpty();
		RegionProfile region = Objects.requireNonNull(land.pack()).region();
		assertThat(region.policies()).isEqualTo(new Policies(30, false, null, null));
		assertThat(region.parent()).isNull();
		assertThat(region.bounds()).isNull();
		assertThat(region.fallback()).isEmpty();
	}

	@Test
	void a_guide_s_body_is_what_its_file_says() {
		assertThat(item("town-hall").body()).isEqualTo(new GuideBody("first-weeks", List.of("student", "eu-citizen"),
				null, LocalDate.of(2027, 5, 31), "https://town.example/", List.of("what-it-does", "when-it-is-open"),
				List.of(new Step("book", new Deadline(-7), "https://town.example/book")),
				List.of(new Contact("switchboard", "+45 12 34 56 78", null, "https://town.example/")),
				List.of(new Place("hall", "Torvet 1, 7620 Byen", 56.5486, 8.0)), List.of("tax-card"),
				List.of(new Source("site", "https://town.example/", null))));
	}

	@Test
	void a_text_is_cut_at_its_headings_outside_code_and_put_in_reading_order() {
		Text da = text("town-hall", "da");
		assertThat(da.segments()).extracting(Segment::id)
			.containsExactlyElementsOf(item("town-hall").body().segmentIds());
		assertThat(words(da, "what-it-does.heading")).isEqualTo("Hvad gør det?");
		assertThat(words(da, "what-it-does.body"))
			.isEqualTo("Se også [skattekort](guide:tax-card).\n\n```\n## ikke en overskrift\n```\n\n#### Mere\n\nOrd.");
		assertThat(words(da, "book.title")).isEqualTo("Bestil tid");
		assertThat(words(da, "book.body")).isEqualTo("Ring eller skriv.");
		assertThat(words(da, "hall.label")).isEqualTo("Rådhuset");
		assertThat(words(da, "site.title")).isEqualTo("Byens side");
		assertThat(text("town-hall", "en").segments()).extracting(Segment::id)
			.containsExactly("title", "what-it-does.heading", "what-it-does.body", "book.title", "book.body",
					"hall.label");
	}

	@Test
	void a_source_is_a_human_s_and_a_translation_a_machine_s_unless_they_say_otherwise() {
		Text da = text("town-hall", "da");
		assertThat(segment(da, "title").origin()).isEqualTo(Origin.MACHINE);
		assertThat(segment(da, "what-it-does.body").origin()).isEqualTo(Origin.HUMAN);
		assertThat(segment(da, "what-it-does.body").state()).isEqualTo(State.REVIEWED);
		assertThat(text("fishing-club", "da").segments()).extracting(Segment::origin, Segment::state)
			.containsOnly(tuple(Origin.HUMAN, State.INITIAL));
		assertThat(text("town-hall", "en").segments()).extracting(Segment::origin, Segment::state)
			.containsOnly(tuple(Origin.MACHINE, State.INITIAL));
		assertThat(da.segments()).extracting(Segment::madeFrom).containsOnlyNulls();
	}

	@Test
	void a_translation_is_made_from_the_source_beside_it_unless_it_says_otherwise() {
		Text da = text("town-hall", "da");
		Text en = text("town-hall", "en");
		assertThat(segment(en, "book.body").madeFrom()).isEqualTo(Meaning.of("Ring eller skriv."));
		assertThat(segment(en, "title").madeFrom()).isEqualTo("0123456789abcdef0123456789abcdef");
		assertThat(Drift.status(item("town-hall").body(), da, en).staleSegments()).containsExactly("title");
	}

	@Test
	void a_translation_is_made_from_the_meaning_that_its_source_states() {
		String meaning = Meaning.of("before");
		ExamplePack changed = new ExamplePack().replace(ExamplePack.DA, "segments:",
				"meaning: {book.body: " + meaning + "}\nsegments:");
		Pack read = Objects.requireNonNull(changed.read().pack());
		PackItem hall = read.items().get(4);
		assertThat(segment(Objects.requireNonNull(hall.texts().get("da")), "book.body").meaning()).isEqualTo(meaning);
		assertThat(segment(Objects.requireNonNull(hall.texts().get("en")), "book.body").madeFrom()).isEqualTo(meaning);
	}

	@Test
	void an_addition_has_a_note_and_labels() {
		assertThat(item("tax-card").body()).isEqualTo(new AdditionBody(new ItemReference("land", "guide", "tax-card"),
				List.of(new Contact("tax-help", "1818", null, null)), List.of()));
		Text da = text("tax-card", "da");
		assertThat(words(da, "note")).isEqualTo("Byen hjælper dig, se [rådhuset](guide:town-hall).\n\nKom på torsdag.");
		assertThat(words(da, "tax-help.label")).isEqualTo("Skattehjælp");
	}

	@Test
	void organisations_pages_and_news_are_what_their_files_say() {
		assertThat(item("town-office").body()).isEqualTo(new OrganisationBody("public-office", List.of("what-it-does"),
				List.of(new OpeningHours("weekdays", List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LocalTime.of(9, 30),
						LocalTime.of(16, 0), "hall")),
				List.of("da", "fa-AF"), "https://town.example/", List.of(new Contact("desk", "1818", null, null)),
				List.of(new Place("hall", "Torvet 1", null, null))));
		assertThat(text("town-office", "da").ids()).containsExactly("title", "summary", "what-it-does.heading",
				"what-it-does.body", "desk.label", "hall.label");
		assertThat(item("imprint").body())
			.isEqualTo(new PageBody("imprint", List.of("who-we-are"), List.of(), List.of()));
		assertThat(item("new-library").body()).isEqualTo(
				new NewsBody(LocalDate.of(2026, 11, 20), "https://town.example/news", List.of(), List.of(), List.of()));
	}

	@Test
	void an_item_may_name_its_owner() {
		assertThat(item("town-hall").owner()).isNull();
		assertThat(item("imprint").owner()).isEqualTo(new PackOwner(null, "Byen", "Kommunikation"));
		assertThat(item("new-library").owner()).isEqualTo(new PackOwner("town-office", null, null));
	}

	@Test
	void what_a_hub_exported_has_an_id_times_and_authors() {
		assertThat(item("imprint").export()).isNull();
		assertThat(item("new-library").export()).isEqualTo(new PackExport(
				UUID.fromString("0198f2a4-7c1e-7000-8000-0123456789ab"), Instant.parse("2026-11-19T08:00:00Z"), null,
				Instant.parse("2026-11-20T08:00:00.123Z"), List.of("library"),
				new TreeMap<>(Map.of("body",
						new PackExport.PackPart(2, "editor@example.org", Instant.parse("2026-11-20T08:00:00Z"),
								"Ny dato"),
						"text-da",
						new PackExport.PackPart(1, "import", Instant.parse("2026-11-19T08:00:00Z"), null)))));
	}

	@Test
	void policies_that_the_region_states_are_read() {
		PackReading reading = new ExamplePack()
			.replace("region.yaml", "fourEyes: true",
					"fourEyes: true\n  acceptsParentRoles: true\n  newsOldDays: 60\n"
							+ "  feedbackEmailDays: 30\n  sectors: [{category: tax, organisation: town-office}]")
			.read();
		assertThat(reading.faults()).isEmpty();
		Policies policies = Objects.requireNonNull(reading.pack()).region().policies();
		assertThat(policies.acceptsParentRoles()).isTrue();
		assertThat(policies.newsOldDays()).isEqualTo(60);
		assertThat(policies.feedbackEmailDays()).isEqualTo(30);
		assertThat(policies.sectors()).containsExactly(new SectorOwner("tax", "town-office"));
	}

	@Test
	void a_byte_order_mark_and_windows_line_ends_change_nothing_but_the_hash() {
		ExamplePack windows = new ExamplePack();
		for (String file : List.of(ExamplePack.DA, ExamplePack.BODY, "region.yaml")) {
			windows.with(file, "\uFEFF" + windows.words(file).replace("\n", "\r\n"));
		}
		PackReading other = windows.read();
		assertThat(other.faults()).isEmpty();
		Pack read = Objects.requireNonNull(other.pack());
		assertThat(read.items()).isEqualTo(this.pack.items());
		assertThat(read.region()).isEqualTo(this.pack.region());
		assertThat(read.hash()).isNotEqualTo(this.pack.hash());
	}

	@Test
	void equal_files_have_equal_hashes_and_a_renamed_one_another() {
		assertThat(Objects.requireNonNull(new ExamplePack().read().pack()).hash()).isEqualTo(this.pack.hash())
			.matches("[0-9a-f]{64}");
		ExamplePack renamed = new ExamplePack();
		String words = renamed.words(ExamplePack.EN);
		renamed.without(ExamplePack.EN).with("guides/town-hall/ar.md", words);
		assertThat(Objects.requireNonNull(renamed.read().pack()).hash()).isNotEqualTo(this.pack.hash());
	}

	private PackItem item(String slug) {
		return this.pack.items().stream().filter((it) -> it.slug().equals(slug)).findFirst().orElseThrow();
	}

	private Text text(String slug, String language) {
		return Objects.requireNonNull(item(slug).texts().get(language));
	}

	private static Segment segment(Text text, String id) {
		return text.segment(id).orElseThrow();
	}

	private static String words(Text text, String id) {
		return segment(text, id).words();
	}

}
