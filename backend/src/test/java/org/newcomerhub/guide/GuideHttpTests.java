package org.newcomerhub.guide;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class GuideHttpTests extends RunningHub {

	private static final String TAX_CARD = "/api/v1/regions/lemvig/guides/tax-card";

	@Test
	void a_guide_has_exactly_the_fields_that_are_promised() {
		JsonNode guide = this.http.get(TAX_CARD + "?lang=ar").json();
		assertThat(guide.propertyNames()).containsExactlyInAnyOrder("id", "slug", "region", "category", "situations",
				"title", "summary", "sections", "steps", "contacts", "places", "related", "sources", "officialLink",
				"facts", "additions", "freshness", "owner", "publishedAt", "updatedAt", "revisions", "language",
				"requestedLanguage", "languageMatch", "direction", "translation", "availableLanguages",
				"foreignSegments");
		assertThat(guide.get("sections").get(0).propertyNames()).contains("id", "heading", "markdown", "html");
		assertThat(guide.get("steps").get(0).propertyNames()).contains("id", "title", "markdown", "html", "deadline",
				"link", "expired");
		assertThat(guide.get("translation").propertyNames()).containsExactlyInAnyOrder("coverage", "currency", "origin",
				"reviewed", "staleSegments");
		assertThat(guide.get("freshness").propertyNames()).containsExactlyInAnyOrder("state", "reviewedAt",
				"reviewDue");
		assertThat(guide.get("revisions").propertyNames()).containsExactlyInAnyOrder("body", "text");
	}

	@Test
	void a_guide_of_the_country_is_the_same_item_in_every_town() {
		JsonNode lemvig = this.http.get(TAX_CARD + "?lang=da").json();
		JsonNode country = this.http.get("/api/v1/regions/dk/guides/tax-card?lang=da").json();
		assertThat(lemvig.get("region").asString()).isEqualTo("dk");
		assertThat(lemvig.get("id")).isEqualTo(country.get("id"));
		assertThat(lemvig.get("sections").get(0).get("html").asString())
			.contains("href=\"/lemvig/guides/preliminary-income-assessment?lang");
	}

	@Test
	void a_source_that_nobody_has_opened_is_said_to_be_unchecked() {
		JsonNode sources = this.http.get(TAX_CARD).json().get("sources");
		assertThat(sources).isNotEmpty().allSatisfy((source) -> {
			assertThat(source.get("readOn").isNull()).isTrue();
			assertThat(source.get("checked").asBoolean()).isFalse();
			assertThat(source.get("url").asString()).startsWith("https://");
		});
	}

	@Test
	void what_the_readers_own_town_adds_is_shown_there_only() {
		String path = "/guides/register-your-address?lang=en";
		JsonNode lemvig = this.http.get("/api/v1/regions/lemvig" + path).json().get("additions");
		assertThat(lemvig).hasSize(1);
		assertThat(lemvig.get(0).get("region").asString()).isEqualTo("lemvig");
		assertThat(lemvig.get(0).get("places").get(0).get("label").asString()).isNotBlank();
		assertThat(this.http.get("/api/v1/regions/odense" + path).json().get("additions").toString())
			.doesNotContain("Lemvig");
		assertThat(this.http.get("/api/v1/regions/dk" + path).json().get("additions")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ar       | ar | ar  | exact
			ar-SY    | ar | ar  | exact
			AR-sy    | ar | ar  | exact
			nb       | da | nb  | relative
			ti,uk,ar | uk | ti  | listed
			ti       | en | ti  | fallback
			qaa      | en | und | fallback
			qaa,ar   | ar | und | listed
			""")
	void the_language_of_an_answer_is_never_a_surprise(String lang, String language, String requested, String match) {
		for (HttpAnswer answer : List.of(this.http.get(TAX_CARD + "?lang=" + lang, "Accept-Language", "da"),
				this.http.get(TAX_CARD, "Accept-Language", lang))) {
			assertThat(answer.status()).isEqualTo(200);
			JsonNode guide = answer.json();
			assertThat(guide.get("language").asString()).isEqualTo(language);
			assertThat(guide.get("requestedLanguage").asString()).isEqualTo(requested);
			assertThat(guide.get("languageMatch").asString()).isEqualTo(match);
			assertThat(answer.header("Content-Language")).isEqualTo(language);
			assertThat(guide.get("availableLanguages").valueStream().map(JsonNode::asString))
				.containsExactlyInAnyOrder("da", "en", "uk", "ar", "pl", "de", "ro");
		}
	}

	@Test
	void a_ranked_header_is_followed_by_its_weights() {
		String header = "da;q=0.2, ti, ar;q=0.5, *;q=0.1";
		assertThat(this.http.get(TAX_CARD, "Accept-Language", header).json().get("language").asString())
			.isEqualTo("ar");
	}

	@ParameterizedTest
	@ValueSource(strings = { ";;;==,,,", "da;q=oops;;, ar;q=2", "!!", "q=1" })
	void a_header_that_cannot_be_parsed_is_treated_as_absent(String header) {
		assertThat(this.http.get(TAX_CARD, "Accept-Language", header).json()).isEqualTo(this.http.get(TAX_CARD).json());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a_b", "ar,,en", "ar,", "%00", "12", "x-private", "toolonglanguage", "%D8%B9" })
	void a_lang_that_cannot_be_parsed_is_a_400(String lang) {
		HttpAnswer answer = this.http.get(TAX_CARD + "?lang=" + lang);
		assertThat(answer.status()).isEqualTo(400);
		JsonNode error = answer.json().get("errors").get(0);
		assertThat(error.get("pointer").asString()).isEqualTo("/query/lang");
		assertThat(error.get("code").asString()).isEqualTo("language-malformed");
	}

	@Test
	void a_list_of_languages_is_cut_after_fifteen() {
		assertThat(languageAfter(14)).isEqualTo("ar");
		assertThat(languageAfter(15)).isEqualTo("en");
	}

	private String languageAfter(int others) {
		String unknown = IntStream.range(0, others)
			.mapToObj((i) -> "qa" + (char) ('a' + i))
			.collect(Collectors.joining(","));
		return this.http.get(TAX_CARD + "?lang=" + unknown + ",ar").json().get("language").asString();
	}

	@Test
	void unknown_parameters_are_ignored() {
		HttpAnswer plain = this.http.get(TAX_CARD + "?lang=da");
		HttpAnswer with = this.http.get(TAX_CARD + "?lang=da&utm_source=poster&limit=x");
		assertThat(with.status()).isEqualTo(200);
		assertThat(with.header("ETag")).isEqualTo(plain.header("ETag"));
	}

	@Test
	void a_withdrawn_guide_is_named_nowhere() {
		var item = guide("lemvig", "find-a-club");
		String path = "/api/v1/regions/lemvig/guides/find-a-club";
		assertThat(this.http.get(path).status()).isEqualTo(200);
		withdraw(item, "body");
		try {
			assertThat(this.http.get(path).json().get("code").asString()).isEqualTo("unknown-guide");
			assertThat(this.http.get("/api/v1/regions/lemvig/guides?limit=100&lang=da").items("slug"))
				.doesNotContain("find-a-club");
			assertThat(this.http.get("/api/v1/regions/lemvig/guides/how-associations-work?lang=da").text())
				.doesNotContain("/lemvig/guides/find-a-club");
		}
		finally {
			publishAgain(item);
		}
		assertThat(this.http.get(path).status()).isEqualTo(200);
	}

}
