package org.newcomerhub.interpreter.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.TestStaff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Interpreters from their entry to their booking, over HTTP.
 */
class InterpretingHttpTests extends InterpretingHub {

	@Test
	void from_the_request_to_the_calendar_of_whoever_comes() {
		TestStaff staff = coordinator();
		String email = UUID.randomUUID() + "@example.org";
		String who = add(staff, email, "");
		UUID booking = occasion("http-" + UUID.randomUUID(), start());
		HttpAnswer proposals = this.http.get(BOOKINGS + "/" + booking + "/proposals?lang=da", staff.bearer());
		assertThat(proposals.header("Cache-Control")).contains("no-store");
		assertThat(proposals.json().get("items").get(0).get("interpreter").asString()).isEqualTo(who);
		assertThat(proposals.json().get("items").get(0).get("rank").asInt()).isEqualTo(1);
		assertThat(proposals.text()).contains("Kvalifikation");
		HttpAnswer offered = act(staff, booking, "offer", "{\"best\": 3}");
		assertThat(offered.status()).as(offered.text()).isEqualTo(200);
		assertThat(offered.json().get("state").asString()).isEqualTo("offered");
		String offer = "/api/v1/interpreting/offers/" + mailed(email, OFFER);
		HttpAnswer asked = this.http.get(offer);
		assertThat(asked.json().get("outcome").asString()).isEqualTo("open");
		assertThat(asked.header("Cache-Control")).contains("no-store");
		assertThat(this.http.call("POST", offer + "/accept").json().get("booking").get("state").asString())
			.isEqualTo("confirmed");
		assertThat(this.http.call("POST", offer + "/accept").status()).isEqualTo(200);
		assertThat(this.http.call("POST", offer + "/decline?lang=da").status()).isEqualTo(410);
		assertThat(this.http.call("POST", offer + "/decline?lang=da").text()).contains("Linket gælder ikke mere");
		assertThat(this.http.call("POST", offer + "x/accept").status()).isEqualTo(404);
		String personal = "/api/v1/interpreting/" + mailed(email, PERSONAL);
		HttpAnswer theirs = this.http.get(personal);
		assertThat(theirs.json().get("bookings").get(0).get("id").asString()).isEqualTo(booking.toString());
		HttpAnswer calendar = this.http.get(personal + "/calendar.ics");
		assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
		assertThat(calendar.text()).contains("BEGIN:VEVENT", "UID:booking-" + booking, "STATUS:CONFIRMED", "DTSTART:");
		assertThat(this.http.call("POST", personal + "/bookings/" + booking + "/withdraw").status()).isEqualTo(204);
		assertThat(this.http.get(personal).json().get("bookings").isEmpty()).isTrue();
		assertThat(this.http.get(BOOKINGS + "/" + booking, staff.bearer()).json().get("state").asString())
			.isEqualTo("requested");
	}

	@Test
	void whoever_holds_the_personal_link_changes_when_they_can_be_asked_until_a_newer_link_replaces_it() {
		TestStaff staff = coordinator();
		String email = UUID.randomUUID() + "@example.org";
		String who = add(staff, email, "");
		assertThat(this.http.call("POST", PEOPLE + "/" + who + "/link", staff.bearer()).status()).isEqualTo(200);
		String personal = "/api/v1/interpreting/" + mailed(email, PERSONAL);
		String tag = this.http.get(personal).header("ETag");
		String never = "{\"weekly\": [{\"day\": \"monday\", \"from\": \"08:00\", \"to\": \"08:01\"}]}";
		assertThat(this.http.json("PUT", personal, never).status()).isEqualTo(428);
		assertThat(this.http.json("PUT", personal, never, "If-Match", "\"999\"").status()).isEqualTo(412);
		HttpAnswer wrong = this.http.json("PUT", personal,
				"{\"weekly\": [{\"day\": \"someday\", \"from\": \"08:00\", \"to\": \"07:00\"}], \"exceptions\": [{\"date\": \"2026-02-30\"}]}",
				"If-Match", tag);
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.json().get("errors").valueStream().map((fault) -> fault.get("pointer").asString()))
			.containsExactlyInAnyOrder("/weekly/0/day", "/weekly/0/to", "/exceptions/0/date");
		assertThat(this.http.json("PUT", personal, never, "If-Match", tag).status()).isEqualTo(200);
		UUID booking = occasion("http-" + UUID.randomUUID(), start());
		assertThat(this.http.get(BOOKINGS + "/" + booking + "/proposals", staff.bearer()).text())
			.contains("\"not-available\"");
		assertThat(act(staff, booking, "offer", "{\"interpreters\": [\"" + who + "\"]}").json().get("code").asString())
			.isEqualTo("interpreter-not-suitable");
		assertThat(this.http.call("POST", PEOPLE + "/" + who + "/link", staff.bearer()).status()).isEqualTo(200);
		assertThat(this.http.get(personal).status()).isEqualTo(410);
	}

	@Test
	void what_is_wrong_with_a_person_is_named_all_at_once() {
		HttpAnswer answer = this.http.json("POST", PEOPLE,
				"""
						{"regions": [], "name": " ", "email": "nobody", "zone": "Mars/North", "modalities": ["telepathy"],
						 "pairs": [{"from": "??", "to": "da", "level": "best", "validFrom": "2027-01-01", "validTo": "2026-01-01"}],
						 "home": {"latitude": 91, "longitude": 0}}
						""",
				coordinator().bearer());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").valueStream().map((fault) -> fault.get("pointer").asString())).contains(
				"/regions", "/name", "/email", "/zone", "/modalities/0", "/pairs/0/from", "/pairs/0/level",
				"/pairs/0/validTo", "/home/latitude");
	}

	@Test
	void added_twice_under_one_key_is_added_once() {
		TestStaff staff = coordinator();
		String[] headers = staff.bearer("Idempotency-Key", "k-1");
		String body = person(UUID.randomUUID() + "@example.org", "");
		String first = this.http.json("POST", PEOPLE, body, headers).json().get("id").asString();
		assertThat(this.http.json("POST", PEOPLE, body, headers).json().get("id").asString()).isEqualTo(first);
	}

	@Test
	void lists_go_on_where_they_ended_and_hold_what_was_asked_for() {
		TestStaff staff = coordinator();
		List<UUID> wanted = Stream.of(1, 2, 3)
			.map((day) -> occasion("http-" + UUID.randomUUID(), start().plus(Duration.ofDays(day))))
			.toList();
		List<String> listed = pages(BOOKINGS + "?limit=2&region=lemvig&state=requested&language=" + this.language,
				staff.bearer())
			.stream()
			.flatMap((page) -> page.items("id").stream())
			.toList();
		assertThat(listed).isEqualTo(wanted.stream().map(UUID::toString).toList());
		assertThat(
				this.http.get(BOOKINGS + "?state=nonsense&from=yesterday", staff.bearer()).json().get("errors").size())
			.isEqualTo(2);
		assertThat(this.http.get(BOOKINGS + "?region=odense", staff.bearer()).status()).isEqualTo(404);
	}

	@Test
	void interpreting_is_requested_at_occasions_that_are_known() {
		TestStaff staff = coordinator();
		String id = "http-" + UUID.randomUUID();
		occasion(id, start());
		String body = "{\"occasion\": \"" + id + "\", \"language\": \"" + this.language
				+ "\", \"modality\": \"video\"}";
		HttpAnswer answer = this.http.json("POST", BOOKINGS, body, staff.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.json().get("origin").asString()).isEqualTo("staff");
		assertThat(this.http.json("POST", BOOKINGS, body, staff.bearer()).json().get("id"))
			.isEqualTo(answer.json().get("id"));
		assertThat(
				this.http.json("POST", BOOKINGS, body.replace(id, "nowhere").replace("video", "dance"), staff.bearer())
					.status())
			.isEqualTo(400);
	}

}
