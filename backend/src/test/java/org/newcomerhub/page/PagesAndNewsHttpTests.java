package org.newcomerhub.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.schema.Policies;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PagesAndNewsHttpTests extends RunningHub {

	private static final String PAGES = "/api/v1/regions/lemvig/pages";

	private static final String NEWS = "/api/v1/regions/lemvig/news";

	private static final String PIECE = NEWS + "/guides-on-trial";

	private static final List<String> COMMON = List.of("id", "slug", "region", "title", "summary", "sections",
			"contacts", "places", "facts", "additions", "owner", "publishedAt", "updatedAt", "revisions", "language",
			"requestedLanguage", "languageMatch", "direction", "translation", "availableLanguages", "foreignSegments");

	@Test
	void pages_and_news_have_exactly_the_fields_that_are_promised() {
		assertThat(this.http.get(PAGES + "/privacy?lang=ar").json().propertyNames()).containsAll(COMMON)
			.contains("role")
			.hasSize(COMMON.size() + 1);
		JsonNode news = this.http.get(PIECE + "?lang=ar").json();
		assertThat(news.propertyNames()).containsAll(COMMON)
			.contains("date", "link", "freshness")
			.hasSize(COMMON.size() + 3);
		assertThat(news.get("language").asString()).isEqualTo("ar");
		assertThat(news.get("link").asString()).isEqualTo("https://www.lemvig.dk/");
	}

	@Test
	void every_region_has_its_own_page_for_each_role() {
		for (String region : List.of("dk", "se", "lemvig", "odense", "vastervik")) {
			String pages = "/api/v1/regions/" + region + "/pages";
			assertThat(this.http.get(pages).items("role")).containsExactlyInAnyOrder("imprint", "privacy",
					"accessibility");
			for (String role : List.of("imprint", "privacy", "accessibility")) {
				HttpAnswer answer = this.http.get(pages + "?role=" + role);
				assertThat(answer.items("role")).containsExactly(role);
				assertThat(answer.items("region")).containsExactly(region);
			}
			assertThat(this.http.get(pages + "?role=other").items("id")).isEmpty();
		}
	}

	@Test
	void a_town_without_a_page_of_its_own_shows_the_countrys() {
		var page = item("lemvig", "page", "privacy");
		String path = PAGES + "/privacy?lang=da";
		assertThat(this.http.get(path).json().get("region").asString()).isEqualTo("lemvig");
		withdraw(page, "body");
		try {
			assertThat(this.http.get(path).json().get("region").asString()).isEqualTo("dk");
		}
		finally {
			publishAgain(page);
		}
		assertThat(this.http.get(path).json().get("region").asString()).isEqualTo("lemvig");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "pages|unknown-page|uk|Невідома сторінка", "pages|unknown-page|de|Unbekannte Seite",
					"news|unknown-news|fa|خبر ناشناخته", "news|unknown-news|sv|Okänd nyhet" })
	void what_is_not_there_is_a_problem_in_the_readers_language(String path, String code, String lang, String title) {
		HttpAnswer answer = this.http.get("/api/v1/regions/lemvig/" + path + "/nope?lang=" + lang);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
		assertThat(answer.json().get("title").asString()).isEqualTo(title);
		assertThat(this.http.get("/problems/" + code).status()).isEqualTo(200);
	}

	@Test
	void time_alone_makes_news_old_at_midnight_in_the_region() {
		LocalDate date = LocalDate.parse(this.http.get(PIECE).json().get("date").asString());
		LocalDate oldFrom = date.plusDays(Policies.NEWS_OLD_DAYS + 1);
		Instant turn = oldFrom.atStartOfDay(ZoneId.of("Europe/Copenhagen")).toInstant();
		expect(turn.minus(Duration.ofMinutes(5)), "fresh", oldFrom);
		expect(turn.plus(Duration.ofMinutes(5)), "old", oldFrom);
	}

	private void expect(Instant now, String state, LocalDate oldFrom) {
		makeIt(now);
		for (int i = 0; i < 2; i++) {
			JsonNode freshness = this.http.get(PIECE).json().get("freshness");
			assertThat(freshness.get("state").asString()).isEqualTo(state);
			assertThat(freshness.get("oldFrom").asString()).isEqualTo(oldFrom.toString());
			assertThat(this.http.get(NEWS).json().at("/items/0/freshness/state").asString()).isEqualTo(state);
		}
	}

}
