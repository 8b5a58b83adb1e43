package org.newcomerhub.published.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RegionHttpTests extends RunningHub {

	@Test
	void a_region_has_what_is_promised_in_the_readers_language() {
		HttpAnswer answer = this.http.get("/api/v1/regions/lemvig", "Accept-Language", "ar");
		JsonNode region = answer.json();
		assertThat(region.propertyNames()).contains("id", "name", "parent", "languages", "fallback", "zone",
				"postcodes", "bounds", "emergency", "language", "requestedLanguage", "languageMatch", "direction",
				"availableLanguages");
		assertThat(region.get("id").asString()).isEqualTo("lemvig");
		assertThat(region.get("name").asString()).isEqualTo("بلدية ليمفيغ");
		assertThat(region.get("parent").asString()).isEqualTo("dk");
		assertThat(region.get("zone").asString()).isEqualTo("Europe/Copenhagen");
		assertThat(region.get("fallback").valueStream().map(JsonNode::asString)).containsExactly("en", "da");
		assertThat(region.get("postcodes").valueStream().map(JsonNode::asString)).contains("7620");
		assertThat(region.get("bounds").get("south").asDouble()).isBetween(56.0, 57.0);
		assertThat(region.get("emergency").get(0).get("number").asString()).isEqualTo("112");
		assertThat(region.get("emergency").get(0).get("language").asString()).isEqualTo("ar");
		assertThat(region.get("direction").asString()).isEqualTo("rtl");
		assertThat(answer.header("Content-Language")).isEqualTo("ar");
	}

	@Test
	void a_country_has_no_parent_and_says_so() {
		assertThat(this.http.get("/api/v1/regions/se").json().get("parent").isNull()).isTrue();
	}

	@Test
	void a_town_whose_name_is_not_in_the_readers_language_says_which_it_uses() {
		JsonNode region = this.http.get("/api/v1/regions/vastervik?lang=uk").json();
		assertThat(region.get("language").asString()).isEqualTo("en");
		assertThat(region.get("requestedLanguage").asString()).isEqualTo("uk");
		assertThat(region.get("languageMatch").asString()).isEqualTo("fallback");
	}

	@Test
	void a_walk_over_the_regions_meets_each_once() {
		for (String lang : List.of("da", "ar", "uk")) {
			List<HttpAnswer> pages = pages("/api/v1/regions?limit=2&lang=" + lang);
			List<String> walked = pages.stream().flatMap((page) -> page.items("id").stream()).toList();
			assertThat(walked)
				.containsExactlyElementsOf(this.http.get("/api/v1/regions?limit=100&lang=" + lang).items("id"))
				.doesNotHaveDuplicates()
				.contains("dk", "se", "lemvig", "odense", "vastervik");
		}
	}

	@Test
	void a_cursor_of_another_language_is_refused() {
		String cursor = this.http.get("/api/v1/regions?limit=2&lang=ti,ar").json().get("next").asString();
		assertThat(this.http.get("/api/v1/regions?limit=2&lang=ti,ar&cursor=" + cursor).status()).isEqualTo(200);
		assertThat(this.http.get("/api/v1/regions?limit=2&lang=ti,da&cursor=" + cursor).status()).isEqualTo(400);
	}

	@Test
	void a_list_says_every_language_in_it() {
		HttpAnswer answer = this.http.get("/api/v1/regions?lang=uk");
		assertThat(answer.header("Content-Language").split(", "))
			.containsExactlyInAnyOrderElementsOf(answer.items("language").stream().distinct().toList())
			.contains("uk", "en");
	}

	@Test
	void a_region_says_with_which_day_its_weeks_begin() {
		assertThat(this.http.get("/api/v1/regions/lemvig").json().get("weekStart").asString()).isEqualTo("monday");
	}

	@Test
	void categories_are_named_and_counted() {
		HttpAnswer answer = this.http.get("/api/v1/regions/lemvig/categories?lang=ar");
		assertThat(answer.items("id")).startsWith("first-weeks", "tax", "housing", "job-search", "clubs");
		assertThat(answer.items("direction")).containsOnly("rtl");
		assertThat(answer.items("language")).containsOnly("ar");
		int guides = answer.json()
			.get("items")
			.valueStream()
			.mapToInt((category) -> category.get("guides").asInt())
			.sum();
		assertThat(guides).isEqualTo(this.http.get("/api/v1/regions/lemvig/guides?limit=100").items("id").size());
	}

	@Test
	void an_unparsable_lang_is_a_400_on_every_route() {
		for (String path : List.of("", "/lemvig", "/lemvig/categories", "/lemvig/guides", "/lemvig/guides/tax-card")) {
			assertThat(this.http.get("/api/v1/regions" + path + "?lang=_").status()).as(path).isEqualTo(400);
		}
	}

}
