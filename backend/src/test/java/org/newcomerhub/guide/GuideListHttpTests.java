package org.newcomerhub.guide;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.localization.Collation;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class GuideListHttpTests extends RunningHub {

	private static final String GUIDES = "/api/v1/regions/lemvig/guides";

	@ParameterizedTest
	@ValueSource(strings = { "da", "ar", "de", "uk", "ti" })
	void a_walk_by_cursors_meets_every_guide_once_and_in_order(String lang) {
		List<JsonNode> walked = entries(pages(GUIDES + "?limit=4&lang=" + lang));
		List<String> whole = this.http.get(GUIDES + "?limit=100&lang=" + lang).items("id");
		assertThat(walked).extracting((entry) -> entry.get("id").asString())
			.containsExactlyElementsOf(whole)
			.doesNotHaveDuplicates()
			.hasSize(29);
		List<String> categories = this.http.get("/api/v1/regions/lemvig/categories").items("id");
		Comparator<JsonNode> order = Comparator
			.comparingInt((JsonNode entry) -> categories.indexOf(entry.get("category").asString()))
			.thenComparing((entry) -> entry.get("title").asString(), Collation.comparator(lang))
			.thenComparing((entry) -> entry.get("id").asString());
		assertThat(walked).isSortedAccordingTo(order);
	}

	@Test
	void an_entry_has_exactly_the_fields_that_are_promised_and_its_own_language() {
		HttpAnswer answer = this.http.get(GUIDES + "?limit=100&lang=uk");
		Set<String> spoken = new TreeSet<>();
		answer.json().get("items").forEach((entry) -> {
			assertThat(entry.propertyNames()).contains("id", "slug", "category", "title", "summary", "updatedAt",
					"freshness", "language", "requestedLanguage", "languageMatch", "direction", "translation",
					"availableLanguages");
			assertThat(entry.propertyNames()).doesNotContain("sections", "steps");
			assertThat(entry.get("freshness").get("state").asString()).isIn("fresh", "due", "expired");
			assertThat(entry.get("requestedLanguage").asString()).isEqualTo("uk");
			boolean ukrainian = entry.get("language").asString().equals("uk");
			assertThat(entry.get("languageMatch").asString()).isEqualTo(ukrainian ? "exact" : "fallback");
			spoken.add(entry.get("language").asString());
		});
		assertThat(spoken).contains("uk", "en");
		assertThat(answer.header("Content-Language").split(", ")).containsExactlyInAnyOrderElementsOf(spoken);
	}

	@Test
	void a_list_has_twenty_entries_unless_asked_for_otherwise() {
		assertThat(this.http.get(GUIDES).items("id")).hasSize(20);
		assertThat(this.http.get(GUIDES + "?limit=1").items("id")).hasSize(1);
		assertThat(this.http.get(GUIDES + "?limit=100").json().get("next").isNull()).isTrue();
	}

	@Test
	void a_category_lists_its_guides_as_many_as_it_said() {
		this.http.get("/api/v1/regions/lemvig/categories").json().get("items").forEach((category) -> {
			List<String> found = this.http.get(GUIDES + "?limit=100&category=" + category.get("id").asString())
				.items("category");
			assertThat(found).hasSize(category.get("guides").asInt());
			assertThat(found).allMatch(category.get("id").asString()::equals);
		});
	}

	@Test
	void a_situation_lists_what_is_for_it_and_what_is_for_everyone() {
		List<JsonNode> all = entries(pages(GUIDES + "?limit=100"));
		List<String> expected = all.stream()
			.filter((entry) -> entry.get("situations").isEmpty()
					|| entry.get("situations").valueStream().anyMatch((it) -> it.asString().equals("student")))
			.map((entry) -> entry.get("id").asString())
			.toList();
		assertThat(expected).hasSizeLessThan(all.size());
		assertThat(this.http.get(GUIDES + "?limit=100&situation=student").items("id"))
			.containsExactlyElementsOf(expected);
	}

	@Test
	void a_cursor_of_another_filter_or_language_is_refused() {
		String cursor = this.http.get(GUIDES + "?limit=2&lang=ar").json().get("next").asString();
		assertThat(this.http.get(GUIDES + "?limit=3&lang=ar&cursor=" + cursor).status()).isEqualTo(200);
		assertThat(this.http.get(GUIDES + "?limit=2&lang=ar-SY&cursor=" + cursor).status()).isEqualTo(200);
		for (String query : List.of("lang=da", "lang=ar,da", "lang=qaa,ar", "lang=ar&category=tax",
				"lang=ar&situation=student")) {
			HttpAnswer answer = this.http.get(GUIDES + "?limit=2&" + query + "&cursor=" + cursor);
			assertThat(answer.status()).as(query).isEqualTo(400);
			assertThat(codes(answer)).containsExactly("cursor-of-another-query");
		}
	}

	@Test
	void every_fault_of_a_request_is_named_at_once() {
		HttpAnswer answer = this.http.get(GUIDES + "?limit=0&cursor=%21&lang=_&category=Tax&situation=a--b");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(codes(answer)).containsExactlyInAnyOrder("limit-out-of-range", "cursor-malformed",
				"language-malformed", "slug-malformed", "slug-malformed");
		assertThat(answer.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.containsExactlyInAnyOrder("/query/limit", "/query/cursor", "/query/lang", "/query/category",
					"/query/situation");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=101", "limit=-1", "limit=ten", "limit=", "limit=1.5",
			"limit=99999999999", "limit=%D9%A3", "cursor=", "cursor=abc", "cursor=bnVsbA", "cursor=e30", "category=%00",
			"category=../tax", "situation=" })
	void a_malformed_parameter_is_a_400(String query) {
		assertThat(this.http.get(GUIDES + "?" + query).status()).isEqualTo(400);
	}

	@Test
	void a_forged_cursor_is_malformed_and_nothing_worse() {
		String whole = """
				{"version":1,"filter":"category=&situation=","languages":["und"],"now":"2026-01-01T00:00:00Z","after":["a","b","c"]}""";
		assertThat(this.http.get(GUIDES + "?cursor=" + encoded(whole)).status()).isEqualTo(200);
		for (String forged : List.of(whole.replace("\"filter\"", "\"f\""), whole.replace("\"now\"", "\"n\""),
				whole.replace("\"languages\"", "\"l\""), whole.replace("\"after\"", "\"a\""),
				whole.replace("\"a\",\"b\",\"c\"", "\"a\""), whole.replace("\"b\"", "null"),
				whole.replace("2026-01-01", "yesterday"), whole.replace("1,", "2,"), "[]", "\"\"", "{")) {
			HttpAnswer answer = this.http.get(GUIDES + "?cursor=" + encoded(forged));
			assertThat(answer.status()).as(forged).isEqualTo(400);
		}
	}

	@Test
	void what_is_there_throughout_appears_once_though_others_come_and_go() {
		List<String> before = this.http.get(GUIDES + "?limit=100&lang=da").items("slug");
		List<String> national = this.http.get("/api/v1/regions/dk/guides?limit=100&lang=da").items("slug");
		List<String> chosen = before.stream().skip(8).filter(national::contains).limit(2).toList();
		var last = guide("dk", chosen.getFirst());
		var later = guide("dk", chosen.getLast());
		String list = GUIDES + "?lang=da&limit=" + (before.indexOf(chosen.getFirst()) + 1);
		HttpAnswer first = this.http.get(list);
		List<String> seen = new ArrayList<>(first.items("slug"));
		assertThat(seen).endsWith(chosen.getFirst());
		withdraw(last, "text-da");
		withdraw(later, "body");
		try {
			HttpAnswer second = next(list, first);
			seen.addAll(second.items("slug"));
			publishAgain(last);
			publishAgain(later);
			for (HttpAnswer page = second; !page.json().get("next").isNull();) {
				page = next(list, page);
				seen.addAll(page.items("slug"));
			}
			assertThat(seen).doesNotHaveDuplicates();
			assertThat(before).containsAll(seen);
			assertThat(seen).containsAll(before.stream().filter((slug) -> !slug.equals(chosen.getLast())).toList());
		}
		finally {
			publishAgain(last);
			publishAgain(later);
		}
	}

	private HttpAnswer next(String list, HttpAnswer page) {
		return this.http.get(list + "&cursor=" + page.json().get("next").asString());
	}

	private static String encoded(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> codes(HttpAnswer answer) {
		return answer.json().get("errors").valueStream().map((error) -> error.get("code").asString()).toList();
	}

	private static List<JsonNode> entries(List<HttpAnswer> pages) {
		return pages.stream().flatMap((page) -> page.json().get("items").valueStream()).toList();
	}

}
