package org.newcomerhub.fcm.web;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.fcm.Http;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;
import org.newcomerhub.fcm.fault.Requests;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsHttpTests {

	private static final String TOPICS = "/v1/projects/p/registrations/a:1/topicSubscriptions";

	private final FcmStandIn standIn = FcmStandIn.start(0);

	private final Http http = new Http(this.standIn);

	@AfterEach
	void end() {
		this.http.close();
		this.standIn.close();
	}

	@Test
	void a_subscription_is_made_once_read_and_ended() {
		HttpResponse<String> made = this.http.call("POST", TOPICS + "?topic_name=news%25", "{}");
		assertThat(made.statusCode()).isEqualTo(200);
		assertThat(Http.json(made).path("topic_name").stringValue()).isEqualTo("news%");
		assertThat(Http.json(made).path("name").stringValue())
			.isEqualTo("projects/p/registrations/a:1/topicSubscriptions/news%");
		HttpResponse<String> again = this.http.call("POST", TOPICS + "?topicName=news%25", "{}");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(Http.json(again).path("error").path("status").stringValue()).isEqualTo("ALREADY_EXISTS");
		assertThat(this.http.call("GET", TOPICS + "/news%25", "").statusCode()).isEqualTo(200);
		assertThat(this.http.call("DELETE", TOPICS + "/news%25", "").statusCode()).isEqualTo(200);
		assertThat(this.http.call("GET", TOPICS + "/news%25", "").statusCode()).isEqualTo(404);
		assertThat(this.http.call("DELETE", TOPICS + "/news%25", "").statusCode()).isEqualTo(404);
		assertThat(this.http.call("DELETE", TOPICS + "/news%25?allow_missing=true", "").statusCode()).isEqualTo(200);
	}

	@Test
	void subscriptions_are_listed_page_by_page() {
		for (String topic : new String[] { "c", "a", "b" }) {
			this.http.call("POST", TOPICS + "?topic_name=" + topic, "{}");
		}
		HttpResponse<String> page = this.http.call("GET", TOPICS + "?page_size=2", "");
		assertThat(Http.json(page).path("topic_subscriptions"))
			.extracting((each) -> each.path("topic_name").stringValue())
			.containsExactly("a", "b");
		HttpResponse<String> next = this.http.call("GET",
				TOPICS + "?page_token=" + Http.json(page).path("next_page_token").stringValue(), "");
		assertThat(Http.json(next).path("topic_subscriptions")).hasSize(1);
		assertThat(Http.json(next).has("next_page_token")).isFalse();
		assertThat(this.http.call("GET", TOPICS + "?page_size=many", "").statusCode()).isEqualTo(400);
	}

	@Test
	void names_and_tokens_that_cannot_be_are_refused() {
		assertThat(this.http.call("POST", TOPICS, "{}").statusCode()).isEqualTo(400);
		assertThat(this.http.call("POST", TOPICS + "?topic_name=a%20b", "{}").statusCode()).isEqualTo(400);
		assertThat(this.http.call("POST", TOPICS.replace("a:1", "a%20b") + "?topic_name=a", "{}").statusCode())
			.isEqualTo(400);
		assertThat(this.http.unauthorized("POST", TOPICS + "?topic_name=a", "{}").statusCode()).isEqualTo(401);
		this.standIn.unregister("a:1");
		assertThat(this.http.call("POST", TOPICS + "?topic_name=a", "{}").statusCode()).isEqualTo(404);
		assertThat(this.standIn.summary().subscriptions()).isZero();
	}

	@Test
	void the_topic_after_the_two_thousandth_is_too_many() {
		for (int at = 0; at < 2000; at++) {
			this.http.call("POST", TOPICS + "?topic_name=t" + at, "{}");
		}
		HttpResponse<String> refused = this.http.call("POST", TOPICS + "?topic_name=more", "{}");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(this.standIn.summary().topicOutcomes()).containsEntry("SUBSCRIBED", 2000L)
			.containsEntry("TOO_MANY_TOPICS", 1L);
	}

	@Test
	void what_was_done_although_the_answer_said_no_shows_when_it_is_repeated() {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.UNAVAILABLE).on(Requests.TOPICS).times(1).butDelivered()));
		assertThat(this.http.call("POST", TOPICS + "?topic_name=a", "{}").statusCode()).isEqualTo(503);
		assertThat(this.http.call("POST", TOPICS + "?topic_name=a", "{}").statusCode()).isEqualTo(409);
	}

	@Test
	void the_legacy_call_changes_many_tokens_and_answers_for_each() {
		this.standIn.unregister("gone");
		HttpResponse<String> added = this.http.call("POST", "/iid/v1:batchAdd",
				"{\"to\":\"/topics/news\",\"registration_tokens\":[\"a\",\"gone\",\"b c\",\"a\"]}");
		assertThat(added.statusCode()).isEqualTo(200);
		assertThat(Http.json(added).path("results")).extracting((result) -> result.path("error").asString(""))
			.containsExactly("", "NOT_FOUND", "INVALID_ARGUMENT", "");
		assertThat(this.standIn.mailbox("a").topics()).containsExactly("news");
		HttpResponse<String> removed = this.http.call("POST", "/iid/v1:batchRemove",
				"{\"to\":\"/topics/news\",\"registration_tokens\":[\"a\",\"never\"]}");
		assertThat(Http.json(removed).path("results")).allMatch((result) -> result.isEmpty()).hasSize(2);
		assertThat(this.standIn.mailbox("a").topics()).isEmpty();
		for (String wrong : new String[] { "", "[]", "{\"to\":\"news\",\"registration_tokens\":[\"a\"]}",
				"{\"to\":\"/topics/news\",\"registration_tokens\":[]}", "{\"to\":\"/topics/news\"}" }) {
			assertThat(this.http.call("POST", "/iid/v1:batchAdd", wrong).statusCode()).as(wrong).isEqualTo(400);
		}
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.INTERNAL).on(Requests.TOPICS)));
		assertThat(
				this.http.call("POST", "/iid/v1:batchAdd", "{\"to\":\"/topics/news\",\"registration_tokens\":[\"a\"]}")
					.statusCode())
			.isEqualTo(500);
		assertThat(this.standIn.mailbox("a").topics()).isEmpty();
	}

}
