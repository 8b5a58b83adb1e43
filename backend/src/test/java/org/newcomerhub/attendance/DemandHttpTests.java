package org.newcomerhub.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.mongo.Await;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DemandHttpTests extends AttendingHub {

	private HttpAnswer ask(String method, Dated date, String language, Map.Entry<UUID, String[]> app) {
		return this.http.call(method,
				"/api/v1/occurrences/" + date.id() + "/demand/" + language + "?installation=" + app.getKey(),
				app.getValue());
	}

	private List<JsonNode> bookings(Dated date) {
		List<JsonNode> found = new ArrayList<>();
		String[] coordinator = TestStaff.of(this.hub, Role.INTERPRETER_COORDINATOR, "lemvig").bearer();
		pages("/api/v1/editorial/bookings?region=lemvig&state=proposed&limit=100", coordinator)
			.forEach((page) -> page.json().get("items").forEach((booking) -> {
				if (booking.get("occasion").asString().equals(date.id())) {
					found.add(booking);
				}
			}));
		return found;
	}

	@Test
	void enough_votes_are_a_proposal_to_those_who_book_interpreters_once() {
		Dated date = required(10, true);
		List<Map.Entry<UUID, String[]>> apps = List.of(installation(), installation(), installation(), installation());
		for (int i = 0; i < 2; i++) {
			HttpAnswer vote = ask("PUT", date, "so", apps.getFirst());
			assertThat(vote.status()).as(vote.text()).isEqualTo(200);
			assertThat(vote.json().get("votes").asInt()).isEqualTo(1);
			assertThat(vote.json().get("threshold").asInt()).isEqualTo(3);
		}
		assertThat(ask("PUT", date, "so", apps.get(1)).json().get("votes").asInt()).isEqualTo(2);
		assertThat(ask("DELETE", date, "so", apps.get(1)).json().get("votes").asInt()).isEqualTo(1);
		assertThat(bookings(date)).isEmpty();
		ask("PUT", date, "so", apps.get(1));
		assertThat(ask("PUT", date, "so-SO", apps.get(2)).json().get("votes").asInt()).isEqualTo(3);
		Await.until("it is proposed", () -> !bookings(date).isEmpty());
		ask("PUT", date, "so", apps.get(3));
		assertThat(bookings(date)).hasSize(1);
		assertThat(bookings(date).getFirst().get("language").asString()).isEqualTo("so");
	}

	@Test
	void a_vote_needs_the_secret_a_language_and_a_date_that_is_to_come() {
		Dated date = required(10, true);
		Map.Entry<UUID, String[]> app = installation();
		String[] other = installation().getValue();
		assertThat(ask("PUT", date, "so", Map.entry(app.getKey(), other)).status()).isEqualTo(401);
		assertThat(ask("PUT", date, "xx-none-", app).status()).isEqualTo(400);
		assertThat(ask("PUT", new Dated("", UUID.randomUUID().toString()), "so", app).status()).isEqualTo(404);
		withdraw(item("lemvig", "event", date.slug()));
		HttpAnswer late = ask("PUT", date, "so", app);
		assertThat(late.status()).isEqualTo(409);
		assertThat(code(late)).isEqualTo("date-cancelled");
	}

	@Test
	void staff_see_what_was_asked_for_by_month_kind_and_language_also_of_what_is_withdrawn() {
		Dated date = required(10, true);
		ask("PUT", date, "th", installation());
		signedUp(date, "{\"party\":2,\"interpreter\":\"th\"}");
		withdraw(item("lemvig", "event", date.slug()));
		LocalDate day = LocalDate.now(COPENHAGEN).plusDays(AHEAD);
		String path = "/api/v1/editorial/demand?region=lemvig";
		String[] staff = TestStaff.of(this.hub, Role.TRANSLATOR, "lemvig").bearer();
		HttpAnswer answer = this.http.get(path + "&from=" + day + "&to=" + day, staff);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		JsonNode line = answer.json()
			.get("items")
			.valueStream()
			.filter((each) -> each.get("language").asString().equals("th"))
			.findFirst()
			.orElseThrow();
		assertThat(line.get("kind").asString()).isEqualTo("course");
		assertThat(line.get("month").asString()).isEqualTo(day.toString().substring(0, 7));
		assertThat(List.of(line.get("dates").asInt(), line.get("votes").asInt(), line.get("signedUp").asInt(),
				line.get("reached").asInt()))
			.containsExactly(1, 1, 2, 0);
		assertThat(this.http.get(path + "&from=" + day.plusDays(1) + "&to=" + day.plusDays(1), staff)
			.json()
			.get("items")
			.valueStream()
			.noneMatch((each) -> each.get("language").asString().equals("th"))).isTrue();
		for (String wrong : List.of("&from=soon", "&from=2026-02-01&to=2026-01-01", "&from=2000-01-01&to=2026-01-01")) {
			assertThat(this.http.get(path + wrong, staff).status()).as(wrong).isEqualTo(400);
		}
		assertThat(this.http.get("/api/v1/editorial/demand", staff).status()).isEqualTo(400);
	}

}
