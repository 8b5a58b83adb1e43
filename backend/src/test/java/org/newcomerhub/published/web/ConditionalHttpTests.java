package org.newcomerhub.published.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionalHttpTests extends RunningHub {

	static final List<String> ROUTES = List.of("/api/v1/regions", "/api/v1/regions/lemvig",
			"/api/v1/regions/lemvig/categories", "/api/v1/regions/lemvig/guides",
			"/api/v1/regions/lemvig/guides/tax-card", "/api/v1/regions/odense/organisations",
			"/api/v1/regions/odense/organisations/library", "/api/v1/regions/lemvig/pages",
			"/api/v1/regions/lemvig/pages/privacy", "/api/v1/regions/lemvig/news",
			"/api/v1/regions/lemvig/news/guides-on-trial");

	private static final List<String> ENCODINGS = List.of("identity", "gzip", "br");

	private static final AtomicInteger UNSEEN = new AtomicInteger();

	@Autowired
	private MeterRegistry meters;

	/** An ignored parameter makes a request that no one has made before. */
	private static String unseen(String route, String query) {
		return route + "?unseen=" + UNSEEN.incrementAndGet() + query;
	}

	private double hits(String status) {
		return this.meters.get("hub.hits").tag("status", status).counter().count();
	}

	@ParameterizedTest
	@FieldSource("ROUTES")
	void hit_and_miss_send_the_same_headers(String route) {
		for (String query : List.of("", "&lang=ar")) {
			for (String method : List.of("GET", "HEAD")) {
				for (String encoding : ENCODINGS) {
					for (String condition : List.of("\"none\"", "*")) {
						String status = condition.equals("*") ? "304" : "200";
						String path = unseen(route, query);
						String[] headers = { "Accept-Language", "da", "Accept-Encoding", encoding, "If-None-Match",
								condition };
						double before = hits(status);
						HttpAnswer miss = this.http.call(method, path, headers);
						assertThat(hits(status)).as("the first was a miss").isEqualTo(before);
						HttpAnswer hit = this.http.call(method, path, headers);
						assertThat(hits(status)).as("the second was a hit").isEqualTo(before + 1);
						assertThat(hit.status()).isEqualTo(miss.status()).isEqualTo(Integer.parseInt(status));
						assertThat(lowerCase(hit)).isEqualTo(lowerCase(miss));
						assertThat(hit.body()).isEqualTo(miss.body());
					}
				}
			}
		}
	}

	private static Map<String, List<String>> lowerCase(HttpAnswer answer) {
		Map<String, List<String>> headers = new TreeMap<>();
		answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
		return headers;
	}

	@ParameterizedTest
	@FieldSource("ROUTES")
	void a_tag_is_strong_and_differs_by_language_and_encoding(String route) {
		Set<String> tags = new HashSet<>();
		for (String lang : List.of("da", "ar")) {
			for (String encoding : ENCODINGS) {
				HttpAnswer answer = this.http.get(route + "?lang=" + lang, "Accept-Encoding", encoding);
				assertThat(answer.header("ETag")).matches("\"[^\"]+\"");
				tags.add(answer.header("ETag"));
			}
		}
		assertThat(tags).hasSize(6);
	}

	@ParameterizedTest
	@FieldSource("ROUTES")
	void a_compressed_answer_decodes_to_the_plain_one(String route) {
		HttpAnswer plain = this.http.get(route + "?lang=ar", "Accept-Encoding", "identity");
		assertThat(plain.header("Content-Encoding")).isEmpty();
		for (String encoding : List.of("gzip", "br")) {
			HttpAnswer answer = this.http.get(route + "?lang=ar", "Accept-Encoding", encoding);
			assertThat(answer.header("Content-Encoding")).isEqualTo(encoding);
			assertThat(answer.decoded()).isEqualTo(plain.body());
			assertThat(answer.body()).hasSizeLessThan(plain.body().length);
			assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
		}
	}

	@Test
	void what_a_client_refuses_is_not_sent() {
		String route = "/api/v1/regions/lemvig?lang=ar";
		assertThat(encodingFor(route, "br;q=0, gzip")).isEqualTo("gzip");
		assertThat(encodingFor(route, "gzip;q=0, br;q=0.000")).isEmpty();
		assertThat(encodingFor(route, "deflate, zstd")).isEmpty();
		assertThat(encodingFor(route, "gzip, deflate, br")).isEqualTo("br");
	}

	private String encodingFor(String route, String accepted) {
		return this.http.get(route, "Accept-Encoding", accepted).header("Content-Encoding");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s", "W/%s", "\"a\", %s, \"b\"", "\"a\",W/%s", "*" })
	void a_client_that_has_the_answer_gets_a_304_without_body(String condition) {
		String route = "/api/v1/regions/lemvig/guides/tax-card?lang=da";
		HttpAnswer whole = this.http.get(route);
		HttpAnswer unchanged = this.http.get(route, "If-None-Match", condition.formatted(whole.header("ETag")));
		assertThat(unchanged.status()).isEqualTo(304);
		assertThat(unchanged.body()).isEmpty();
		assertThat(unchanged.headers().firstValue("Content-Length")).isEmpty();
		assertThat(unchanged.headers().firstValue("Transfer-Encoding")).isEmpty();
		assertThat(unchanged.header("ETag")).isEqualTo(whole.header("ETag"));
		assertThat(unchanged.header("Vary")).isEqualTo(whole.header("Vary"));
		assertThat(unchanged.header("Cache-Control")).isEqualTo(whole.header("Cache-Control"));
	}

	@Test
	void a_tag_of_another_encoding_or_language_is_not_the_answer() {
		String route = "/api/v1/regions/lemvig/guides/tax-card?lang=da";
		String gzip = this.http.get(route, "Accept-Encoding", "gzip").header("ETag");
		String arabic = this.http.get(route.replace("=da", "=ar")).header("ETag");
		assertThat(this.http.get(route, "If-None-Match", gzip).status()).isEqualTo(200);
		assertThat(this.http.get(route, "If-None-Match", arabic).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@FieldSource("ROUTES")
	void head_says_what_get_would_send(String route) {
		HttpAnswer get = this.http.get(route);
		HttpAnswer head = this.http.call("HEAD", route);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(get.body().length));
		assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
	}

	@ParameterizedTest
	@FieldSource("ROUTES")
	void caches_are_told_what_the_answer_depends_on(String route) {
		HttpAnswer byHeader = this.http.get(route, "Accept-Language", "da");
		assertThat(byHeader.header("Vary")).isEqualTo("Accept-Language, Accept-Encoding");
		assertThat(byHeader.header("Cache-Control")).isEqualTo("public, no-cache");
		assertThat(this.http.get(route + "?lang=da").header("Vary")).isEqualTo("Accept-Encoding");
	}

	@Test
	void every_request_on_a_connection_is_answered() {
		List<Integer> statuses = new ArrayList<>();
		for (int i = 0; i < 2_000; i++) {
			statuses.add(this.http.get(unseen(ROUTES.get(i % ROUTES.size()), "")).status());
		}
		assertThat(statuses).containsOnly(200);
	}

}
