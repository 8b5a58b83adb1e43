package org.newcomerhub.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.localization.Messages;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemHttpTests extends RunningHub {

	private static final Messages MESSAGES = Messages.standard();

	@ParameterizedTest
	@CsvSource({ "/api/v1/regions/atlantis, 404, unknown-region",
			"/api/v1/regions/lemvig/guides/nope, 404, unknown-guide", "/api/v1/nothing, 404, not-found",
			"/api/v1/regions/lemvig/guides?limit=0, 400, invalid-request" })
	void a_problem_is_told_in_the_readers_language(String path, int status, String code) {
		for (String language : List.of("da", "ar")) {
			HttpAnswer answer = this.http.get(path, "Accept-Language", language);
			assertThat(answer.status()).isEqualTo(status);
			assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(answer.header("Content-Language")).isEqualTo(language);
			assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
			JsonNode problem = answer.json();
			assertThat(problem.get("type").asString()).isEqualTo("/problems/" + code);
			assertThat(problem.get("code").asString()).isEqualTo(code);
			assertThat(problem.get("status").asInt()).isEqualTo(status);
			assertThat(problem.get("title").asString()).isEqualTo(MESSAGES.get("problem." + code + ".title", language));
			assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain("{");
			assertThat(problem.get("instance").asString()).isEqualTo(path.replaceFirst("\\?.*", ""));
			assertThat(problem.get("words").get("language").asString()).isEqualTo(language);
			assertThat(problem.get("words").get("origin").asString()).isEqualTo("machine");
			assertThat(problem.get("words").get("reviewed").asBoolean()).isFalse();
		}
	}

	@Test
	void a_fault_is_told_in_the_readers_language() {
		String path = "/api/v1/regions/lemvig/guides?limit=500&lang=";
		for (String language : List.of("da", "ar")) {
			JsonNode error = this.http.get(path + language).json().get("errors").get(0);
			assertThat(error.get("message").asString())
				.isEqualTo(MESSAGES.get("violation.limit-out-of-range", language, Map.of("min", 1, "max", 100)));
		}
	}

	@Test
	void a_method_that_is_not_possible_is_a_405_that_says_which_are() {
		for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
			HttpAnswer answer = this.http.call(method, "/api/v1/regions/lemvig", "Accept-Language", "da");
			assertThat(answer.status()).isEqualTo(405);
			assertThat(answer.header("Allow").split(",\\s*")).containsExactlyInAnyOrder("GET", "HEAD");
			assertThat(answer.json().get("code").asString()).isEqualTo("method-not-allowed");
			assertThat(answer.json().get("detail").asString()).contains(method);
		}
	}

	@Test
	void a_format_that_is_not_there_is_a_406_whether_the_answer_is_in_memory_or_not() {
		String path = "/api/v1/regions/lemvig/guides/mitid?lang=da";
		for (int i = 0; i < 2; i++) {
			assertThat(this.http.get(path, "Accept", "text/turtle").json().get("code").asString())
				.isEqualTo("not-acceptable");
			assertThat(this.http.get(path, "Accept", "application/json").status()).isEqualTo(200);
			assertThat(this.http.get(path, "Accept", "application/*;q=0.5, text/turtle").status()).isEqualTo(200);
			assertThat(this.http.get(path, "Accept", "text/html, */*;q=0.1").status()).isEqualTo(200);
		}
	}

	@Test
	void every_kind_of_problem_is_explained_at_its_address() {
		HttpAnswer all = this.http.get("/problems", "Accept-Language", "ar");
		assertThat(all.status()).isEqualTo(200);
		assertThat(all.header("Content-Language")).isEqualTo("ar");
		List<String> codes = MESSAGES.keys()
			.stream()
			.filter((key) -> key.startsWith("problem.") && key.endsWith(".title"))
			.map((key) -> key.substring("problem.".length(), key.length() - ".title".length()))
			.toList();
		assertThat(codes).hasSizeGreaterThan(8).allSatisfy((code) -> {
			assertThat(all.text()).contains("href=\"/problems/" + code + "\"");
			HttpAnswer one = this.http.get("/problems/" + code + "?lang=da", "Accept-Language", "ar");
			assertThat(one.status()).isEqualTo(200);
			assertThat(one.header("Content-Type")).startsWith("text/html");
			assertThat(one.text()).contains("lang=\"da\" dir=\"ltr\"")
				.contains(MESSAGES.get("problem." + code + ".title", "da"));
		});
		assertThat(this.http.get("/problems/nope").status()).isEqualTo(404);
	}

	@Test
	void a_browser_gets_a_page_with_the_same_words() {
		HttpAnswer answer = this.http.get("/no/such/page", "Accept", "text/html,*/*;q=0.8", "Accept-Language", "ar");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(answer.text()).contains("dir=\"rtl\"", MESSAGES.get("problem.not-found.title", "ar"));
	}

	@Test
	void words_of_a_request_are_never_markup_in_a_page() {
		HttpAnswer answer = this.http.get("/%3Cscript%3Ealert(1)%3C/script%3E", "Accept", "text/html");
		assertThat(answer.text()).doesNotContain("<script");
	}

	@Test
	void no_answer_shows_the_insides() {
		for (String path : List.of("/api/v1/regions/%00", "/api/v1/regions/lemvig/guides?cursor=%FF%FE",
				"/api/v1/regions/lemvig/guides?cursor=e30", "/api/v1/regions//guides", "/actuator/env",
				"/actuator/heapdump", "/error", "/openapi.yaml", "/problems/%2e%2e%2f", "/docs/../../etc/passwd")) {
			HttpAnswer answer = this.http.get(path);
			assertThat(answer.status()).as(path).isBetween(400, 499);
			assertThat(answer.text()).as(path)
				.doesNotContain("Exception", "org.newcomerhub", "org.springframework", "java.", "\tat ", "trace");
		}
	}

}
