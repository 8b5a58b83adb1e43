package org.newcomerhub.content.pack;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Coverage;
import org.newcomerhub.schema.Drift;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.OrganisationBody;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.PageBody;
import org.newcomerhub.schema.References;
import org.newcomerhub.schema.ScheduledDate;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.WantedInterpreting;
import org.newcomerhub.schema.pack.Pack;
import org.newcomerhub.schema.pack.PackFiles;
import org.newcomerhub.schema.pack.PackItem;
import org.newcomerhub.schema.pack.PackReader;
import org.newcomerhub.schema.pack.PackReading;
import org.newcomerhub.schema.pack.PackWriter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the starter content promises to newcomers.
 */
class StarterContentTests {

	private static final Set<String> OFFICIAL = Set.of("skat.dk", "info.skat.dk", "borger.dk",
			"lifeindenmark.borger.dk", "nyidanmark.dk", "siri.dk", "sundhed.dk", "mitid.dk", "nemkonto.dk", "digst.dk",
			"jobnet.dk", "star.dk", "at.dk", "cpr.dk", "workindenmark.dk", "ug.dk", "sm.dk", "bm.dk", "uim.dk",
			"retsinformation.dk", "politi.dk", "workplacedenmark.dk", "bolig.dk", "domstol.dk", "lemvig.dk",
			"odense.dk", "skatteverket.se", "arbetsformedlingen.se", "migrationsverket.se", "forsakringskassan.se",
			"1177.se", "skolverket.se", "informationsverige.se", "statenssc.se", "polisen.se", "vastervik.se",
			"hyresnamnden.se", "boverket.se", "konsumentverket.se", "domstol.se", "uhr.se", "sopor.nu",
			"bolagsverket.se", "mucf.se");

	private static final String UNIT = "(?:kr\\b|kr\\.|kroner|kronor|DKK|SEK|EUR|euro|€|%|procent|percent|Prozent|"
			+ "dage?\\b|dagar|days?\\b|Tage?n?\\b|dni\\b|dzień|zile|zi\\b|дн|день|يوم|أيام|uge|veck|weeks?\\b|Wochen?|"
			+ "tydzie|tygodni|săptăm|тижн|أسبوع|أسابيع|måned|månad|months?\\b|Monate?n?\\b|miesi|luni\\b|lună|місяц|شهر|"
			+ "أشهر|years?\\b|år\\b|Jahre?n?\\b|lat\\b|ani\\b|рок|سنة|سنوات|timer?\\b|timmar|hours?\\b|Stunden?|godzin|ore\\b|годин|ساعة)";

	private static final Pattern AMOUNT = Pattern.compile(
			"\\d[\\d., \\u00a0]*\\s*" + UNIT + "|(?:kr\\.?|DKK|SEK|€)\\s*\\d",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

	private static final Map<String, Pack> PACKS = new LinkedHashMap<>();

	@BeforeAll
	static void read() throws IOException {
		Set<String> published = new HashSet<>();
		for (Map.Entry<String, PackFiles> files : PackSources.builtIn().entrySet()) {
			PackReading reading = new PackReader(Clock.systemUTC()).read(files.getValue(),
					(kind, slug) -> published.contains(kind + "/" + slug));
			assertThat(reading.faults()).as(files.getKey()).isEmpty();
			Pack pack = reading.pack();
			assertThat(pack).isNotNull();
			PACKS.put(files.getKey(), pack);
			pack.items().forEach((item) -> published.add(item.kind() + "/" + item.slug()));
		}
	}

	/** One item with the region that keeps it. */
	record Kept(Pack pack, PackItem item) {

		Text source() {
			return text(this.pack.region().source());
		}

		Text text(String language) {
			Text text = this.item.texts().get(language);
			assertThat(text).as("%s in %s", this, language).isNotNull();
			return text;
		}

		@Override
		public String toString() {
			return this.pack.region().id() + "/" + this.item.slug();
		}

	}

	static Stream<Kept> items() throws IOException {
		if (PACKS.isEmpty()) {
			read();
		}
		return PACKS.values().stream().flatMap((pack) -> pack.items().stream().map((item) -> new Kept(pack, item)));
	}

	static Stream<Kept> guides() throws IOException {
		return items().filter((kept) -> kept.item().kind().equals("guide"));
	}

	@Test
	void parents_come_before_their_children() {
		List<String> order = new ArrayList<>(PACKS.keySet());
		assertThat(order).containsExactlyInAnyOrder("dk", "se", "lemvig", "odense", "vastervik");
		assertThat(order.indexOf("dk")).isLessThan(order.indexOf("lemvig")).isLessThan(order.indexOf("odense"));
		assertThat(order.indexOf("se")).isLessThan(order.indexOf("vastervik"));
	}

	@Test
	void every_pack_survives_being_written_and_read() {
		PACKS.forEach((name, pack) -> {
			PackReading reading = new PackReader(Clock.systemUTC()).read(PackFiles.of(new PackWriter().write(pack)),
					(kind, slug) -> true);
			assertThat(reading.faults()).as(name).isEmpty();
			assertThat(reading.pack()).as(name).isNotNull().satisfies((read) -> {
				assertThat(read.region()).isEqualTo(pack.region());
				assertThat(read.items()).isEqualTo(pack.items());
			});
		});
	}

	@Test
	void a_reader_of_lemvig_finds_at_least_24_guides_complete_in_danish_and_english() throws IOException {
		List<Kept> guides = guides().filter((kept) -> Set.of("dk", "lemvig").contains(kept.pack().region().id()))
			.toList();
		assertThat(guides).hasSizeGreaterThanOrEqualTo(24);
		assertThat(guides).allSatisfy((guide) -> assertThat(guide.item().texts()).containsKeys("da", "en"));
		Map<String, Long> categories = new HashMap<>();
		guides.forEach((guide) -> categories.merge(((GuideBody) guide.item().body()).category(), 1L, Long::sum));
		assertThat(categories).containsKeys("tax", "housing", "job-search", "clubs", "first-weeks");
	}

	@ParameterizedTest
	@CsvSource({ "uk", "ar", "pl", "de", "ro" })
	void a_reader_of_lemvig_finds_at_least_12_guides_in(String language) throws IOException {
		assertThat(guides().filter((kept) -> Set.of("dk", "lemvig").contains(kept.pack().region().id()))
			.filter((kept) -> kept.item().texts().containsKey(language))).hasSizeGreaterThanOrEqualTo(12);
	}

	@ParameterizedTest
	@CsvSource({ "odense, da, 4", "lemvig, da, 4", "vastervik, sv, 4", "se, sv, 6" })
	void the_region_has_guides_of_its_own_in_source_english_and_arabic(String region, String source, int least)
			throws IOException {
		assertThat(guides().filter((kept) -> kept.pack().region().id().equals(region))
			.filter((kept) -> kept.item().texts().keySet().containsAll(Set.of(source, "en", "ar"))))
			.hasSizeGreaterThanOrEqualTo(least);
	}

	@ParameterizedTest
	@MethodSource("items")
	void every_text_is_complete_and_says_that_a_machine_wrote_it(Kept kept) {
		Body body = kept.item().body();
		kept.item().texts().values().forEach((text) -> {
			assertThat(Drift.status(body, kept.source(), text).coverage()).as(text.language()).isEqualTo(Coverage.FULL);
			assertThat(text.segments()).as(text.language()).allSatisfy((segment) -> {
				assertThat(segment.origin()).isEqualTo(Origin.MACHINE);
				assertThat(segment.state().isReviewed()).isFalse();
			});
		});
	}

	@ParameterizedTest
	@MethodSource("guides")
	void every_guide_rests_on_an_official_page_that_nobody_is_said_to_have_opened(Kept kept) {
		GuideBody body = (GuideBody) kept.item().body();
		assertThat(body.sources()).isNotEmpty().allSatisfy((source) -> {
			assertThat(source.readOn()).isNull();
			assertThat(source.url()).startsWith("https://");
		});
		assertThat(body.sources().stream().map((source) -> domain(source.url()))).as("official domains")
			.anyMatch(OFFICIAL::contains);
	}

	@ParameterizedTest
	@CsvSource({ "dk, da", "se, sv", "lemvig, da", "odense, da", "vastervik, sv" })
	void every_region_has_the_pages_that_it_must_have_in_source_english_and_arabic(String region, String source)
			throws IOException {
		List<Kept> pages = of(region, "page");
		assertThat(pages).extracting((page) -> ((PageBody) page.item().body()).role())
			.contains("imprint", "privacy", "accessibility");
		assertThat(pages).allSatisfy((page) -> assertThat(page.item().texts()).containsKeys(source, "en", "ar"));
	}

	@ParameterizedTest
	@CsvSource({ "lemvig, da", "odense, da", "vastervik, sv" })
	void every_municipality_has_offices_and_news_in_source_english_and_arabic(String region, String source)
			throws IOException {
		List<Kept> offices = of(region, "organisation");
		assertThat(offices).hasSizeGreaterThanOrEqualTo(2);
		List<Kept> news = of(region, "news");
		assertThat(news).isNotEmpty();
		assertThat(Stream.concat(offices.stream(), news.stream()))
			.allSatisfy((item) -> assertThat(item.item().texts()).containsKeys(source, "en", "ar"));
	}

	@ParameterizedTest
	@CsvSource({ "lemvig, da, da en ar uk", "odense, da, da en ar uk", "vastervik, sv, sv en ar" })
	void every_municipality_has_events_that_lie_ahead_of_whoever_imports_them(String region, String source,
			String languages) throws IOException {
		List<Kept> events = of(region, "event");
		assertThat(events).extracting((event) -> ((EventBody) event.item().body()).type())
			.containsExactlyInAnyOrder("dinner", "festival", "information-evening", "language-cafe", "club",
					"company-visit");
		Instant now = Instant.now();
		assertThat(events).allSatisfy((event) -> {
			EventBody body = (EventBody) event.item().body();
			assertThat(event.item().texts()).containsKeys(languages.split(" "));
			assertThat(body.sections()).contains(EventBody.WHY);
			assertThat(event.text(source).segment("example.body")).isPresent();
			List<ScheduledDate> dates = body.schedule().dates(Instant.EPOCH, now.plus(Duration.ofDays(70)), 100);
			assertThat(dates).isNotEmpty().allSatisfy((date) -> assertThat(date.start().toInstant()).isAfter(now));
			assertThat(dates.stream().filter(ScheduledDate::cancelled))
				.hasSize(body.type().equals("language-cafe") ? 2 : 0);
		});
		assertThat(events).filteredOn((event) -> event.item().slug().equals("tax-evening"))
			.singleElement()
			.satisfies((event) -> assertThat(((EventBody) event.item().body()).interpreting())
				.extracting(WantedInterpreting::language)
				.containsExactly("ar", "uk", "ti"));
	}

	@Test
	void no_opening_hours_are_claimed_that_nobody_has_checked() throws IOException {
		assertThat(items().map((kept) -> kept.item().body()).filter(OrganisationBody.class::isInstance)).isNotEmpty()
			.allSatisfy((body) -> assertThat(((OrganisationBody) body).openingHours()).isEmpty());
	}

	private static List<Kept> of(String region, String kind) throws IOException {
		return items().filter((kept) -> kept.pack().region().id().equals(region))
			.filter((kept) -> kept.item().kind().equals(kind))
			.toList();
	}

	private static String domain(String url) {
		String host = URI.create(url).getHost();
		return host.startsWith("www.") ? host.substring(4) : host;
	}

	static Stream<Kept> facts() throws IOException {
		return items().filter((kept) -> kept.item().kind().equals("fact"));
	}

	@ParameterizedTest
	@MethodSource("facts")
	void every_fact_holds_today_and_rests_on_an_official_page_that_nobody_is_said_to_have_opened(Kept kept) {
		FactBody body = (FactBody) kept.item().body();
		assertThat(body.values()).allSatisfy((value) -> {
			assertThat(value.checkedOn()).isNull();
			assertThat(OFFICIAL).contains(domain(value.source()));
		});
		// a hub that starts next year imports what is here too
		assertThat(body.values()).filteredOn((value) -> value.to() == null).isNotEmpty();
		assertThat(body.gaps()).isEmpty();
	}

	@Test
	void every_fact_is_used_by_a_guide_of_its_country() throws IOException {
		Set<String> used = new HashSet<>();
		guides().forEach((kept) -> kept.source()
			.segments()
			.forEach((segment) -> References.in(segment.words())
				.facts()
				.forEach((fact) -> used.add(kept.pack().region().id() + "/" + fact))));
		assertThat(facts().map(Kept::toString)).hasSizeGreaterThanOrEqualTo(8)
			.containsExactlyInAnyOrderElementsOf(used);
	}

	@ParameterizedTest
	@MethodSource("items")
	void a_translation_refers_to_the_same_facts_as_its_source(Kept kept) {
		kept.item()
			.texts()
			.values()
			.forEach((text) -> text.segments()
				.forEach((segment) -> assertThat(References.in(segment.words()).facts())
					.as("%s %s", text.language(), segment.id())
					.containsExactlyInAnyOrderElementsOf(kept.source()
						.segment(segment.id())
						.map((source) -> References.in(source.words()).facts())
						.orElse(List.of()))));
	}

	@ParameterizedTest
	@MethodSource("guides")
	void every_guide_has_at_least_250_words_in_its_source(Kept kept) {
		int words = kept.source()
			.segments()
			.stream()
			.filter((segment) -> segment.id().endsWith(".body"))
			.mapToInt((segment) -> words(segment.words(), kept.source().language()))
			.sum();
		assertThat(words).isGreaterThanOrEqualTo(250);
	}

	private static int words(String text, String language) {
		BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
		breaks.setText(text.replaceAll("\\]\\([^)]*\\)", "]"));
		int words = 0;
		while (breaks.next() != BreakIterator.DONE) {
			if (breaks.getRuleStatus() >= BreakIterator.WORD_LETTER) {
				words++;
			}
		}
		return words;
	}

	@ParameterizedTest
	@MethodSource("items")
	void no_amount_or_day_count_stands_outside_a_dated_sentence(Kept kept) {
		List<String> found = new ArrayList<>();
		kept.item()
			.texts()
			.values()
			.forEach((text) -> text.segments().forEach((segment) -> undated(text, segment, found)));
		assertThat(found).isEmpty();
	}

	private static void undated(Text text, Segment segment, List<String> found) {
		for (String sentence : segment.words().split("(?<=[.!?؟。])\\s+|\\n")) {
			if (AMOUNT.matcher(sentence).find() && !YEAR.matcher(sentence).find()) {
				found.add(text.language() + " " + segment.id() + ": " + sentence);
			}
		}
	}

	@Test
	void the_rule_on_amounts_finds_what_it_is_to_find() {
		assertThat(AMOUNT.matcher("Du har 14 dage.").find()).isTrue();
		assertThat(AMOUNT.matcher("It costs 1,500 kr.").find()).isTrue();
		assertThat(AMOUNT.matcher("خلال 5 أيام").find()).isTrue();
		assertThat(AMOUNT.matcher("Podatek wynosi 37 %.").find()).isTrue();
		assertThat(AMOUNT.matcher("Ring 112.").find()).isFalse();
		assertThat(AMOUNT.matcher("blanket 04.063").find()).isFalse();
	}

}
