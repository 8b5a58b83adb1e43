package org.newcomerhub.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;

import static org.assertj.core.api.Assertions.assertThat;

class CommonHeadersHttpTests extends RunningHub {

	@Test
	void any_origin_may_read_what_is_public_also_when_it_is_a_problem() {
		for (String path : List.of("", "/lemvig", "/lemvig/categories", "/lemvig/guides", "/lemvig/guides/tax-card",
				"/atlantis", "/lemvig/guides/nope", "/lemvig/guides?limit=0", "/lemvig/no/such")) {
			HttpAnswer answer = this.http.get("/api/v1/regions" + path, "Origin", "https://example.org");
			assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isEqualTo("*");
			assertThat(answer.header("Access-Control-Expose-Headers")).as(path)
				.contains("ETag", "Content-Language", "Retry-After", "Age");
			assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
		}
		assertThat(this.http.call("POST", "/api/v1/regions").header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(this.http.get("/openapi.json").header("Access-Control-Allow-Origin")).isEqualTo("*");
	}

	@Test
	void a_browser_may_ask_first_whether_it_may_send_conditions() {
		HttpAnswer answer = this.http.call("OPTIONS", "/api/v1/regions/lemvig/guides", "Origin", "https://example.org",
				"Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "if-none-match");
		assertThat(answer.status()).isEqualTo(204);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET", "HEAD").doesNotContain("POST");
		assertThat(answer.header("Access-Control-Allow-Headers")).containsIgnoringCase("If-None-Match")
			.containsIgnoringCase("Accept-Language");
		assertThat(answer.header("Access-Control-Max-Age")).isNotBlank();
	}

	@Test
	void a_website_that_is_chosen_may_do_what_is_its_visitors_own_and_no_other() {
		String chosen = "https://app.example.org";
		for (String path : List.of("/api/v1/occurrences/1/signups", "/api/v1/signups/1", "/api/v1/installations/1",
				"/api/v1/occurrences/1/demand/so", "/api/v1/regions/lemvig/polls/1/vote")) {
			HttpAnswer asked = this.http.call("OPTIONS", path, "Origin", chosen, "Access-Control-Request-Method",
					"PUT");
			assertThat(asked.status()).as(path).isEqualTo(204);
			assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(chosen);
			assertThat(asked.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
			assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
			assertThat(asked.header("Vary")).contains("Origin");
			HttpAnswer other = this.http.call("OPTIONS", path, "Origin", "https://example.org",
					"Access-Control-Request-Method", "PUT");
			assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).as(path).isEmpty();
		}
		// a date is public
		assertThat(this.http.get("/api/v1/occurrences/1", "Origin", "https://example.org")
			.header("Access-Control-Allow-Origin")).isEqualTo("*");
	}

	@Test
	void what_is_not_public_is_not_for_other_origins() {
		assertThat(this.http.get("/actuator/health", "Origin", "https://example.org")
			.headers()
			.firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void every_answer_tells_the_browser_to_be_careful() {
		for (String path : List.of("/api/v1/regions", "/api/v1/regions/atlantis", "/problems", "/problems/not-found",
				"/nothing", "/openapi.json")) {
			HttpAnswer answer = this.http.get(path);
			assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
			assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
			assertThat(answer.header("Content-Security-Policy")).as(path)
				.contains("default-src 'none'", "frame-ancestors 'none'")
				.doesNotContain("unsafe", "script-src");
		}
	}

	@Test
	void the_page_to_try_the_api_may_run_its_own_scripts_and_no_others() {
		HttpAnswer docs = this.http.get("/docs");
		assertThat(docs.status()).isEqualTo(302);
		HttpAnswer page = this.http.get(docs.header("Location"));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
		assertThat(page.text()).contains("swagger-ui");
	}

}
