package org.newcomerhub.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.interpreter.InterpretingListener;
import org.newcomerhub.interpreter.InterpretingLost;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.web.Secrets;
import tools.jackson.databind.JsonNode;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class SignUpHttpTests extends AttendingHub {

	private static final Pattern LINK = Pattern.compile("/signups/([A-Za-z0-9._~-]+)");

	private Instant start(Signed signed) {
		return Instant.parse(this.http.get(signed.path(), signed.bearer()).json().get("start").asString());
	}

	@Test
	void the_same_request_again_is_the_same_sign_up_and_another_body_is_refused() {
		Dated date = required(10, true);
		String key = Secrets.random();
		String body = "{\"party\":3,\"children\":1,\"interpreter\":\"ti\",\"needs\":\"En rampe\"}";
		HttpAnswer first = this.http.json("POST", date.signUps(), body, "Idempotency-Key", key);
		assertThat(first.status()).as(first.text()).isEqualTo(201);
		assertThat(first.header("Cache-Control")).isEqualTo("no-store");
		JsonNode signed = first.json();
		assertThat(signed.get("state").asString()).isEqualTo("confirmed");
		assertThat(signed.get("secret").asString()).hasSizeGreaterThanOrEqualTo(43);
		assertThat(signed.get("door").get("code").asString()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
		assertThat(signed.get("needs").asString()).isEqualTo("En rampe");
		HttpAnswer again = this.http.json("POST", date.signUps(), body, "Idempotency-Key", key);
		assertThat(again.json()).isEqualTo(signed);
		HttpAnswer other = this.http.json("POST", date.signUps(), "{\"party\":4}", "Idempotency-Key", key);
		assertThat(other.status()).isEqualTo(422);
		assertThat(code(other)).isEqualTo("idempotency-key-reused");
	}

	@Test
	void only_the_secret_opens_a_sign_up_and_what_is_left_out_of_a_change_stays() {
		Signed signed = signedUp(required(10, true), "{\"party\":2,\"needs\":\"Kørestol\"}");
		HttpAnswer forged = this.http.get(signed.path(), "Authorization", "Bearer " + Secrets.random());
		assertThat(forged.status()).isEqualTo(401);
		assertThat(code(forged)).isEqualTo("wrong-secret");
		HttpAnswer nothing = this.http.get("/api/v1/signups/" + Secrets.random(), signed.bearer());
		assertThat(nothing.status()).isEqualTo(401);
		assertThat(nothing.json().get("detail")).isEqualTo(forged.json().get("detail"));
		assertThat(this.http.get(signed.path()).status()).isEqualTo(401);
		HttpAnswer changed = this.http.json("PATCH", signed.path(), "{\"party\":3}", signed.bearer());
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(changed.json().get("party").asInt()).isEqualTo(3);
		assertThat(changed.json().get("needs").asString()).isEqualTo("Kørestol");
		assertThat(changed.json().has("secret") && !changed.json().get("secret").isNull()).isFalse();
		assertThat(this.http.call("DELETE", signed.path(), signed.bearer()).status()).isEqualTo(204);
		assertThat(this.http.call("DELETE", signed.path(), signed.bearer()).status()).isEqualTo(204);
		assertThat(state(signed)).isEqualTo("cancelled");
		assertThat(this.http.get(signed.path(), signed.bearer()).json().path("needs").asString("")).isEmpty();
	}

	@Test
	void who_finds_no_place_waits_is_offered_one_in_turn_and_takes_it_or_gives_it_up() {
		Dated date = required(2, true);
		Signed both = signedUp(date, "{\"party\":2}");
		Signed next = signedUp(date, "{}");
		Signed last = signedUp(date, "{}");
		assertThat(next.answer().json().get("state").asString()).isEqualTo("waiting");
		assertThat(last.answer().json().get("position").asInt()).isEqualTo(2);
		assertThat(code(this.http.call("POST", last.path() + "/accept", last.bearer()))).isEqualTo("signup-gone");
		this.http.call("DELETE", both.path(), both.bearer());
		assertThat(state(next)).isEqualTo("offered");
		assertThat(state(last)).isEqualTo("offered");
		for (int i = 0; i < 2; i++) {
			assertThat(this.http.call("POST", next.path() + "/accept", next.bearer()).json().get("state").asString())
				.isEqualTo("confirmed");
		}
		this.http.call("DELETE", last.path(), last.bearer());
		HttpAnswer late = this.http.call("POST", last.path() + "/accept",
				new String[] { last.bearer()[0], last.bearer()[1], "Accept-Language", "da" });
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.json().get("title").asString()).isEqualTo("Pladsen er der ikke");
	}

	@Test
	void an_offer_that_nobody_answers_goes_to_the_next_and_who_left_an_address_is_told() {
		Dated date = required(1, true);
		Signed has = signedUp(date, "{}");
		Signed slow = signedUp(date, "{\"email\":\"slow@example.org\",\"language\":\"en\"}");
		Signed next = signedUp(date, "{}");
		this.http.call("DELETE", has.path(), has.bearer());
		mail(slow, "There is a place for you");
		makeIt(Instant.now().plus(Duration.ofHours(25)));
		this.hub.getBean(Upkeep.class).settleDue().block(Await.LONGEST);
		assertThat(state(slow)).isEqualTo("lapsed");
		assertThat(state(next)).isEqualTo("offered");
		assertThat(code(this.http.call("POST", slow.path() + "/accept", slow.bearer()))).isEqualTo("signup-gone");
		mail(slow, "Your place has gone to the next one");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en|Not enough places", "da|Ikke plads nok" })
	void where_one_cannot_wait_no_more_places_are_given_than_there_are(String lang, String title) {
		Dated date = required(2, false);
		signedUp(date, "{}");
		HttpAnswer refused = this.http.json("POST", date.signUps() + "?lang=" + lang, "{\"party\":2}");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(code(refused)).isEqualTo("no-places");
		assertThat(refused.json().get("detail").asString()).contains("1");
		assertThat(refused.json().get("title").asString()).isEqualTo(title);
	}

	@Test
	void what_cannot_be_is_refused_with_the_reason() {
		Dated open = published(SignUp.justCome());
		assertThat(code(this.http.json("POST", open.signUps(), "{}"))).isEqualTo("signup-not-needed");
		Dated date = published(new SignUp(SignUp.Rule.REQUIRED, 10, 4, 24, true));
		HttpAnswer many = this.http.json("POST", date.signUps(), "{\"party\":5}");
		assertThat(many.status()).isEqualTo(400);
		assertThat(many.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/party");
		HttpAnswer wrong = this.http.json("POST", date.signUps(),
				"{\"party\":0,\"children\":9,\"interpreter\":\"xx-y-\",\"email\":\"me\",\"source\":\"A B\",\"needs\":\"%s\"}"
					.formatted("x".repeat(1001)));
		assertThat(wrong.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.containsExactlyInAnyOrder("/party", "/children", "/interpreter", "/email", "/source", "/needs");
		String unknown = "/api/v1/occurrences/" + UUID.randomUUID() + "/signups";
		assertThat(this.http.json("POST", unknown, "{}").status()).isEqualTo(404);
		Signed signed = signedUp(date, "{}");
		makeIt(start(signed).minus(Duration.ofHours(23)));
		assertThat(code(this.http.json("POST", date.signUps(), "{}"))).isEqualTo("signup-closed");
		assertThat(code(this.http.json("PATCH", signed.path(), "{\"party\":2}", signed.bearer())))
			.isEqualTo("signup-closed");
		// giving up is possible to the end
		assertThat(this.http.call("DELETE", signed.path(), signed.bearer()).status()).isEqualTo(204);
	}

	@Test
	void a_cancelled_date_takes_nobody_and_those_who_signed_up_are_told() {
		Dated date = required(10, true);
		Signed signed = signedUp(date, "{\"email\":\"told@example.org\",\"language\":\"en\"}");
		withdraw(item("lemvig", "event", date.slug()));
		Await.until("it is cancelled",
				() -> this.http.get(signed.path(), signed.bearer()).json().get("cancelled").asBoolean());
		assertThat(code(this.http.json("POST", date.signUps(), "{}"))).isEqualTo("date-cancelled");
		assertThat(mail(signed, "is cancelled")).contains("Madlavning").doesNotContain("…");
	}

	@Test
	void a_confirmation_is_in_their_language_and_its_link_opens_their_sign_up() {
		Signed signed = signedUp(required(10, true),
				"{\"email\":\"amal@example.org\",\"language\":\"ar\",\"interpreter\":\"ar\"}");
		String mail = mail(signed, "الطبخ");
		assertThat(mail).contains("amal@example.org", signed.code());
		Matcher link = LINK.matcher(mail);
		assertThat(link.find()).as(mail).isTrue();
		String[] bearer = { "Authorization", "Bearer " + link.group(1) };
		assertThat(this.http.get(signed.path(), bearer).json().get("id").asString()).isEqualTo(signed.id());
		assertThat(this.http.get(signed.path(), "Authorization", "Bearer " + link.group(1) + "x").status())
			.isEqualTo(401);
	}

	@Test
	void that_an_interpreter_is_lost_is_told_to_those_alone_who_need_that_language() {
		Dated date = required(10, true);
		Signed needs = signedUp(date, "{\"interpreter\":\"ti\",\"email\":\"a@example.org\",\"language\":\"en\"}");
		Signed other = signedUp(date, "{\"interpreter\":\"ar\",\"email\":\"b@example.org\",\"language\":\"en\"}");
		Signed none = signedUp(date, "{\"email\":\"c@example.org\",\"language\":\"en\"}");
		Signed gone = signedUp(date, "{\"interpreter\":\"ti\",\"email\":\"d@example.org\",\"language\":\"en\"}");
		this.http.call("DELETE", gone.path(), gone.bearer());
		InterpretingLost lost = new InterpretingLost("lost-" + UUID.randomUUID(), date.id(), "lemvig", "ti",
				Modality.ON_SITE, UUID.randomUUID(), null);
		for (int i = 0; i < 2; i++) {
			this.hub.getBean(InterpretingListener.class).lost(lost).block(Await.LONGEST);
		}
		assertThat(mail(needs, "The interpreter (")).contains("Tigrinya");
		// their confirmations were queued before
		for (Signed one : new Signed[] { other, none }) {
			mail(one, "You have a place");
			assertThat(mails(one)).noneMatch((mail) -> mail.contains("The interpreter ("));
		}
		assertThat(mails(gone)).noneMatch((mail) -> mail.contains("The interpreter ("));
	}

	@Test
	void what_is_personal_is_erased_after_the_event_and_counts_stay() {
		Dated date = required(10, true);
		Signed signed = signedUp(date, "{\"party\":3,\"needs\":\"En rampe\",\"email\":\"e@example.org\"}");
		ReactiveMongoTemplate store = this.hub.getBean(ReactiveMongoTemplate.class);
		assertThat(String.valueOf(store.findById(signed.id(), org.bson.Document.class, "signup").block(Await.LONGEST)))
			.doesNotContain("rampe")
			.doesNotContain("e@example.org");
		makeIt(start(signed).plus(Duration.ofDays(32)));
		// first what a hub does first: it may be doing so at this moment
		this.hub.getBean(Upkeep.class).settleDue().block(Await.LONGEST);
		this.hub.getBean(Upkeep.class).eraseDue().block(Await.LONGEST);
		assertThat(this.http.get(signed.path(), signed.bearer()).status()).isEqualTo(401);
		assertThat(store.findById(signed.id(), org.bson.Document.class, "signup").block(Await.LONGEST)).isNull();
		assertThat(String.valueOf(
				store.findById(UUID.fromString(date.id()), org.bson.Document.class, "attendance").block(Await.LONGEST)))
			.contains("party=3");
	}

}
