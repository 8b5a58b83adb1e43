package org.newcomerhub.event;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Organisers change the dates of what their organisation invites to, and of nothing else.
 */
class OrganisersDatesHttpTests extends RunningHub {

	@Autowired
	private ApplicationContext hub;

	private Item event() {
		return item("odense", "event", "company-visit");
	}

	private static String path(Item event) {
		return "/api/v1/editorial/items/" + event.id() + "/dates";
	}

	@BeforeEach
	void give() {
		own(event(), new Owner(item("odense", "organisation", "library").id(), null, null, null));
	}

	@AfterEach
	void takeBack() {
		own(event(), null);
	}

	@Test
	void an_organiser_moves_a_date_of_their_organisations_event() {
		TestStaff organiser = TestStaff.of(this.hub, Role.ORGANISER, "odense",
				item("odense", "organisation", "library").id());
		HttpAnswer before = this.http.get(path(event()), organiser.bearer());
		assertThat(before.status()).as(before.text()).isEqualTo(200);
		JsonNode date = before.json().get("head").get("dates").get(0);
		String input = "{\"date\": \"%s\", \"cancelled\": true}".formatted(date.get("date").asString());
		HttpAnswer done = this.http.json("POST", path(event()), input,
				organiser.bearer("If-Match", before.header("ETag")));
		assertThat(done.status()).as(done.text()).isEqualTo(200);
		assertThat(done.json().get("head").get("dates").get(0).get("cancelled").asBoolean()).isTrue();
		assertThat(done.json().get("published")).isEqualTo(before.json().get("published"));
	}

	@Test
	void an_organiser_changes_no_event_of_another_organisation_or_of_nobody() {
		TestStaff other = TestStaff.of(this.hub, Role.ORGANISER, "odense",
				item("lemvig", "organisation", "library").id());
		TestStaff organiser = TestStaff.of(this.hub, Role.ORGANISER, "odense",
				item("odense", "organisation", "library").id());
		Item nobodys = item("odense", "event", "festival-night");
		String input = "{\"add\": \"2031-05-31T17:00\"}";
		for (HttpAnswer refused : new HttpAnswer[] { this.http.get(path(event()), other.bearer()),
				this.http.json("POST", path(event()), input, other.bearer("If-Match", "\"1\"")),
				this.http.get(path(nobodys), organiser.bearer()),
				this.http.json("POST", path(nobodys), input, organiser.bearer("If-Match", "\"1\"")) }) {
			assertThat(refused.status()).as(refused.text()).isIn(403, 404);
			assertThat(refused.header("Cache-Control")).contains("no-store");
		}
	}

}
