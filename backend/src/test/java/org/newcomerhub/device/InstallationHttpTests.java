package org.newcomerhub.device;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.web.Secrets;

import static org.assertj.core.api.Assertions.assertThat;

class InstallationHttpTests extends RunningHub {

	private static final String BODY = """
			{"provider":{"type":"fcm","token":"abc:%s"},"platform":"android","appVersion":"1.4.0",
			 "languages":["ti","ar-SY","en"],"zone":"Europe/Copenhagen","regions":["lemvig"],
			 "topics":["category:tax","situation:eu-citizen","news"],"quietHours":{"from":"22:00","to":"07:00"}}
			""".formatted(UUID.randomUUID());

	private final String secret = Secrets.random();

	private final String path = "/api/v1/installations/" + UUID.randomUUID();

	private HttpAnswer put(String body) {
		return this.http.json("PUT", this.path, body, "Authorization", "Bearer " + this.secret);
	}

	@Test
	void an_app_registers_reads_and_erases_itself() {
		HttpAnswer created = put(BODY);
		assertThat(created.status()).isEqualTo(201);
		assertThat(created.header("Cache-Control")).isEqualTo("no-store");
		HttpAnswer again = put(BODY);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.json()).isEqualTo(created.json());
		assertThat(again.json().get("languages").toString()).isEqualTo("[\"ti\",\"ar\",\"en\"]");
		assertThat(again.json().get("quietHours").get("from").asString()).isEqualTo("22:00");
		assertThat(again.text()).doesNotContain("abc:").doesNotContain(this.secret);
		String bearer = "Bearer " + this.secret;
		assertThat(this.http.get(this.path, "Authorization", bearer).json()).isEqualTo(created.json());
		assertThat(this.http.call("DELETE", this.path, "Authorization", bearer).status()).isEqualTo(204);
		assertThat(this.http.get(this.path, "Authorization", bearer).status()).isEqualTo(401);
	}

	@Test
	void a_wrong_secret_is_told_no_more_than_there_is_to_tell_of_nothing() {
		put(BODY);
		String[] other = { "Authorization", "Bearer " + Secrets.random(), "Accept-Language", "da" };
		HttpAnswer wrong = this.http.get(this.path, other);
		HttpAnswer nothing = this.http.get("/api/v1/installations/" + UUID.randomUUID(), other);
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(wrong.json().get("code").asString()).isEqualTo("wrong-secret");
		assertThat(wrong.json().get("title").asString()).isEqualTo("Forkert hemmelighed");
		assertThat(nothing.json().get("detail")).isEqualTo(wrong.json().get("detail"));
		assertThat(this.http.json("PUT", this.path, BODY, other).status()).isEqualTo(401);
		assertThat(this.http.call("DELETE", this.path, other).status()).isEqualTo(401);
		assertThat(this.http.json("PUT", this.path, BODY).status()).isEqualTo(401);
	}

	@Test
	void a_secret_that_could_be_guessed_is_refused() {
		HttpAnswer answer = this.http.json("PUT", this.path, BODY, "Authorization", "Bearer 1234");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").get(0).get("code").asString()).isEqualTo("secret-malformed");
	}

	@Test
	void a_day_of_arrival_is_followed_like_a_topic_if_it_can_be_one() {
		String topics = "{\"platform\":\"web\",\"appVersion\":\"1\",\"languages\":[\"en\"],\"zone\":\"UTC\",\"topics\":[%s]}";
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		HttpAnswer known = put(topics.formatted("\"arrived:" + today.minusDays(40) + "\""));
		assertThat(known.status()).as(known.text()).isEqualTo(201);
		assertThat(known.json().get("topics").get(0).asString()).isEqualTo("arrived:" + today.minusDays(40));
		for (String day : List.of(today.minusYears(4).toString(), today.plusYears(2).toString(), "2026-13-01", "")) {
			HttpAnswer refused = put(topics.formatted("\"arrived:" + day + "\""));
			assertThat(refused.status()).as(day).isEqualTo(400);
			assertThat(refused.json().get("errors").get(0).get("code").asString()).isEqualTo("value-unknown");
		}
	}

	@ParameterizedTest
	@CsvSource({ "en,This cannot be read as JSON", "da,Det kan ikke læses som JSON" })
	void a_browsers_subscription_that_is_none_is_refused(String lang, String words) {
		HttpAnswer answer = this.http.json("PUT", this.path + "?lang=" + lang, """
				{"provider":{"type":"web-push","token":"no subscription"},"platform":"web","appVersion":"1",
				 "languages":["en"],"zone":"UTC"}""", "Authorization", "Bearer " + this.secret);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/provider/token");
		assertThat(answer.json().get("errors").get(0).get("message").asString()).contains(words);
	}

	@Test
	void every_mistake_is_named_at_once() {
		HttpAnswer answer = put("""
				{"provider":{"type":"pigeon","token":"%s"},"platform":"toaster","languages":["xx-bad-tag-","en"],
				 "zone":"Mars/Olympus","regions":["atlantis"],"topics":["category:weather","guide:1"],
				 "quietHours":{"from":"25:00"}}
				""".formatted("x".repeat(10_000)));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json()
			.get("errors")
			.valueStream()
			.map((error) -> error.get("pointer").asString() + " " + error.get("code").asString()))
			.containsExactlyInAnyOrder("/provider/token too-long", "/provider/type value-unknown",
					"/platform value-unknown", "/appVersion value-missing", "/languages/0 value-unknown",
					"/zone value-unknown", "/regions/0 value-unknown", "/topics/0 value-unknown",
					"/topics/1 value-unknown", "/quietHours/from value-unknown", "/quietHours/to value-missing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "{;json-malformed", "[];json-malformed",
			"{\"languages\":\"en\"};json-malformed", "null;value-missing", "{};value-missing",
			"{\"languages\":[null],\"platform\":\"web\",\"appVersion\":\"1\",\"zone\":\"UTC\"};value-unknown",
			"{\"topics\":[null],\"languages\":[\"en\"],\"platform\":\"web\",\"appVersion\":\"1\",\"zone\":\"UTC\"};value-unknown" })
	void rubbish_is_refused(String body, String code) {
		HttpAnswer answer = put(body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").get(0).get("code").asString()).isEqualTo(code);
	}

}
