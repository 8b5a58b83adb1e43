package org.newcomerhub.feedback.web;

import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.mongo.Await;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class FeedbackHttpTests extends RunningHub {

	private static final String TAX_CARD = "/api/v1/regions/lemvig/guides/tax-card/feedback";

	private static final String QUESTIONS = "/api/v1/regions/lemvig/questions";

	@Autowired
	private ReactiveMongoTemplate mongo;

	private Document stored(String collection, HttpAnswer answer) {
		return this.mongo.findById(answer.json().get("id").asString(), Document.class, collection)
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	@Test
	void a_reader_is_told_what_happens_to_what_they_wrote() {
		HttpAnswer answer = this.http.json("POST", TAX_CARD,
				"{\"helped\":false,\"comment\":\"Kontoret er flyttet\",\"email\":\"reader@example.org\"}",
				"Accept-Language", "ar");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
		JsonNode notice = answer.json().get("notice");
		assertThat(notice.get("publicRecords").asString()).contains("aktindsigt").contains("رقمك الشخصي");
		assertThat(notice.get("publicRecordsLanguage").asString()).isEqualTo("ar");
		assertThat(notice.get("noAnswerWithoutAddress").asString()).isEqualTo("إن لم تترك عنوانًا فلن تتلقى ردًا.");
		assertThat(notice.get("emailErasedOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
	}

	@Test
	void nothing_is_kept_of_who_it_was_and_the_address_is_sealed() {
		HttpAnswer answer = this.http.json("POST", TAX_CARD,
				"{\"helped\":true,\"comment\":\"Tak\",\"email\":\"somebody@example.org\"}", "Accept-Language", "da");
		Document kept = stored("feedback", answer);
		assertThat(kept.keySet()).containsExactlyInAnyOrder("_id", "schemaVersion", "version", "region", "readIn",
				"language", "createdOn", "order", "state", "item", "kind", "slug", "helped", "bodyRevision",
				"textRevision", "words", "untold", "email", "emailErasedOn", "eraseEmail");
		assertThat(kept.toString()).doesNotContain("somebody").doesNotContain("198.18.");
		Item guide = guide("dk", "tax-card");
		assertThat(kept.get("item", UUID.class)).isEqualTo(guide.id());
		assertThat(kept.getString("region")).isEqualTo("dk");
		assertThat(kept.getString("readIn")).isEqualTo("lemvig");
		assertThat(kept.getString("language")).isEqualTo("da");
		assertThat(kept.getInteger("textRevision")).isEqualTo(guide.pointers("text-da").published());
	}

	@Test
	void words_are_kept_as_they_are_but_for_what_nobody_writes() {
		String words = "  ‏العنوان خطأ\\u0000\\u0007\\r\\n\\tلا <b>يوجد</b>\\ud800 👋🏽  ";
		HttpAnswer answer = this.http.json("POST", TAX_CARD, "{\"helped\":false,\"comment\":\"" + words + "\"}");
		assertThat(stored("feedback", answer).getString("words")).isEqualTo("  ‏العنوان خطأ\n\tلا <b>يوجد</b> 👋🏽  ");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/regions/lemvig/guides/nope/feedback, not-found",
			"/api/v1/regions/atlantis/guides/tax-card/feedback, unknown-region",
			"/api/v1/regions/vastervik/guides/tax-card/feedback, not-found",
			"/api/v1/regions/lemvig/events/tax-card/feedback, not-found",
			"/api/v1/regions/lemvig/additions/register-your-address/feedback, not-found",
			"/api/v1/regions/atlantis/questions, unknown-region" })
	void what_cannot_be_read_there_takes_no_words(String path, String code) {
		HttpAnswer answer = this.http.json("POST", path, "{\"helped\":true,\"question\":\"?\"}");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
	}

	@Test
	void what_was_withdrawn_takes_no_words_any_more() {
		Item guide = guide("lemvig", "meet-people");
		String path = "/api/v1/regions/lemvig/guides/meet-people/feedback";
		assertThat(this.http.json("POST", path, "{\"helped\":true}").status()).isEqualTo(201);
		withdraw(guide, "body");
		try {
			assertThat(this.http.json("POST", path, "{\"helped\":true}").status()).isEqualTo(404);
		}
		finally {
			publishAgain(guide);
		}
	}

	@Test
	void every_mistake_is_named_at_once() {
		HttpAnswer answer = this.http.json("POST", TAX_CARD,
				"{\"comment\":\"" + "x".repeat(4001) + "\",\"email\":\"nobody\"}", "Accept-Language", "da");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json()
			.get("errors")
			.valueStream()
			.map((error) -> error.get("pointer").asString() + " " + error.get("code").asString()))
			.containsExactlyInAnyOrder("/helped value-missing", "/comment words-too-long", "/email email-malformed");
		assertThat(answer.json().get("errors").get(1).get("message").asString()).contains("4.000");
	}

	@Test
	void the_longest_words_are_kept_whole() {
		String comment = "🙂".repeat(4000);
		HttpAnswer answer = this.http.json("POST", TAX_CARD, "{\"helped\":false,\"comment\":\"" + comment + "\"}");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(stored("feedback", answer).getString("words")).isEqualTo(comment);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "{, 400, json-malformed", "[], 400, json-malformed",
			"`{\"helped\":{}}`, 400, json-malformed", "``, 400, value-missing", "null, 400, value-missing" })
	void what_is_no_json_is_refused(String body, int status, String code) {
		HttpAnswer answer = this.http.json("POST", TAX_CARD, body);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.json().get("errors").get(0).get("code").asString()).isEqualTo(code);
	}

	@Test
	void too_much_is_refused_and_so_is_another_type() {
		String huge = "{\"helped\":false,\"comment\":\"" + "x".repeat(2_000_000) + "\"}";
		assertThat(this.http.json("POST", TAX_CARD, huge).status()).isEqualTo(413);
		assertThat(this.http.form(TAX_CARD, "helped=true").status()).isEqualTo(415);
		assertThat(this.http.get(TAX_CARD).status()).isEqualTo(405);
	}

	@Test
	void a_repeat_gets_the_first_answer_and_something_else_under_the_same_key_is_refused() {
		String key = UUID.randomUUID().toString();
		String body = "{\"helped\":false,\"comment\":\"Again\",\"email\":\"a@example.org\"}";
		HttpAnswer first = this.http.json("POST", TAX_CARD, body, "Idempotency-Key", key);
		HttpAnswer second = this.http.json("POST", TAX_CARD, body, "Idempotency-Key", key);
		assertThat(second.status()).isEqualTo(201);
		assertThat(second.json()).isEqualTo(first.json());
		for (String other : new String[] { body.replace("Again", "Other"), body.replace("a@", "b@"),
				body.replace("false", "true") }) {
			HttpAnswer refused = this.http.json("POST", TAX_CARD, other, "Idempotency-Key", key);
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.json().get("code").asString()).isEqualTo("idempotency-key-reused");
		}
		HttpAnswer elsewhere = this.http.json("POST", TAX_CARD.replace("lemvig", "odense"), body, "Idempotency-Key",
				key);
		assertThat(elsewhere.status()).isEqualTo(201);
		assertThat(elsewhere.json().get("id")).isNotEqualTo(first.json().get("id"));
		assertThat(this.http.json("POST", TAX_CARD, body, "Idempotency-Key", "a b").status()).isEqualTo(400);
	}

	@Test
	void many_at_once_under_one_key_are_one() {
		String key = UUID.randomUUID().toString();
		String body = "{\"question\":\"Hvor?\"}";
		assertThat(IntStream.range(0, 12)
			.parallel()
			.mapToObj(
					(i) -> this.http.json("POST", QUESTIONS, body, "Idempotency-Key", key).json().get("id").asString())
			.distinct()).hasSize(1);
	}

	@Test
	void a_question_is_kept_with_its_sector() {
		HttpAnswer answer = this.http.json("POST", QUESTIONS, "{\"category\":\"tax\",\"question\":\"Skat?\"}",
				"Accept-Language", "uk");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.json().get("notice").get("emailErasedOn").isNull()).isTrue();
		Document kept = stored("question", answer);
		assertThat(kept.getString("category")).isEqualTo("tax");
		assertThat(kept.getString("language")).isEqualTo("uk");
		assertThat(kept.getString("state")).isEqualTo("new");
		HttpAnswer wrong = this.http.json("POST", QUESTIONS, "{\"category\":\"weather\"}");
		assertThat(wrong.json().get("errors")).hasSize(2);
	}

	@Test
	void the_notice_can_be_shown_before_anybody_writes() {
		HttpAnswer answer = this.http.get("/api/v1/regions/vastervik/feedback-notice?lang=sv");
		JsonNode notice = answer.json();
		assertThat(notice.get("publicRecords").asString()).contains("allmän handling");
		assertThat(notice.get("noAnswerWithoutAddress").asString()).contains("inget svar");
		assertThat(notice.get("emailErased").asString()).contains("90 dagar");
		assertThat(notice.get("longestComment").asInt()).isEqualTo(4000);
		assertThat(answer.header("ETag")).isNotEmpty();
		// the town's words are not in Ukrainian, the hub's are
		HttpAnswer mixed = this.http.get("/api/v1/regions/vastervik/feedback-notice?lang=uk");
		assertThat(mixed.json().get("language").asString()).isEqualTo("uk");
		assertThat(mixed.json().get("publicRecordsLanguage").asString()).isEqualTo("en");
		assertThat(mixed.header("Content-Language")).isEqualTo("uk, en");
	}

	@Test
	void any_origin_may_send_words() {
		HttpAnswer preflight = this.http.call("OPTIONS", TAX_CARD, "Origin", "https://app.example",
				"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type");
		assertThat(preflight.status()).isEqualTo(204);
		assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("POST");
		assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Content-Type", "Idempotency-Key");
		HttpAnswer reading = this.http.call("OPTIONS", "/api/v1/regions/lemvig", "Origin", "https://app.example",
				"Access-Control-Request-Method", "GET");
		assertThat(reading.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
	}

	@Test
	void one_address_writes_much_but_not_without_end() {
		HttpAnswer last = this.http.json("POST", TAX_CARD, "{\"helped\":true}");
		int written = 0;
		while (last.status() == 201) {
			written++;
			last = this.http.json("POST", TAX_CARD, "{\"helped\":true}");
		}
		assertThat(written).isGreaterThanOrEqualTo(100);
		assertThat(last.status()).isEqualTo(429);
		assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
		assertThat(this.http.get("/api/v1/regions/lemvig/guides/tax-card").status()).isEqualTo(200);
	}

}
