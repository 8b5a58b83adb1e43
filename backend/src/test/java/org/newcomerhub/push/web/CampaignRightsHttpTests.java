package org.newcomerhub.push.web;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.StaffWalk;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.content.model.Owner;

import static org.assertj.core.api.Assertions.assertThat;

class CampaignRightsHttpTests extends WritingHub {

	private static final String[] HEAD = { "If-Match", "\"99\"" };

	@Test
	void only_those_who_may_see_write_or_send_messages() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		String path = path(add(NEWS));
		for (String seen : new String[] { "", "/audit", "/preview", "/estimate", "/failures" }) {
			walk.walk("GET", path + seen, null, (caller) -> caller.may(Permission.READ, "campaign"));
		}
		walk.walk("GET", CAMPAIGNS + "?region=lemvig", null, (caller) -> caller.may(Permission.READ, "event"));
		walk.walk("POST", CAMPAIGNS, NEWS, (caller) -> caller.may(Permission.COMPOSE_PUSH, "campaign"));
		walk.walk("PUT", path, NEWS, (caller) -> caller.may(Permission.COMPOSE_PUSH, "campaign"), HEAD);
		walk.walk("DELETE", path, null, (caller) -> caller.may(Permission.COMPOSE_PUSH, "campaign"), HEAD);
		walk.walk("POST", path + "/test", "{}", (caller) -> caller.may(Permission.COMPOSE_PUSH, "campaign"));
		walk.walk("POST", path + "/approve", "{}", (caller) -> caller.may(Permission.SEND_PUSH, "campaign"), HEAD);
		walk.walk("POST", path + "/send", "{\"at\":\"2999-01-01T00:00:00Z\"}",
				(caller) -> caller.may(Permission.SEND_PUSH, "campaign"));
		walk.walk("POST", path + "/resend", null, (caller) -> caller.may(Permission.SEND_PUSH, "campaign"));
		walk.walk("POST", path + "/cancel", "{}", (caller) -> caller.may(Permission.SEND_PUSH, "campaign"));
	}

	@Test
	void an_emergency_is_for_those_who_publish() {
		String emergency = NEWS.replace("\"news\"", "\"emergency\"");
		assertThat(this.http.json("POST", CAMPAIGNS, emergency, this.author.bearer()).status()).isEqualTo(403);
		HttpAnswer added = this.http.json("POST", CAMPAIGNS, emergency, this.publisher.bearer());
		assertThat(added.status()).isEqualTo(201);
		assertThat(this.http
			.json("PUT", path(added), NEWS, this.author.bearer("If-Match", "\"1\"", "Accept-Language", "da"))
			.status()).isEqualTo(403);
		HttpAnswer news = add(NEWS);
		assertThat(this.http.json("PUT", path(news), emergency, this.author.bearer("If-Match", "\"1\"")).status())
			.isEqualTo(403);
	}

	@Test
	void organisers_push_their_own_events_and_nothing_else() {
		UUID ours = UUID.randomUUID();
		TestStaff organiser = TestStaff.of(this.hub, Role.ORGANISER, "lemvig", ours);
		Dated own = required(null, false);
		Dated others = required(null, false);
		own(item("lemvig", "event", own.slug()), new Owner(ours, null, null, null));
		String about = "{\"region\":\"lemvig\",\"about\":{\"item\":\"%s\"}%s}";
		String event = item("lemvig", "event", own.slug()).id().toString();
		HttpAnswer added = this.http.json("POST", CAMPAIGNS, about.formatted(event, ""), organiser.bearer());
		assertThat(added.status()).as(added.text()).isEqualTo(201);
		assertThat(this.http.get(CAMPAIGNS + "?region=lemvig", organiser.bearer()).items("id"))
			.containsExactly(added.json().get("id").asString());
		assertThat(this.http.get(CAMPAIGNS, organiser.bearer()).items("id")).hasSize(1);
		assertThat(this.http.json("POST", path(added) + "/approve", "{}", organiser.bearer()).status()).isEqualTo(200);
		assertThat(
				this.http.json("POST", path(added) + "/send", "{\"at\":\"2999-01-01T00:00:00Z\"}", organiser.bearer())
					.status())
			.isEqualTo(200);
		assertThat(this.http.json("POST", path(added) + "/cancel", "{}", organiser.bearer()).status()).isEqualTo(200);
		for (String category : new String[] { "news", "service", "emergency" }) {
			assertThat(this.http
				.json("POST", CAMPAIGNS, about.formatted(event, ",\"category\":\"" + category + "\""),
						organiser.bearer())
				.status()).as(category).isIn(403, 404);
		}
		String theirs = Objects.requireNonNull(item("lemvig", "event", others.slug())).id().toString();
		assertThat(this.http.json("POST", CAMPAIGNS, about.formatted(theirs, ""), organiser.bearer()).status())
			.isIn(403, 404);
		assertThat(this.http.json("POST", CAMPAIGNS, NEWS, organiser.bearer()).status()).isIn(403, 404);
		assertThat(this.http.get(path(add(NEWS)), organiser.bearer()).status()).isEqualTo(404);
	}

	@Test
	void a_token_reaches_no_further_than_its_scopes() {
		String token = TestStaff.token(this.hub, this.publisher.account().id(), Duration.ofDays(1), "read",
				"compose-push");
		String[] bearer = { "Authorization", "Bearer " + token };
		HttpAnswer added = this.http.json("POST", CAMPAIGNS, NEWS, bearer);
		assertThat(added.status()).isEqualTo(201);
		HttpAnswer refused = this.http.json("POST", path(added) + "/approve", "{}", bearer);
		assertThat(refused.status()).isEqualTo(403);
		assertThat(code(refused)).isEqualTo("scope-missing");
	}

}
