package org.newcomerhub.attendance;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.attendance.SignedUpDevices.SignedUpDevice;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-ups that name the device on which somebody is to be told.
 */
class SignUpDeviceHttpTests extends AttendingHub {

	private UUID id = UUID.randomUUID();

	private String secret = "";

	@BeforeEach
	void register() {
		Map.Entry<UUID, String[]> installation = installation();
		this.id = installation.getKey();
		this.secret = installation.getValue()[1].substring("Bearer ".length());
	}

	private String naming(String before) {
		return "{%s\"installation\":{\"id\":\"%s\",\"secret\":\"%s\"}}".formatted(before, this.id, this.secret);
	}

	private Flux<SignedUpDevice> devices(Dated date) {
		return this.hub.getBean(SignedUpDevices.class).of(UUID.fromString(date.id()));
	}

	@Test
	void a_sign_up_names_a_device_and_takes_it_away_again() {
		Dated date = required(10, true);
		Signed signed = signedUp(date, naming(""));
		assertThat(signed.answer().json().get("reminders").asBoolean()).isTrue();
		assertThat(signed.answer().text()).doesNotContain(this.id.toString());
		assertThat(devices(date).collectList().block(Await.LONGEST))
			.containsExactly(new SignedUpDevice(signed.id(), this.id, Seat.State.CONFIRMED));
		HttpAnswer other = this.http.json("PATCH", signed.path(), "{\"party\":2}", signed.bearer());
		assertThat(other.json().get("reminders").asBoolean()).isTrue();
		HttpAnswer without = this.http.json("PATCH", signed.path(), "{\"installation\":{}}", signed.bearer());
		assertThat(without.status()).as(without.text()).isEqualTo(200);
		assertThat(without.json().get("reminders").asBoolean()).isFalse();
		assertThat(devices(date).collectList().block(Await.LONGEST)).isEmpty();
		this.http.json("PATCH", signed.path(), naming(""), signed.bearer());
		assertThat(this.http.get(signed.path(), signed.bearer()).json().get("reminders").asBoolean()).isTrue();
	}

	@Test
	void the_same_request_again_is_the_same_sign_up_and_another_device_is_another_request() {
		Dated date = required(10, true);
		String key = Secrets.random();
		HttpAnswer first = this.http.json("POST", date.signUps(), naming(""), "Idempotency-Key", key);
		assertThat(first.status()).as(first.text()).isEqualTo(201);
		assertThat(this.http.json("POST", date.signUps(), naming(""), "Idempotency-Key", key).json())
			.isEqualTo(first.json());
		assertThat(code(this.http.json("POST", date.signUps(), "{}", "Idempotency-Key", key)))
			.isEqualTo("idempotency-key-reused");
	}

	@Test
	void who_gives_up_is_told_nothing_any_more_on_the_device() {
		Dated date = required(10, true);
		Signed signed = signedUp(date, naming("\"party\":2,"));
		this.http.call("DELETE", signed.path(), signed.bearer());
		assertThat(devices(date).collectList().block(Await.LONGEST)).isEmpty();
		assertThat(this.http.get(signed.path(), signed.bearer()).json().get("reminders").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "en,Wrong secret", "da,Forkert hemmelighed" })
	void nobody_names_a_device_that_is_not_theirs(String lang, String title) {
		Dated date = required(10, true);
		this.secret = Secrets.random();
		HttpAnswer refused = this.http.json("POST", date.signUps() + "?lang=" + lang, naming(""));
		assertThat(refused.status()).isEqualTo(401);
		assertThat(code(refused)).isEqualTo("wrong-secret");
		assertThat(refused.json().get("title").asString()).isEqualTo(title);
		Signed signed = signedUp(date, "{}");
		HttpAnswer change = this.http.json("PATCH", signed.path() + "?lang=" + lang, naming("\"party\":2,"),
				signed.bearer());
		assertThat(change.status()).isEqualTo(401);
		assertThat(this.http.get(signed.path(), signed.bearer()).json().get("party").asInt()).isEqualTo(1);
	}

	@Test
	void a_device_is_named_with_id_and_secret_and_faults_are_named_together() {
		Dated date = required(10, true);
		HttpAnswer half = this.http.json("POST", date.signUps(),
				"{\"party\":0,\"installation\":{\"id\":\"%s\"}}".formatted(this.id));
		assertThat(half.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.contains("/party", "/installation/secret");
		HttpAnswer malformed = this.http.json("POST", date.signUps(),
				"{\"installation\":{\"id\":\"phone\",\"secret\":\"x\"}}");
		assertThat(malformed.status()).isEqualTo(400);
		assertThat(malformed.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/installation/id");
	}

}
