package org.newcomerhub.translation.coverage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.TestHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.content.web.LargeGuide;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageHttpTests extends RunningHub {

	private static final String COVERAGE = "/api/v1/editorial/coverage?region=";

	@Autowired
	private ApplicationContext hub;

	private TestStaff admin;

	@BeforeEach
	void appoint() {
		this.admin = TestStaff.of(this.hub, Role.ADMIN, "odense");
	}

	private JsonNode coverage(String query) {
		HttpAnswer answer = this.http.get(COVERAGE + query, this.admin.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private JsonNode entry(String slug) {
		return pages(COVERAGE + "odense&limit=3", this.admin.bearer()).stream()
			.flatMap((page) -> page.json().get("items").valueStream())
			.filter((item) -> item.get("slug").asString().equals(slug))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void an_item_says_of_every_language_what_there_is_of_it_and_since_when_not() {
		LargeGuide large = LargeGuide.publish(this.http, this.admin, "odense");
		int arabic = large.guide().save("texts/ar", 1, LargeGuide.text("ar", 9, Map.of()));
		large.guide().publish("{\"text-ar\": " + arabic + "}");
		large.change(1, LargeGuide.text("da", 10, Map.of("s4.body", "Andet", "s10.body", "Andet")));
		JsonNode entry = entry(large.slug());
		assertThat(entry.get("id").asString()).isEqualTo(large.guide().id());
		assertThat(entry.get("source").asString()).isEqualTo("da");
		assertThat(entry.at("/languages/da").toString()).contains("\"coverage\":\"full\"", "\"currency\":\"current\"",
				"\"since\":null", "\"staleSegments\":0");
		assertThat(entry.at("/languages/en").toString()).contains("\"coverage\":\"full\"", "\"currency\":\"stale\"",
				"\"origin\":\"human\"", "\"staleSegments\":2", "\"missingSegments\":0");
		assertThat(entry.at("/languages/en/since").asString()).isEqualTo(entry.at("/languages/da/savedAt").asString());
		assertThat(entry.at("/languages/ar").toString()).contains("\"coverage\":\"partial\"", "\"currency\":\"stale\"",
				"\"staleSegments\":1", "\"missingSegments\":2");
		assertThat(entry.at("/languages/pl").toString()).contains("\"coverage\":\"missing\"", "\"currency\":null",
				"\"missingSegments\":22", "\"savedAt\":null");
		assertThat(entry.at("/languages/pl/since").isNull()).isFalse();
	}

	@Test
	void totals_are_of_all_items_and_pages_have_each_once() {
		JsonNode all = coverage("odense&limit=100");
		List<JsonNode> paged = pages(COVERAGE + "odense&limit=3", this.admin.bearer()).stream()
			.flatMap((page) -> page.json().get("items").valueStream())
			.toList();
		assertThat(paged).hasSizeGreaterThan(3).isEqualTo(all.get("items").valueStream().toList());
		assertThat(coverage("odense&limit=3").get("totals")).isEqualTo(all.get("totals"));
		for (String language : List.of("da", "en", "ar", "pl")) {
			JsonNode total = all.get("totals").get(language);
			long full = paged.stream()
				.filter((item) -> item.at("/languages/" + language + "/coverage").asString().equals("full"))
				.count();
			assertThat(total.get("full").asLong()).as(language).isEqualTo(full);
			assertThat(total.get("full").asInt() + total.get("partial").asInt() + total.get("missing").asInt())
				.isEqualTo(paged.size());
			assertThat(total.get("offered").asBoolean()).isTrue();
		}
		JsonNode some = coverage("odense&language=ar,pl&kind=organisation");
		assertThat(some.get("totals").propertyNames()).containsExactly("ar", "pl");
		assertThat(some.get("items").valueStream()).isNotEmpty()
			.allSatisfy((item) -> assertThat(item.get("kind").asString()).isEqualTo("organisation"));
	}

	private long asked(String slug, String language) {
		TestAsking.keep(this.hub);
		return entry(slug).at("/languages/" + language + "/asked").asLong();
	}

	@Test
	void whoever_asks_for_a_language_is_counted_however_they_are_answered() {
		String guide = "/api/v1/regions/odense/guides/waste-and-recycling";
		long before = asked("waste-and-recycling", "ar");
		HttpAnswer first = this.http.get(guide + "?lang=ar,da");
		this.http.get(guide + "?lang=ar,da");
		assertThat(this.http.get(guide + "?lang=ar,da", "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
		this.http.get(guide, "Accept-Language", "ar-SY, da;q=0.5");
		this.http.get("/odense/guides/waste-and-recycling?lang=ar", "Accept", "text/html");
		assertThat(asked("waste-and-recycling", "ar")).isEqualTo(before + 5);
		this.http.call("HEAD", guide + "?lang=ar,da");
		this.http.get(guide + "?lang=da,ar");
		this.http.get("/api/v1/regions/odense/guides?lang=ar");
		assertThat(asked("waste-and-recycling", "ar")).isEqualTo(before + 5);
	}

	@Test
	void what_is_asked_for_and_not_there_is_a_column_too() {
		UUID item = guide("odense", "waste-and-recycling").id();
		TestAsking.ask(this.hub, "odense", item, "ti", 4);
		TestAsking.ask(this.hub, "odense", item, "und", 9);
		JsonNode coverage = coverage("odense&limit=100");
		assertThat(coverage.at("/totals/ti/offered").asBoolean()).isFalse();
		assertThat(coverage.at("/totals/ti/asked").asLong()).isGreaterThanOrEqualTo(4);
		assertThat(coverage.get("askedUnknown").asLong()).isGreaterThanOrEqualTo(9);
		assertThat(coverage.get("totals").has("und")).isFalse();
		assertThat(entry("waste-and-recycling").at("/languages/ti/coverage").asString()).isEqualTo("missing");
	}

	@Test
	void only_those_who_may_read_an_item_see_it() {
		UUID library = item("odense", "organisation", "library").id();
		TestStaff theirs = TestStaff.of(this.hub, Role.AUTHOR, "odense", library);
		assertThat(this.http.get(COVERAGE + "odense", theirs.bearer()).status()).isEqualTo(404);
		TestStaff translator = TestStaff.of(this.hub, Role.TRANSLATOR, "odense");
		assertThat(this.http.get(COVERAGE + "odense", translator.bearer()).status()).isEqualTo(200);
		assertThat(this.http.get(COVERAGE + "dk", translator.bearer()).status()).isEqualTo(404);
		assertThat(this.http.get(COVERAGE + "odense", TestStaff.nobody(this.hub).bearer()).status()).isEqualTo(404);
		HttpAnswer nowhere = this.http.get(COVERAGE + "nowhere", TestStaff.installationAdmin(this.hub).bearer());
		assertThat(nowhere.status()).isEqualTo(404);
		assertThat(nowhere.json().get("code").asString()).isEqualTo("unknown-region");
	}

	@Test
	void everything_that_is_wrong_is_said() {
		HttpAnswer wrong = this.http.get("/api/v1/editorial/coverage?kind=A&limit=0&cursor=x&language=-",
				this.admin.bearer());
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.json().get("errors")).hasSize(5);
		String cursor = coverage("odense&limit=1").get("next").asString();
		assertThat(this.http.get(COVERAGE + "odense&kind=guide&cursor=" + cursor, this.admin.bearer())
			.json()
			.at("/errors/0/code")
			.asString()).isEqualTo("cursor-of-another-query");
	}

	@Test
	void a_hub_that_stops_keeps_what_it_has_counted() {
		try (EmbeddedStore store = EmbeddedStore.inMemory(0)) {
			try (TestHub stopping = TestHub.start(store.port())) {
				stopping.http().awaitReady();
				assertThat(stopping.http().get("/api/v1/regions/dk/guides/tax-card?lang=uk").status()).isEqualTo(200);
			}
			try (TestStore left = TestStore.of(store, "hub")) {
				assertThat(left.documents(AskedDays.COLLECTION)).singleElement()
					.satisfies((document) -> assertThat(document.toString()).contains("uk=1"));
			}
		}
	}

}
