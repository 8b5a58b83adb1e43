package org.newcomerhub.interpreter.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.StaffWalk;
import org.newcomerhub.account.StaffWalk.Caller;
import org.newcomerhub.account.TestStaff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may keep interpreters and book them.
 */
class InterpretingRightsHttpTests extends InterpretingHub {

	@Test
	void a_coordinator_gives_nobody_to_another_region() {
		HttpAnswer answer = this.http.json("POST", PEOPLE,
				person("x@example.org", "").replace("[\"lemvig\"]", "[\"lemvig\", \"odense\"]"),
				coordinator().bearer());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/regions");
	}

	@Test
	void only_coordinators_and_administrators_get_further() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		TestStaff staff = coordinator();
		String who = PEOPLE + "/" + add(staff, UUID.randomUUID() + "@example.org", "");
		String id = "http-" + UUID.randomUUID();
		String booking = BOOKINGS + "/" + occasion(id, start());
		Predicate<Caller> manages = (caller) -> caller.may(Permission.MANAGE_INTERPRETERS, "event");
		Predicate<Caller> books = (caller) -> caller.may(Permission.BOOK_INTERPRETERS, "event");
		String[] head = { "If-Match", "\"99\"" };
		walk.walk("GET", PEOPLE + "?region=lemvig", null, manages);
		walk.walk("GET", who, null, manages);
		walk.walk("PUT", who, person("x@example.org", ""), manages, head);
		walk.walk("GET", who + "/availability", null, manages);
		walk.walk("PUT", who + "/availability", "{}", manages, head);
		walk.walk("POST", who + "/link", null, manages);
		walk.walk("POST", who + "/archive", null, manages);
		walk.walk("GET", BOOKINGS + "?region=lemvig", null, books);
		walk.walk("GET", booking, null, books);
		walk.walk("GET", booking + "/proposals", null, books);
		for (String action : List.of("offer", "confirm", "cancel", "no-show", "done")) {
			walk.walk("POST", booking + "/" + action, "{}", books, head);
		}
		walk.walk("POST", BOOKINGS,
				"{\"occasion\": \"" + id + "\", \"language\": \"" + this.language + "\", \"modality\": \"on-site\"}",
				books);
	}

	@Test
	void nobody_without_the_permission_adds_anybody() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		for (Caller caller : StaffWalk.callers()) {
			int status = walk.call(caller, "POST", PEOPLE, person("x@example.org", "")).status();
			if (!caller.signedIn()) {
				assertThat(status).isEqualTo(401);
			}
			else if (caller.may(Permission.MANAGE_INTERPRETERS, "event")) {
				assertThat(status).as(caller.toString()).isEqualTo(201);
			}
			else {
				assertThat(status).as(caller.toString()).isIn(400, 403, 404);
			}
		}
	}

}
