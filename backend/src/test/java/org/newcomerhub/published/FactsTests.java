package org.newcomerhub.published;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.localization.LanguageMatch;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.published.store.PublishedNode;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactType;
import org.newcomerhub.schema.FactValue;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.web.Markdown;

import static org.assertj.core.api.Assertions.assertThat;

class FactsTests {

	private static final TestStore store = TestStore.start();

	private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

	private static final Markdown.Links NO_LINKS = new Markdown.Links() {

		@Override
		public Markdown.@Nullable Target resolve(String destination) {
			return null;
		}

		@Override
		public boolean isOurs(String destination) {
			return false;
		}

	};

	private final MovingClock clock = new MovingClock();

	private final ContentNode editor = ContentNode.on(store.mongo(), this.clock);

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@BeforeEach
	void regions() {
		store.clear();
		this.editor.save(TestRegions.profile("dk", null));
		this.editor.save(TestRegions.profile("lemvig", "dk"));
	}

	private static FactValue number(String id, LocalDate from, @Nullable LocalDate to, String number) {
		return new FactValue(id, from, to, new BigDecimal(number), null, "https://skat.dk/", null);
	}

	private static FactBody of(FactType type, FactValue... values) {
		return new FactBody(type, (type == FactType.MONEY) ? "DKK" : null, null, List.of(values));
	}

	private void fact(String region, String slug, FactBody body, String... languages) {
		Text[] texts = new Text[languages.length];
		for (int i = 0; i < languages.length; i++) {
			texts[i] = TestContent.text(body, languages[i], "ord " + languages[i]);
		}
		this.editor.bring(region, slug, body, texts);
	}

	private static Ranking reading(String... languages) {
		return new Ranking(
				List.of(languages).stream().map((tag) -> new Ranking.Ranked(tag, LanguageMatch.EXACT)).toList(),
				languages[0]);
	}

	private RegionView view(String region) {
		try (PublishedNode node = PublishedNode.on(store.mongo(), this.clock)) {
			return node.view(region);
		}
	}

	private Facts facts(String reader, String keeper, String... languages) {
		return Facts.of(view(reader), keeper, reading(languages), this.clock.instant());
	}

	private static String plain(Facts facts, String language, String words) {
		return facts.plain(new Spoken(language, words)).words();
	}

	@Test
	void words_mean_the_fact_that_is_seen_from_where_they_are_kept_wherever_they_are_read() {
		fact("dk", "rate", of(FactType.PERCENTAGE, number("a", NEW_YEAR, null, "8")), "da");
		fact("lemvig", "rate", of(FactType.PERCENTAGE, number("a", NEW_YEAR, null, "9")), "da");
		assertThat(plain(facts("lemvig", "lemvig", "da"), "da", "{fact:rate}")).isEqualTo("9\u00a0%");
		assertThat(plain(facts("lemvig", "dk", "da"), "da", "{fact:rate}")).isEqualTo("8\u00a0%");
		assertThat(plain(facts("dk", "dk", "da"), "da", "{fact:rate}")).isEqualTo("8\u00a0%");
	}

	@Test
	void values_are_written_in_the_language_of_the_words_around_them() {
		fact("dk", "limit", of(FactType.MONEY, number("a", NEW_YEAR, null, "1234.50")), "da");
		fact("dk", "share", of(FactType.PERCENTAGE, number("a", NEW_YEAR, null, "8.5")), "da");
		FactValue day = new FactValue("a", NEW_YEAR, null, null, LocalDate.of(2027, 5, 1), "https://skat.dk/", null);
		fact("dk", "day", of(FactType.DATE, day), "da");
		Facts facts = facts("dk", "dk", "da");
		assertThat(plain(facts, "da", "{fact:limit}, {fact:share}, {fact:day}"))
			.isEqualTo("1.234,50\u00a0kr., 8,5\u00a0%, 1. maj 2027");
		assertThat(plain(facts, "en", "{fact:share} on {fact:day}")).contains("8.5%", "May", "2027");
		assertThat(plain(facts, "ar", "{fact:share}")).startsWith("\u2068").endsWith("\u2069").contains("8");
	}

	@Test
	void the_readers_region_says_which_digits_a_language_has() {
		fact("dk", "rate", of(FactType.NUMBER, number("a", NEW_YEAR, null, "17")), "da");
		assertThat(plain(facts("lemvig", "dk", "ar"), "ar", "{fact:rate}")).contains("17");
		this.editor.save(withDigits("lemvig", Map.of("ar", "arab")));
		assertThat(plain(facts("lemvig", "dk", "ar"), "ar", "{fact:rate}")).contains("١٧");
		assertThat(plain(facts("lemvig", "dk", "ar"), "da", "{fact:rate}")).isEqualTo("17");
		assertThat(plain(facts("dk", "dk", "ar"), "ar", "{fact:rate}")).contains("17");
	}

	private static RegionProfile withDigits(String id, Map<String, String> digits) {
		RegionProfile plain = TestRegions.profile(id, "dk");
		Policies policies = plain.policies();
		return new RegionProfile(
				id, LocalizedText.of(Map.of("da", "Navn")), "dk", plain.zone(), "da", plain.languages(),
				plain.fallback(), plain.postcodes(), null, List.of(), new Policies(policies.reviewNearDays(), false,
						null, null, false, policies.newsOldDays(), policies.feedbackEmailDays(), List.of(), digits),
				List.of());
	}

	@Test
	void a_fact_that_is_words_is_said_in_the_best_language_that_it_has_and_marked_as_such() {
		FactValue words = new FactValue("a", NEW_YEAR, null, null, null, "https://skat.dk/", null);
		fact("dk", "office", of(FactType.TEXT, words), "da", "ar");
		Facts facts = facts("dk", "dk", "pl", "ar", "da");
		assertThat(plain(facts, "da", "hos {fact:office}")).isEqualTo("hos a.text ord da");
		assertThat(Markdown.render("w {fact:office}", NO_LINKS, facts.within("pl")))
			.contains("<span lang=\"ar\" dir=\"rtl\">", "a.text ord ar");
	}

	@Test
	void what_held_last_is_said_with_its_last_day_and_what_nobody_knows_is_said_to_be_unknown() {
		fact("dk", "old", of(FactType.NUMBER, number("a", NEW_YEAR, LocalDate.of(2026, 6, 30), "5")), "da");
		fact("dk", "later", of(FactType.NUMBER, number("a", LocalDate.of(2027, 1, 1), null, "6")), "da");
		Facts facts = facts("lemvig", "lemvig", "da");
		assertThat(plain(facts, "da", "{fact:old}")).isEqualTo("5 (gjaldt til 30. juni 2026)");
		assertThat(plain(facts, "ro", "{fact:old}")).contains("5", "2026").doesNotContain("{");
		assertThat(plain(facts, "en", "{fact:old}")).isEqualTo("5 (valid until June 30, 2026)");
		assertThat(plain(facts, "da", "{fact:later} {fact:none} {fact:no such}"))
			.isEqualTo("(kendes ikke lige nu) (kendes ikke lige nu) (kendes ikke lige nu)");
		assertThat(facts.until(List.of("old", "later", "none"))).isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*{fact:x}*", "{fact:x}\n\ntext", "1. {fact:x}\n2. b", "> {fact:x}",
			"| a | b |\n|---|---|\n| {fact:x} | c \\| {fact:x} |", "[{fact:x}](https://a.example/)", "\\{fact:x}",
			"&#123;fact:x}", "#### {fact:x}", "a\\\n{fact:x}\nb", "{fact:x}. b", "{fact:x}) b", "1{fact:x}",
			"b {fact:x}" })
	void words_put_into_markdown_stay_words(String markdown) {
		for (String value : List.of("8 %", "13", "-5", ". a", "1. maj", "*stjerne*", "<b>x</b>",
				"[a](https://evil.example/)", "# a", "- a", "+ 4", "a | b", "`a`", "&amp;", "\\", "a_b_c", "===",
				"![x](y)")) {
			Markdown.Wording wording = wording(value);
			String html = Markdown.render(markdown, NO_LINKS, wording);
			assertThat(html).doesNotContain("{fact", "evil.example\"", "<b>");
			assertThat(Markdown.render(Markdown.reworded(markdown, wording), NO_LINKS, Markdown.Wording.AS_WRITTEN))
				.as(value)
				.isEqualTo(html);
		}
	}

	private static Markdown.Wording wording(String value) {
		return (words) -> words.contains("{fact:x}")
				? List.of(new Markdown.Piece(words.replace("{fact:x}", value), null)) : null;
	}

	@Test
	void code_is_left_alone_and_a_text_without_facts_is_as_it_was_written() {
		Facts facts = facts("dk", "dk", "da");
		String markdown = "Se `{fact:x}`\n\n    {fact:x}\n\n*   b\n";
		assertThat(facts.markdown(new Spoken("da", markdown)).words()).isEqualTo(markdown);
		assertThat(Markdown.render("`{fact:x}`", NO_LINKS, facts.within("da"))).contains("<code>{fact:x}</code>");
	}

	@Test
	void no_reader_ever_sees_a_reference() {
		fact("dk", "rate", of(FactType.PERCENTAGE, number("a", NEW_YEAR, null, "8")), "da");
		List<String> bits = List.of("{fact:rate}", "{fact:rate}", "{fact:none}", "{fact:}", "**", "*", "_", "[",
				"](https://a.example/)", "\n", "\n\n", "- ", "1. ", "> ", "| ", "|\n|---|\n", "\\", "&#123;fact:rate}",
				"{", "}", "#### ", "ord ", "كلمة ", "  \n", "<", ">", "!", "~");
		Facts facts = facts("dk", "dk", "da");
		Random random = new Random(20261122);
		for (int round = 0; round < 3_000; round++) {
			StringBuilder words = new StringBuilder();
			random.ints(random.nextInt(1, 12), 0, bits.size()).forEach((bit) -> words.append(bits.get(bit)));
			String markdown = words.toString();
			for (String language : List.of("da", "ar")) {
				assertThat(plain(facts, language, markdown)).as(markdown).doesNotContain("{fact:rate}", "{fact:none}");
				assertThat(text(Markdown.render(markdown, NO_LINKS, facts.within(language)))).as(markdown)
					.doesNotContain("{fact:rate}", "{fact:none}");
			}
		}
	}

	/** What is shown as code or as HTML is refused when it is approved. */
	private static String text(String html) {
		return html.contains("<code>") || html.contains("&lt;") ? "" : html.replace("&#123;", "{");
	}

	@Test
	void a_new_value_changes_the_stamp_of_what_uses_it_and_of_nothing_else() {
		FactBody first = of(FactType.NUMBER, number("a", NEW_YEAR, null, "5"));
		fact("dk", "rate", first, "da");
		this.editor.bring("lemvig", "user", TestContent.guide(), guide("{fact:rate}"));
		this.editor.bring("lemvig", "named", TestContent.guide("user"), guide("ord"));
		this.editor.bring("lemvig", "other", TestContent.guide(), guide("ord"));
		try (PublishedNode node = PublishedNode.on(store.mongo(), this.clock)) {
			RegionView before = node.view("lemvig");
			this.editor.bring("dk", "rate", of(FactType.NUMBER, number("a", NEW_YEAR, null, "6")));
			RegionView after = node.view("lemvig");
			assertThat(stamp(after, "user")).isGreaterThan(stamp(before, "user"));
			assertThat(stamp(after, "named")).isGreaterThan(stamp(before, "named"));
			assertThat(stamp(after, "other")).isEqualTo(stamp(before, "other"));
			assertThat(Reading.dependencies(after, find(after, "user"))).extracting(PublishedItem::slug)
				.containsExactly("user", "rate");
			assertThat(Headline.title(after, find(after, "user"), reading("da"), this.clock.instant()).words())
				.isEqualTo("6");
		}
	}

	private static Text guide(String words) {
		return new Text("da", List.of(segment("title", words), segment("summary", words),
				segment("what.heading", words), segment("what.body", words)));
	}

	private static Segment segment(String id, String words) {
		return TestContent.segment(id, words);
	}

	private static PublishedItem find(RegionView view, String slug) {
		return view.find(ItemKey.guide(slug)).orElseThrow();
	}

	private static long stamp(RegionView view, String slug) {
		return view.stamp(find(view, slug));
	}

}
