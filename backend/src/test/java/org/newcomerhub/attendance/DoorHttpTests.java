package org.newcomerhub.attendance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.StaffWalk;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.schema.SignUp;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DoorHttpTests extends AttendingHub {

	private static final String OCCURRENCES = "/api/v1/editorial/occurrences/";

	private String[] organiser = {};

	@BeforeEach
	void somebodyAtTheDoor() {
		this.organiser = TestStaff.of(this.hub, Role.AUTHOR, "lemvig").bearer();
	}

	private HttpAnswer checkIn(Dated date, String body, String... more) {
		String[] headers = new String[this.organiser.length + more.length];
		System.arraycopy(this.organiser, 0, headers, 0, this.organiser.length);
		System.arraycopy(more, 0, headers, this.organiser.length, more.length);
		return this.http.json("POST", OCCURRENCES + date.id() + "/checkins", body, headers);
	}

	private static String code(String code) {
		return "{\"code\": \"" + code + "\"}";
	}

	private JsonNode attendance(Dated date) {
		HttpAnswer answer = this.http.get(OCCURRENCES + date.id() + "/attendance", this.organiser);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		return answer.json();
	}

	@Test
	void a_code_lets_a_party_in_once_however_it_is_typed() {
		Dated date = required(10, true);
		Signed signed = signedUp(date, "{\"party\":3,\"children\":1}");
		HttpAnswer in = checkIn(date, code(signed.code().toLowerCase(java.util.Locale.ROOT).replace('-', ' ')));
		assertThat(in.status()).as(in.text()).isEqualTo(200);
		assertThat(in.json().get("checkedIn").asInt()).isEqualTo(3);
		assertThat(this.http.get(signed.path(), signed.bearer()).json().get("checkedIn").asString()).isNotBlank();
		HttpAnswer again = checkIn(date, code(signed.code()), "Accept-Language", "en");
		assertThat(again.status()).isEqualTo(409);
		assertThat(code(again)).isEqualTo("door-code-used");
		assertThat(again.json().get("detail").asString()).contains("Persons on the code: 3", "Inside now: 3");
		assertThat(attendance(date).get("checkedIn").asInt()).isEqualTo(3);
	}

	@Test
	void a_code_that_is_forged_of_another_date_or_given_up_lets_nobody_in() {
		Dated date = required(10, true);
		assertThat(code(checkIn(date, code("7K2M-04XQ-9RTV")))).isEqualTo("door-code-unknown");
		assertThat(code(checkIn(date, code("<script>")))).isEqualTo("door-code-unknown");
		Signed elsewhere = signedUp(required(10, true), "{}");
		assertThat(code(checkIn(date, code(elsewhere.code())))).isEqualTo("door-code-other-date");
		Signed gone = signedUp(date, "{}");
		this.http.call("DELETE", gone.path(), gone.bearer());
		assertThat(code(checkIn(date, code(gone.code())))).isEqualTo("signup-gone");
		assertThat(attendance(date).get("checkedIn").asInt()).isZero();
	}

	@Test
	void people_without_a_sign_up_are_counted_once_under_a_key() {
		Dated date = published(new SignUp(SignUp.Rule.DROP_IN, null, 4, null, false));
		String key = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(checkIn(date, "{\"count\": 4}", "Idempotency-Key", key).json().get("dropIns").asInt())
				.isEqualTo(4);
		}
		assertThat(checkIn(date, "{\"count\": 1}").json().get("dropIns").asInt()).isEqualTo(5);
		for (String wrong : new String[] { "{}", "{\"count\": 0}", "{\"count\": 1001}", "null", "[" }) {
			assertThat(checkIn(date, wrong).status()).as(wrong).isEqualTo(400);
		}
		assertThat(attendance(date).get("dropIns").asInt()).isEqualTo(5);
	}

	@Test
	void an_organiser_sees_counts_needs_and_sources_and_nobodys_address() {
		Dated date = required(4, true);
		signedUp(date,
				"{\"party\":3,\"children\":1,\"interpreter\":\"ti\",\"needs\":\"En rampe\",\"email\":\"x@example.org\",\"source\":\"poster-library\"}");
		signedUp(date, "{\"party\":2}");
		HttpAnswer answer = this.http.get(OCCURRENCES + date.id() + "/attendance", this.organiser);
		assertThat(answer.text()).doesNotContain("x@example.org");
		JsonNode seen = answer.json();
		assertThat(seen.get("capacity").asInt()).isEqualTo(4);
		assertThat(seen.get("confirmed").asInt()).isEqualTo(3);
		assertThat(seen.get("waiting").asInt()).isEqualTo(2);
		assertThat(seen.get("children").asInt()).isEqualTo(1);
		assertThat(seen.get("interpreting").toString()).isEqualTo("{\"ti\":3}");
		assertThat(seen.get("needs").toString()).isEqualTo("[\"En rampe\"]");
		assertThat(seen.get("sources").get("poster-library").propertyNames()).hasSize(1);
	}

	@Test
	void openings_are_counted_by_source_and_day_and_invented_sources_together() {
		Dated date = required(4, true);
		String opened = "/api/v1/occurrences/" + date.id() + "/opened?source=";
		for (int i = 0; i < 3; i++) {
			assertThat(this.http.call("POST", opened + "poster-library").status()).isEqualTo(204);
		}
		IntStream.range(0, 52).forEach((i) -> this.http.call("POST", opened + "made-up-" + i));
		JsonNode counts = attendance(date).get("opened");
		String day = LocalDate.now(ZoneOffset.UTC).toString();
		assertThat(counts.get("poster-library").get(day).asInt()).isEqualTo(3);
		assertThat(counts.propertyNames()).hasSize(51);
		assertThat(counts.get("other").get(day).asInt()).isEqualTo(3);
		for (String wrong : new String[] { "", "A%20B", "x".repeat(41) }) {
			assertThat(this.http.call("POST", opened + wrong).status()).as(wrong).isEqualTo(400);
		}
		assertThat(this.http.call("POST", "/api/v1/occurrences/" + UUID.randomUUID() + "/opened?source=a").status())
			.isEqualTo(404);
	}

	@Test
	void a_code_is_shown_as_an_image_to_whoever_has_the_secret() {
		Signed signed = signedUp(required(4, true), "{}");
		HttpAnswer image = this.http.get(signed.path() + "/door.svg", signed.bearer());
		assertThat(image.header("Content-Type")).startsWith("image/svg+xml");
		assertThat(image.header("Cache-Control")).isEqualTo("no-store");
		assertThat(image.text()).contains("<svg");
		assertThat(this.http.get(signed.path() + "/door.svg").status()).isEqualTo(401);
	}

	@Test
	void only_those_who_write_the_event_stand_at_its_door() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		Dated date = required(4, true);
		walk.walk("POST", OCCURRENCES + date.id() + "/checkins", "{\"count\": 1}",
				(caller) -> caller.may(Permission.WRITE, "event"));
		walk.walk("GET", OCCURRENCES + date.id() + "/attendance", null,
				(caller) -> caller.may(Permission.WRITE, "event"));
		assertThat(this.http.get(OCCURRENCES + UUID.randomUUID() + "/attendance", this.organiser).status())
			.isEqualTo(404);
	}

}
