package org.newcomerhub.fcm.web;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.fcm.Http;
import org.newcomerhub.fcm.MovingClock;
import org.newcomerhub.fcm.Settings;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessagesHttpTests {

	private static final String SEND = "/v1/projects/p/messages:send";

	private final MovingClock clock = new MovingClock();

	private final FcmStandIn standIn = FcmStandIn.start(Settings.onPort(0).by(this.clock));

	private final Http http = new Http(this.standIn);

	@AfterEach
	void end() {
		this.http.close();
		this.standIn.close();
	}

	private static JsonNode error(HttpResponse<String> response) {
		return Http.json(response).path("error");
	}

	private static String type(JsonNode detail) {
		return detail.path("@type").stringValue().replace("type.googleapis.com/", "");
	}

	@ParameterizedTest
	@EnumSource(value = HttpClient.Version.class, names = { "HTTP_1_1", "HTTP_2" })
	void a_message_is_named_by_its_project_and_an_id(HttpClient.Version version) {
		try (Http of = new Http(this.standIn, version)) {
			for (int time = 0; time < 3; time++) {
				HttpResponse<String> sent = of.send("{\"token\":\"t\",\"notification\":{\"title\":\"سلام\"}}");
				assertThat(sent.statusCode()).isEqualTo(200);
				assertThat(sent.version()).isEqualTo(version);
				assertThat(Http.json(sent).path("name").stringValue()).startsWith("projects/p/messages/0:");
			}
		}
		assertThat(this.standIn.mailbox("t").received()).hasSize(3)
			.extracting((notice) -> notice.message().path("notification").path("title").stringValue())
			.containsOnly("سلام");
	}

	@Test
	void without_an_access_token_nothing_is_done() {
		HttpResponse<String> refused = this.http.unauthorized("POST", SEND, "{\"message\":{\"token\":\"t\"}}");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(error(refused).path("status").stringValue()).isEqualTo("UNAUTHENTICATED");
		assertThat(refused.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer"));
		for (String authorization : new String[] { "Basic YTpi", "Bearer", "key=abc" }) {
			assertThat(this.http
				.exchange(this.http.request("POST", SEND, "{\"message\":{\"token\":\"t\"}}")
					.header("Authorization", authorization)
					.build())
				.statusCode()).as(authorization).isEqualTo(401);
		}
		assertThat(this.standIn.summary().delivered()).isZero();
	}

	@Test
	void a_wrong_shape_is_told_by_its_field_as_the_documentation_shows() {
		HttpResponse<String> refused = this.http.send("{\"token\":\"t\",\"data\":{\"a\":12}}");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(error(refused).path("code").intValue()).isEqualTo(400);
		assertThat(error(refused).path("status").stringValue()).isEqualTo("INVALID_ARGUMENT");
		assertThat(error(refused).path("message").stringValue())
			.isEqualTo("Invalid value at 'message.data[0].value' (TYPE_STRING), 12");
		assertThat(error(refused).path("details")).singleElement().satisfies((detail) -> {
			assertThat(type(detail)).isEqualTo("google.rpc.BadRequest");
			assertThat(detail.path("fieldViolations").path(0).path("field").stringValue())
				.isEqualTo("message.data[0].value");
		});
	}

	@Test
	void a_broken_rule_is_an_error_of_messaging_with_its_field() {
		HttpResponse<String> refused = this.http.send("{\"token\":\"t\",\"data\":{\"from\":\"x\"}}");
		JsonNode details = error(refused).path("details");
		assertThat(details).extracting(MessagesHttpTests::type)
			.containsExactly("google.firebase.fcm.v1.FcmError", "google.rpc.BadRequest");
		assertThat(details.path(0).path("errorCode").stringValue()).isEqualTo("INVALID_ARGUMENT");
		assertThat(details.path(1).path("fieldViolations").path(0).path("field").stringValue())
			.isEqualTo("message.data");
		assertThat(this.standIn.summary().outcomes()).containsEntry("INVALID_ARGUMENT", 1L);
	}

	@Test
	void an_unregistered_token_is_not_found() {
		this.standIn.unregister("t");
		HttpResponse<String> refused = this.http.send("{\"token\":\"t\"}");
		assertThat(refused.statusCode()).isEqualTo(404);
		assertThat(error(refused).path("status").stringValue()).isEqualTo("NOT_FOUND");
		assertThat(error(refused).path("details").path(0).path("errorCode").stringValue()).isEqualTo("UNREGISTERED");
		this.standIn.register("t");
		assertThat(this.http.send("{\"token\":\"t\"}").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(value = Failure.class, names = "CONNECTION_CUT", mode = EnumSource.Mode.EXCLUDE)
	void each_failure_has_its_status(Failure failure) {
		this.standIn.plan(FaultPlan.of(Fault.of(failure)));
		HttpResponse<String> refused = this.http.send("{\"token\":\"t\"}");
		assertThat(refused.statusCode()).isEqualTo(failure.status());
		assertThat(refused.headers().firstValue("Retry-After").isPresent()).isEqualTo(failure.asksToWait());
		if (failure.isMessagings()) {
			assertThat(error(refused).path("details").path(0).path("errorCode").stringValue())
				.isEqualTo(failure.name());
		}
		assertThat(this.standIn.summary().delivered()).isZero();
		assertThat(this.standIn.summary().outcomes()).containsEntry(failure.name(), 1L);
	}

	@ParameterizedTest
	@EnumSource(value = HttpClient.Version.class, names = { "HTTP_1_1", "HTTP_2" })
	void a_connection_is_cut_without_an_answer_and_the_next_request_is_answered(HttpClient.Version version) {
		try (Http of = new Http(this.standIn, version)) {
			of.send("{\"token\":\"t\"}");
			this.standIn.plan(FaultPlan.of(Fault.of(Failure.CONNECTION_CUT).butDelivered()));
			assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> of.send("{\"token\":\"t\"}"));
			this.standIn.plan(FaultPlan.NONE);
			assertThat(of.send("{\"token\":\"t\"}").statusCode()).isEqualTo(200);
		}
		assertThat(this.standIn.mailbox("t").received()).hasSizeGreaterThanOrEqualTo(3);
		assertThat(this.standIn.summary().deliveredThoughFailed()).isPositive();
	}

	@Test
	void the_time_to_wait_is_told_in_seconds_or_as_a_date() {
		FaultPlan plan = FaultPlan.of(Fault.of(Failure.UNAVAILABLE).withRetryAfter(90));
		this.standIn.plan(plan);
		assertThat(this.http.send("{\"token\":\"t\"}").headers().firstValue("Retry-After")).contains("90");
		this.standIn.plan(plan.withRetryAfterAsDate());
		assertThat(this.http.send("{\"token\":\"t\"}").headers().firstValue("Retry-After"))
			.contains("Mon, 23 Nov 2026 02:01:30 GMT");
		this.standIn.plan(FaultPlan.NONE.withQuotaPerMinute(0));
		this.clock.forward(Duration.ofMillis(500));
		assertThat(this.http.send("{\"token\":\"t\"}").headers().firstValue("Retry-After")).contains("60");
	}

	@Test
	void another_project_is_refused_where_one_is_named() {
		try (FcmStandIn one = FcmStandIn.start(Settings.onPort(0).forProject("mine")); Http of = new Http(one)) {
			assertThat(of.send("{\"token\":\"t\"}").statusCode()).isEqualTo(403);
			assertThat(
					of.call("POST", "/v1/projects/mine/messages:send", "{\"message\":{\"token\":\"t\"}}").statusCode())
				.isEqualTo(200);
		}
	}

	@Test
	void what_is_not_there_is_not_found() {
		for (String path : new String[] { "/v1/projects/p/messages", "/v1/projects/p", "/v1",
				"/v2/projects/p/messages:send", "/favicon.ico", "/iid/v1:batchGet" }) {
			assertThat(this.http.call("POST", path, "{}").statusCode()).as(path).isEqualTo(404);
		}
		assertThat(this.http.call("GET", SEND, "").statusCode()).isEqualTo(404);
		assertThat(this.http.call("POST", "/v1/projects/a%20b/messages:send", "{}").statusCode()).isEqualTo(400);
		assertThat(this.http.call("POST", "/control/tokens/%C3%A6%2F/unregister", "").statusCode()).isEqualTo(200);
		assertThat(this.standIn.mailbox("æ/").registered()).isFalse();
	}

	@Test
	void a_body_without_end_is_not_read_to_its_end() {
		assertThat(this.http.send("\"" + "x".repeat(6_000_000) + "\"").statusCode()).isEqualTo(413);
	}

}
