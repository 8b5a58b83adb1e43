package org.newcomerhub.push.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.attendance.AttendingHub;
import org.newcomerhub.web.Secrets;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running hub with people who write messages and people who send them.
 */
abstract class WritingHub extends AttendingHub {

	static final String CAMPAIGNS = "/api/v1/editorial/campaigns";

	static final String NEWS = """
			{"region":"lemvig","category":"news","source":"da",
			 "texts":{"da":{"title":"Nyt","body":"Borgerservice flytter."},
			          "ar":{"title":"جديد","body":"ينتقل مكتب خدمة المواطنين.","origin":"machine"}}}""";

	TestStaff author;

	TestStaff publisher;

	@BeforeEach
	void staff() {
		this.author = TestStaff.of(this.hub, Role.AUTHOR, "lemvig");
		this.publisher = TestStaff.of(this.hub, Role.PUBLISHER, "lemvig");
	}

	/** Adds a draft, which is not refused. */
	HttpAnswer add(String body) {
		HttpAnswer added = this.http.json("POST", CAMPAIGNS, body, this.author.bearer());
		assertThat(added.status()).as(added.text()).isEqualTo(201);
		assertThat(added.header("ETag")).isEqualTo("\"1\"");
		assertThat(added.header("Cache-Control")).isEqualTo("no-store");
		return added;
	}

	static String path(HttpAnswer campaign) {
		return CAMPAIGNS + "/" + campaign.json().get("id").asString();
	}

	/** Does something with it that is not refused. */
	HttpAnswer act(HttpAnswer campaign, String action, String body) {
		HttpAnswer done = this.http.json("POST", path(campaign) + "/" + action, body, this.publisher.bearer());
		assertThat(done.status()).as(done.text()).isEqualTo(200);
		return done;
	}

	HttpAnswer read(HttpAnswer campaign) {
		return this.http.get(path(campaign), this.author.bearer());
	}

	/** Registers a device with a topic of its own that nobody else follows. */
	UUID device(String topic, String platform, boolean token, String... languages) {
		UUID id = UUID.randomUUID();
		String provider = token ? "{\"type\":\"fcm\",\"token\":\"t-" + id + "\"}" : "{\"type\":\"none\"}";
		HttpAnswer made = this.http.json("PUT", "/api/v1/installations/" + id, """
				{"provider":%s,"platform":"%s","appVersion":"1","languages":["%s"],"zone":"Europe/Copenhagen",
				 "regions":["lemvig"],"topics":["%s"]}""".formatted(provider, platform, String.join("\",\"", languages),
				topic), "Authorization", "Bearer " + Secrets.random());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		return id;
	}

	static List<String> faults(HttpAnswer refused) {
		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
		return refused.json()
			.get("errors")
			.valueStream()
			.map((error) -> error.get("pointer").asString() + " " + error.get("code").asString())
			.toList();
	}

	static JsonNode text(HttpAnswer campaign, String language) {
		return campaign.json().get("texts").get(language);
	}

}
