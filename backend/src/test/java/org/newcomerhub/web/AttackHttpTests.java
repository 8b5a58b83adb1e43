package org.newcomerhub.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;

import static org.assertj.core.api.Assertions.assertThat;

class AttackHttpTests extends RunningHub {

	private static final String GUIDE = "/api/v1/regions/lemvig/guides/tax-card";

	@Test
	void a_header_of_ten_thousand_characters_is_no_wish_at_all() {
		String header = IntStream.range(0, 2_500)
			.mapToObj((i) -> "ar")
			.collect(Collectors.joining(", "))
			.substring(0, 9_998);
		HttpAnswer answer = this.http.get(GUIDE, "Accept-Language", header);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().get("requestedLanguage").asString()).isEqualTo("und");
	}

	@Test
	void five_hundred_languages_are_read_to_the_fifteenth() {
		String lang = IntStream.range(0, 500)
			.mapToObj((i) -> "q" + (char) ('a' + i / 26 % 20) + (char) ('a' + i % 26))
			.collect(Collectors.joining(","));
		HttpAnswer answer = this.http.get(GUIDE + "?lang=" + lang + ",ar");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().get("language").asString()).isEqualTo("en");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/regions/%2e%2e/guides/tax-card",
			"/api/v1/regions/lemvig/guides/%2e%2e%2ftax-card", "/api/v1/regions/lemvig%2fguides%2ftax-card",
			"/api/v1/regions/lemvig/guides/tax-card%00", "/api/v1/regions/%00",
			"/api/v1/regions/lemvig;a=b/guides/tax-card%3Flang=da", "/api/v1/regions/lemvig/guides/..%5c..%5cetc",
			"/api/v1/regions/lemvig/guides/%F0%9F%92%A9", "/assets/%2e%2e/%2e%2e/application.yaml",
			"/webjars/..%2f..%2fapplication.yaml", "//etc/passwd", "/api/v1/regions/$where/guides/1" })
	void a_tricky_path_leads_nowhere(String path) {
		HttpAnswer answer = this.http.get(path);
		assertThat(answer.status()).isBetween(400, 404);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.text()).doesNotContain("spring:", "Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /%zz HTTP/1.1", "GET /api/v1/regions?lang=%zz HTTP/1.1", "GET /\u0000 HTTP/1.1",
			"GET  HTTP/1.1", "NONSENSE", "GET http://[::1 HTTP/1.1", "BREW /api/v1/regions HTTP/1.1" })
	void a_request_line_that_is_none_is_refused_cleanly(String line) {
		String answer = this.http.raw(line + "\r\nHost: hub\r\nConnection: close\r\n\r\n");
		assertThat(answer).matches("(?s)HTTP/1\\.[01] (4\\d\\d|501|505) .*");
		assertThat(answer).doesNotContain("Exception", "\tat ");
	}

	@Test
	void a_query_beyond_all_measure_is_refused_before_anyone_reads_it() {
		String answer = this.http.raw("GET /api/v1/regions?lang=" + "a".repeat(8_200) + " HTTP/1.1\r\nHost: hub\r\n"
				+ "Connection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 414 ");
		assertThat(this.http.get("/api/v1/regions").status()).isEqualTo(200);
	}

	@Test
	void headers_beyond_all_measure_are_refused() {
		String answer = this.http.raw("GET /api/v1/regions HTTP/1.1\r\nHost: hub\r\nX-Long: " + "a".repeat(17_000)
				+ "\r\nConnection: close\r\n\r\n");
		assertThat(answer).matches("(?s)HTTP/1\\.1 4(13|31) .*");
	}

	@Test
	void two_headers_of_the_same_name_do_not_confuse_what_is_remembered() {
		String request = "GET " + GUIDE
				+ "?twice HTTP/1.1\r\nHost: hub\r\nAccept-Language: da\r\nAccept-Language: ar\r\n"
				+ "X-Forwarded-For: 198.18.200.1\r\nConnection: close\r\n\r\n";
		String first = this.http.raw(request);
		assertThat(first).contains("Content-Language: da");
		assertThat(this.http.raw(request)).isEqualTo(first);
		assertThat(this.http.get(GUIDE + "?twice", "Accept-Language", "ar").header("Content-Language")).isEqualTo("ar");
	}

}
