package org.newcomerhub.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.TestStaff;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A legal number, from the editor who changes it to the newcomers who read it. Each test
 * has a fact of Denmark and a guide of Lemvig of its own.
 */
class FactHttpTests extends RunningHub {

	private static final Instant NOVEMBER = Instant.parse("2026-11-22T12:00:00Z");

	private static final String BOTH = "{\"body\": 1, \"text-da\": 1, \"text-ar\": 1}";

	private static final String SOURCE = "\"source\": \"https://www.borger.dk/\"";

	private final String fact = "weeks-" + UUID.randomUUID();

	private final String guide = "guide-" + UUID.randomUUID();

	@Autowired
	private ApplicationContext hub;

	private TestStaff staff;

	@BeforeEach
	void signIn() {
		makeIt(NOVEMBER);
		this.staff = TestStaff.installationAdmin(this.hub);
	}

	private static String weeks(String values) {
		return "{\"type\": \"duration\", \"unit\": \"weeks\", \"values\": [" + values + "]}";
	}

	private static String value(String id, String days, String number) {
		return "{\"id\": \"%s\", %s, \"number\": \"%s\", %s}".formatted(id, days, number, SOURCE);
	}

	private static String from(String first) {
		return "\"from\": \"" + first + "\"";
	}

	private static String within(String first, String last) {
		return from(first) + ", \"to\": \"" + last + "\"";
	}

	private EditedItem fact(String values) {
		return EditedItem.create(this.http, this.staff, "dk/fact/" + this.fact, weeks(values), "da",
				EditedItem.text("title", "Praktik", "summary", "Hvor længe praktik varer."), "ar",
				EditedItem.text("title", "التدريب", "summary", "مدة التدريب."));
	}

	private EditedItem guide(String reference) {
		String body = """
				{"category": "tax", "situations": [], "sections": ["what"], "steps": [], "contacts": [],
				"places": [], "related": [], "sources": [], "reviewDue": "2028-01-31"}
				""";
		return EditedItem.create(this.http, this.staff, "lemvig/guide/" + this.guide, body, "da",
				EditedItem.text("title", "Praktik i " + reference, "summary", "Den varer " + reference + ".",
						"what.heading", "Efter " + reference, "what.body", "**I alt " + reference + "**, og `{}`."),
				"ar", EditedItem.text("title", "تدريب " + reference, "summary", "المدة " + reference + ".",
						"what.heading", "بعد " + reference, "what.body", "**المدة " + reference + "**"));
	}

	private String reference() {
		return "{fact:" + this.fact + "}";
	}

	private String path(String query) {
		return "/api/v1/regions/lemvig/guides/" + this.guide + query;
	}

	private JsonNode entry(String language) {
		return pages("/api/v1/regions/lemvig/guides?category=tax&limit=100&lang=" + language).stream()
			.flatMap((page) -> page.json().get("items").valueStream())
			.filter((entry) -> entry.get("slug").asString().equals(this.guide))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void a_legal_number_changes_in_one_place_and_every_language_shows_it_at_once() {
		EditedItem number = fact(value("now", from("2026-01-01"), "13")).publish(BOTH);
		guide(reference()).publish(BOTH);
		String danish = this.http.get(path("?lang=da")).header("ETag");
		assertShown("13 uger", "13");
		number.save("body", 1, weeks(value("now", from("2026-01-01"), "26")));
		number.publish("{\"body\": 2}");
		HttpAnswer changed = this.http.get(path("?lang=da"), "If-None-Match", danish);
		assertThat(changed.status()).isEqualTo(200);
		assertThat(changed.header("ETag")).isNotEqualTo(danish);
		assertShown("26 uger", "26");
	}

	private void assertShown(String danish, String arabicNumber) {
		for (int i = 0; i < 2; i++) {
			JsonNode da = this.http.get(path("?lang=da")).json();
			assertThat(da.get("title").asString()).isEqualTo("Praktik i " + danish);
			assertThat(da.get("summary").asString()).isEqualTo("Den varer " + danish + ".");
			assertThat(da.at("/sections/0/heading").asString()).isEqualTo("Efter " + danish);
			assertThat(da.at("/sections/0/markdown").asString()).isEqualTo("**I alt " + danish + "**, og `{}`.");
			assertThat(da.at("/sections/0/html").asString()).contains("<strong>I alt " + danish + "</strong>");
			assertThat(da.at("/translation/currency").asString()).isEqualTo("current");
			assertThat(da.at("/freshness/state").asString()).isEqualTo("fresh");
			assertThat(entry("da").get("title").asString()).isEqualTo("Praktik i " + danish);
			JsonNode ar = this.http.get(path("?lang=ar")).json();
			assertThat(ar.get("title").asString()).contains("\u2068" + arabicNumber).endsWith("\u2069");
			assertThat(ar.at("/sections/0/html").asString()).contains("\u2068" + arabicNumber);
			assertThat(ar.at("/translation/currency").asString()).isEqualTo("current");
			assertThat(ar.at("/translation/staleSegments")).isEmpty();
			assertThat(entry("ar").get("summary").asString()).contains(arabicNumber);
			for (String language : List.of("da", "ar", "en", "ti")) {
				assertThat(this.http.get(path("?lang=" + language)).text()).doesNotContain("fact:");
				assertThat(this.http.get("/lemvig/guides/" + this.guide + "?lang=" + language).text())
					.contains(arabicNumber)
					.doesNotContain("fact:");
			}
		}
	}

	@Test
	void what_is_used_is_named_with_its_source_and_whether_anybody_has_read_that() {
		fact(value("now", from("2026-01-01"), "13")).publish(BOTH);
		guide(reference()).publish(BOTH);
		JsonNode used = this.http.get(path("?lang=ar")).json().get("facts");
		assertThat(used).hasSize(1);
		JsonNode fact = used.get(0);
		assertThat(fact.get("id").asString()).isEqualTo(this.fact);
		assertThat(fact.get("title").asString()).isEqualTo("التدريب");
		assertThat(fact.get("value").asString()).contains("13");
		assertThat(fact.get("state").asString()).isEqualTo("current");
		assertThat(fact.get("verified").asBoolean()).isFalse();
		assertThat(fact.get("checkedOn").isNull()).isTrue();
		assertThat(fact.get("validFrom").asString()).isEqualTo("2026-01-01");
		assertThat(fact.get("validTo").isNull()).isTrue();
		assertThat(fact.get("source").asString()).isEqualTo("https://www.borger.dk/");
		assertThat(fact.get("language").asString()).isEqualTo("ar");
		assertThat(fact.get("direction").asString()).isEqualTo("rtl");
		String page = this.http.get("/lemvig/guides/" + this.guide + "?lang=da").text();
		assertThat(page).contains("Tal på denne side", "href=\"https://www.borger.dk/\"", "13 uger",
				"Ingen har kontrolleret denne kilde endnu");
	}

	@Test
	void next_years_value_is_entered_in_december_and_shows_from_midnight_by_the_clock_alone() {
		makeIt(Instant.parse("2026-12-10T12:00:00Z"));
		EditedItem number = fact(value("now", from("2026-01-01"), "13")).publish(BOTH);
		guide(reference()).publish(BOTH);
		number.save("body", 1, weeks(value("now", within("2026-01-01", "2026-12-31"), "13") + ", "
				+ value("next", from("2027-01-01"), "15")));
		number.publish("{\"body\": 2}");
		assertShown("13 uger", "13");
		// an hour later by UTC
		makeIt(Instant.parse("2026-12-31T22:59:00Z"));
		assertShown("13 uger", "13");
		String before = this.http.get(path("?lang=da")).header("ETag");
		makeIt(Instant.parse("2026-12-31T23:00:30Z"));
		assertThat(this.http.get(path("?lang=da"), "If-None-Match", before).status()).isEqualTo(200);
		assertShown("15 uger", "15");
	}

	@Test
	void a_guide_of_a_fact_that_ends_is_due_and_then_expired_and_both_are_in_the_work_list() {
		fact(value("now", within("2026-01-01", "2026-12-31"), "13")).publish(BOTH);
		guide(reference()).publish(BOTH);
		assertState("fresh");
		makeIt(Instant.parse("2026-12-05T12:00:00Z"));
		assertState("due");
		assertThat(work("due")).containsExactlyInAnyOrder(this.fact, this.guide);
		makeIt(Instant.parse("2027-01-01T12:00:00Z"));
		assertState("expired");
		assertThat(work("expired")).containsExactlyInAnyOrder(this.fact, this.guide);
		assertThat(work("due")).isEmpty();
		JsonNode guide = this.http.get(path("?lang=da")).json();
		assertThat(guide.get("title").asString()).isEqualTo("Praktik i 13 uger (gjaldt til 31. december 2026)");
		assertThat(guide.at("/facts/0/state").asString()).isEqualTo("expired");
		assertThat(guide.at("/facts/0/validTo").asString()).isEqualTo("2026-12-31");
		assertThat(this.http.get("/lemvig/guides/" + this.guide + "?lang=da").text())
			.contains("Noget på denne side gælder ikke længere.");
	}

	private void assertState(String state) {
		assertThat(this.http.get(path("")).json().at("/freshness/state").asString()).isEqualTo(state);
		assertThat(entry("da").at("/freshness/state").asString()).isEqualTo(state);
	}

	private List<String> work(String state) {
		return pages("/api/v1/editorial/worklist?limit=100&state=" + state, this.staff.bearer()).stream()
			.flatMap((page) -> page.items("slug").stream())
			.filter((slug) -> slug.equals(this.fact) || slug.equals(this.guide))
			.toList();
	}

	@Test
	void a_text_of_an_unknown_fact_may_be_saved_and_is_not_approved() {
		EditedItem guide = guide("{fact:atlantis-tax}");
		HttpAnswer danish = guide.act("approve", "{\"parts\": " + BOTH + "}", "da");
		assertThat(danish.status()).isEqualTo(422);
		assertThat(danish.json().get("code").asString()).isEqualTo("content-invalid");
		assertThat(danish.json().get("errors").valueStream().map((error) -> error.get("pointer").asString())).contains(
				"/parts/text-da/segments/0/words", "/parts/text-da/segments/3/words",
				"/parts/text-ar/segments/1/words");
		assertThat(danish.json().get("errors").toString()).contains("atlantis-tax");
		HttpAnswer arabic = guide.act("approve", "{\"parts\": " + BOTH + "}", "ar");
		assertThat(arabic.json().get("errors")).hasSize(8);
		assertThat(arabic.json().get("title").asString()).isNotEqualTo(danish.json().get("title").asString());
	}

	@Test
	void what_has_no_value_by_then_is_not_published_then_and_says_so_in_the_readers_language() {
		fact(value("now", within("2026-12-01", "2026-12-31"), "13")).publish(BOTH);
		EditedItem guide = guide(reference());
		guide.done("approve", "{\"parts\": " + BOTH + "}");
		HttpAnswer danish = guide.act("publish", "{\"parts\": " + BOTH + "}", "da");
		assertThat(danish.status()).isEqualTo(422);
		assertThat(danish.json().get("code").asString()).isEqualTo("fact-expired");
		assertThat(danish.json().get("detail").asString()).contains(this.fact, "Teksten bruger fakta");
		assertThat(guide.act("publish", "{\"parts\": " + BOTH + "}", "en").json().get("detail").asString())
			.contains(this.fact, "The text uses facts");
		String at = "{\"parts\": " + BOTH + ", \"at\": \"%s\"}";
		assertThat(guide.act("schedule", at.formatted("2027-01-01T12:00:00Z"), "da").json().get("code").asString())
			.isEqualTo("fact-expired");
		guide.done("schedule", at.formatted("2026-12-24T12:00:00Z"));
		makeIt(Instant.parse("2026-12-10T12:00:00Z"));
		guide.done("publish", "{\"parts\": " + BOTH + "}");
		assertThat(this.http.get(path("?lang=da")).json().get("title").asString()).isEqualTo("Praktik i 13 uger");
	}

	@Test
	void a_fact_that_readers_need_is_not_taken_away() {
		EditedItem number = fact(value("now", from("2026-01-01"), "13")).publish(BOTH);
		EditedItem guide = guide(reference()).publish(BOTH);
		for (String action : List.of("withdraw", "archive")) {
			HttpAnswer refused = number.act(action, "{}", "da");
			assertThat(refused.status()).isEqualTo(409);
			assertThat(refused.json().get("code").asString()).isEqualTo("fact-in-use");
			assertThat(refused.json().get("detail").asString()).contains("lemvig/guide/" + this.guide, "Det, læserne");
		}
		HttpAnswer renamed = number.act("rename", "{\"slug\": \"%s-x\"}".formatted(this.fact), "en");
		assertThat(renamed.json().get("detail").asString()).contains("What readers see uses");
		number.done("withdraw", "{\"parts\": [\"text-ar\"]}");
		guide.done("withdraw", "{}");
		number.done("withdraw", "{}");
		HttpAnswer again = guide.act("publish", "{\"parts\": " + BOTH + "}", "da");
		assertThat(again.json().get("code").asString()).isEqualTo("fact-unknown");
	}

	@Test
	void a_fact_with_a_gap_between_its_values_is_not_approved() {
		EditedItem number = fact(value("now", within("2026-01-01", "2026-11-30"), "13") + ", "
				+ value("next", from("2027-01-01"), "15"));
		HttpAnswer refused = number.act("approve", "{\"parts\": " + BOTH + "}", "en");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().get("errors").toString()).contains("2026-12-01", "2026-12-31");
	}

	@Test
	void a_fact_is_listed_and_read_by_itself() {
		fact(value("now", within("2026-01-01", "2026-12-31"), "13") + ", " + value("next", from("2027-01-01"), "15.5"))
			.publish(BOTH);
		String path = "/api/v1/regions/lemvig/facts";
		JsonNode fact = this.http.get(path + "/" + this.fact + "?lang=da").json();
		assertThat(fact.get("region").asString()).isEqualTo("dk");
		assertThat(fact.get("type").asString()).isEqualTo("duration");
		assertThat(fact.get("unit").asString()).isEqualTo("weeks");
		assertThat(fact.at("/now/value").asString()).isEqualTo("13 uger");
		assertThat(fact.get("values")).hasSize(2);
		assertThat(fact.at("/values/1/number").decimalValue()).isEqualByComparingTo("15.5");
		assertThat(fact.at("/values/1/validFrom").asString()).isEqualTo("2027-01-01");
		assertThat(fact.at("/values/1/verified").asBoolean()).isFalse();
		makeIt(Instant.parse("2027-01-01T12:00:00Z"));
		assertThat(this.http.get(path + "/" + this.fact + "?lang=da").json().at("/now/value").asString())
			.isEqualTo("15,5 uger");
		assertThat(pages(path + "?limit=3&lang=ar").stream().flatMap((page) -> page.json().get("items").valueStream()))
			.filteredOn((entry) -> entry.get("slug").asString().equals(this.fact))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.at("/now/value").asString()).contains("15"));
		assertThat(this.http.get("/lemvig/facts/" + this.fact + "?lang=da").text()).contains("Praktik", "15,5 uger");
		HttpAnswer none = this.http.get(path + "/atlantis-tax?lang=da");
		assertThat(none.status()).isEqualTo(404);
		assertThat(none.json().get("code").asString()).isEqualTo("unknown-fact");
		assertThat(none.json().get("detail").asString()).contains("atlantis-tax");
	}

}
