package org.newcomerhub.interpreter.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.TestStaff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that are repeated, and interpreters who stop, over HTTP.
 */
class InterpretingChangesHttpTests extends InterpretingHub {

	@Test
	void a_key_that_has_come_with_something_else_is_refused_in_the_readers_language() {
		TestStaff staff = coordinator();
		String[] headers = staff.bearer("Idempotency-Key", "k-" + UUID.randomUUID());
		String body = person(UUID.randomUUID() + "@example.org", "");
		assertThat(this.http.json("POST", PEOPLE, body, headers).status()).isEqualTo(201);
		for (String lang : List.of("da|Nøglen er brugt", "en|This key has been used")) {
			HttpAnswer other = this.http.json("POST", PEOPLE + "?lang=" + lang.substring(0, 2),
					body.replace("Selam", "Senait"), headers);
			assertThat(other.status()).as(other.text()).isEqualTo(422);
			assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
			assertThat(other.json().get("title").asString()).isEqualTo(lang.substring(3));
		}
		assertThat(this.http
			.json("POST", PEOPLE, body.replace("Selam", "Senait"), coordinator().bearer("Idempotency-Key", headers[3]))
			.status()).as("another's key").isEqualTo(201);
		assertThat(this.http
			.json("POST", PEOPLE, body.replace("Selam", "Senait"),
					staff.bearer("Idempotency-Key", "k-" + UUID.randomUUID()))
			.status()).isEqualTo(201);
	}

	@Test
	void one_key_requests_one_booking() {
		TestStaff staff = coordinator();
		String id = "http-" + UUID.randomUUID();
		occasion(id, start());
		String[] headers = staff.bearer("Idempotency-Key", "b-" + id);
		String body = "{\"occasion\": \"" + id + "\", \"language\": \"" + this.language
				+ "\", \"modality\": \"video\"}";
		HttpAnswer first = this.http.json("POST", BOOKINGS, body, headers);
		assertThat(first.status()).as(first.text()).isEqualTo(201);
		assertThat(this.http.json("POST", BOOKINGS, body, headers).json().get("id")).isEqualTo(first.json().get("id"));
		HttpAnswer other = this.http.json("POST", BOOKINGS, body.replace("video", "telephone"), headers);
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
		assertThat(this.http.get(BOOKINGS + "?region=lemvig&language=" + this.language, staff.bearer()).items("id"))
			.hasSize(2);
	}

	@Test
	void whoever_is_archived_is_lost_where_they_were_to_come() {
		TestStaff staff = coordinator();
		String email = UUID.randomUUID() + "@example.org";
		String who = add(staff, email, "");
		UUID booking = occasion("http-" + UUID.randomUUID(), start());
		act(staff, booking, "offer", "{\"interpreters\": [\"" + who + "\"]}");
		this.http.call("POST", "/api/v1/interpreting/offers/" + mailed(email, OFFER) + "/accept");
		assertThat(this.http.get(BOOKINGS + "/" + booking, staff.bearer()).json().get("interpreter").asString())
			.isEqualTo(who);
		assertThat(this.http.call("POST", PEOPLE + "/" + who + "/archive", staff.bearer()).status()).isEqualTo(200);
		HttpAnswer after = this.http.get(BOOKINGS + "/" + booking, staff.bearer());
		assertThat(after.json().get("state").asString()).isEqualTo("requested");
		assertThat(after.json().get("interpreter").isNull()).isTrue();
		assertThat(this.http.get(BOOKINGS + "/" + booking + "/proposals", staff.bearer()).items("interpreter"))
			.doesNotContain(who);
	}

}
