package org.newcomerhub.fcm.web;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.fcm.Http;
import org.newcomerhub.fcm.Settings;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ControlHttpTests {

	private final FcmStandIn standIn = FcmStandIn.start(0);

	private final Http http = new Http(this.standIn);

	@AfterEach
	void end() {
		this.http.close();
		this.standIn.close();
	}

	private HttpResponse<String> control(String method, String path, String body) {
		return this.http.unauthorized(method, "/control/" + path, body);
	}

	@Test
	void faults_are_planned_and_read_back() {
		HttpResponse<String> planned = control("PUT", "faults", """
				{"seed": 1, "latencyMillis": {"0": 1, "50": 2, "99": 5}, "quotaPerMinute": 600000,
				"retryAfterSeconds": 3, "retryAfterAsDate": false, "faults": [
				{"error": "UNAVAILABLE", "after": 1, "count": 1},
				{"error": "UNREGISTERED", "tokens": {"pattern": "dead-.*", "share": 1.0}},
				{"error": "INTERNAL", "on": "ALL", "fromSeconds": 3600, "toSeconds": 7200, "probability": 0.5,
				"retryAfterSeconds": -1, "delivered": true}]}""");
		assertThat(planned.statusCode()).as(planned.body()).isEqualTo(200);
		JsonNode read = Http.json(control("GET", "faults", ""));
		assertThat(read).isEqualTo(Http.json(planned));
		assertThat(read.path("latencyMillis").path("99.0").doubleValue()).isEqualTo(5);
		assertThat(this.http.send("{\"token\":\"t\"}").statusCode()).isEqualTo(200);
		HttpResponse<String> refused = this.http.send("{\"token\":\"t\"}");
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.headers().firstValue("Retry-After")).contains("3");
		assertThat(this.http.send("{\"token\":\"dead-1\"}").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{\"fault\": []}", "{\"faults\": [{}]}",
			"{\"faults\": [{\"error\": \"X\"}]}", "{\"faults\": [{\"error\": \"INTERNAL\", \"probability\": 2}]}",
			"{\"faults\": [{\"error\": \"INTERNAL\", \"tokens\": {\"pattern\": \"(\"}}]}", "{\"faults\": [null]}",
			"{\"latencyMillis\": {\"50\": -1}}", "{\"quotaPerMinute\": -1}" })
	void a_plan_that_makes_no_sense_is_refused_and_changes_nothing(String plan) {
		control("PUT", "faults", "{\"quotaPerMinute\": 7}");
		assertThat(control("PUT", "faults", plan).statusCode()).isEqualTo(400);
		assertThat(Http.json(control("GET", "faults", "")).path("quotaPerMinute").intValue()).isEqualTo(7);
	}

	@Test
	void a_token_is_unregistered_taken_off_the_net_and_brought_back() {
		control("POST", "tokens/a:1/unregister", "");
		assertThat(this.http.send("{\"token\":\"a:1\"}").statusCode()).isEqualTo(404);
		control("POST", "tokens/a:1/register", "");
		control("POST", "tokens/a:1/offline", "");
		this.http.send("{\"token\":\"a:1\",\"data\":{\"campaign\":\"c\"},\"android\":{\"collapse_key\":\"k\"}}");
		JsonNode away = Http.json(control("GET", "tokens/a:1/messages", ""));
		assertThat(away.path("online").booleanValue()).isFalse();
		assertThat(away.path("received")).isEmpty();
		assertThat(away.path("waiting").path(0).path("collapseKey").stringValue()).isEqualTo("k");
		control("POST", "tokens/a:1/online", "");
		JsonNode back = Http.json(control("GET", "tokens/a:1/messages", ""));
		assertThat(back.path("received").path(0).path("campaign").stringValue()).isEqualTo("c");
		assertThat(back.path("received").path(0).path("message").path("token").stringValue()).isEqualTo("a:1");
		assertThat(control("POST", "tokens/a:1/explode", "").statusCode()).isEqualTo(404);
	}

	@Test
	void the_summary_counts_and_a_reset_forgets() {
		for (int time = 0; time < 2; time++) {
			this.http.send("{\"token\":\"t\",\"data\":{\"campaign\":\"c/1\"}}");
		}
		this.http.send("{\"token\":\"u\"}");
		JsonNode summary = Http.json(control("GET", "summary", ""));
		assertThat(summary.path("outcomes").path("ACCEPTED").intValue()).isEqualTo(3);
		assertThat(summary.path("delivered").intValue()).isEqualTo(3);
		assertThat(summary.path("duplicates").intValue()).isOne();
		assertThat(summary.path("tokens").intValue()).isEqualTo(2);
		assertThat(summary.path("campaigns").path("c/1").path("distinct").intValue()).isOne();
		assertThat(summary.path("mostInFlight").intValue()).isPositive();
		assertThat(summary.path("inFlight").intValue()).isZero();
		assertThat(Http.json(control("GET", "tokens/t/campaigns/c%2F1", "")).path("received").booleanValue()).isTrue();
		assertThat(Http.json(control("GET", "tokens/u/campaigns/c%2F1", "")).path("received").booleanValue()).isFalse();
		control("POST", "reset", "");
		assertThat(Http.json(control("GET", "summary", "")).path("delivered").intValue()).isZero();
	}

	@Test
	void the_page_shows_what_was_sent_as_text() {
		this.http.send("""
				{"token": "<t>", "notification": {"title": "<script>alert('x')</script>", "body": "a & \\"b\\""},
				"data": {"</td>": "<img src=x onerror=y>"}, "android": {"notification": {"tag": "c1"}}}""");
		HttpResponse<String> page = this.http.unauthorized("GET", "/", "");
		assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).startsWith("default-src 'none'"));
		assertThat(page.body())
			.contains("&lt;t&gt;", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", "a &amp; &quot;b&quot;", "tag c1")
			.doesNotContain("<script", "<img");
	}

	@Test
	void where_messages_are_only_counted_the_page_says_so() {
		try (FcmStandIn counting = FcmStandIn.start(Settings.onPort(0).countingOnly()); Http of = new Http(counting)) {
			of.send("{\"token\":\"t\",\"data\":{\"campaign\":\"c\"}}");
			assertThat(of.unauthorized("GET", "/", "").body()).contains("Delivered 1", "counted and not kept");
			assertThat(counting.reached("t", "c")).isTrue();
		}
	}

}
