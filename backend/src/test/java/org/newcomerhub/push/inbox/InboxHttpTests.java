package org.newcomerhub.push.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.push.delivery.Progress;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.model.Totals;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.web.Secrets;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class InboxHttpTests extends RunningHub {

	private static final CampaignText DANISH = new CampaignText("Vand", "Kog vandet", Origin.HUMAN, null, "anna");

	private static final CampaignText ARABIC = new CampaignText("ماء", "اغلوا الماء", Origin.HUMAN,
			Wording.print(DANISH), "anna");

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Progress progress;

	@Autowired
	private Clock clock;

	private final UUID id = UUID.randomUUID();

	private final String path = "/api/v1/installations/" + this.id;

	private final String[] bearer = { "Authorization", "Bearer " + Secrets.random() };

	@BeforeEach
	void register() {
		HttpAnswer made = this.http.json("PUT", this.path, """
				{"provider":{"type":"fcm","token":"%s"},"platform":"android","appVersion":"1","languages":["ti","ar"],
				 "zone":"Europe/Copenhagen","regions":["lemvig"],"quietHours":{"from":"03:00","to":"03:00"}}
				""".formatted(UUID.randomUUID()), this.bearer);
		assertThat(made.status()).isEqualTo(201);
	}

	private Campaign sent(UUID... devices) {
		Campaign draft = TestCampaigns.draft(UUID.randomUUID());
		Campaign campaign = new Campaign(draft.id(), 1, "lemvig", Category.EMERGENCY,
				Audience.of(new Reach.Chosen(List.of(devices))), "da",
				new TreeMap<>(Map.of("da", DANISH, "ar", ARABIC)), Map.of(), null, "https://example.org/", null, null,
				null, null, false, false, null, Campaign.State.DRAFT, draft.history());
		this.campaigns.made(TestCampaigns.sending(campaign, this.clock.instant())).block(Await.LONGEST);
		Awaitility.await().atMost(Await.LONGEST).until(() -> state(campaign.id()) == Campaign.State.SENT);
		return campaign;
	}

	private Campaign.State state(UUID campaign) {
		return this.campaigns.find(campaign).blockOptional(Await.LONGEST).orElseThrow().state();
	}

	private HttpAnswer inbox(String... headers) {
		String[] all = List
			.of(this.bearer[0], this.bearer[1], headers.length > 0 ? headers[0] : "Accept",
					headers.length > 0 ? headers[1] : "application/json")
			.toArray(String[]::new);
		return this.http.get(this.path + "/inbox", all);
	}

	@Test
	void what_was_sent_lies_in_the_inbox_and_is_marked_as_read_and_opened_once() {
		assertThat(inbox().json().get("items")).isEmpty();
		Campaign campaign = sent(this.id);
		HttpAnswer inbox = inbox();
		assertThat(inbox.status()).isEqualTo(200);
		assertThat(inbox.header("Cache-Control")).isEqualTo("no-store");
		assertThat(inbox.json().get("items")).hasSize(1);
		assertThat(inbox.json().at("/items/0/id").asString()).isEqualTo(campaign.id().toString());
		assertThat(inbox.json().at("/items/0/title").asString()).isEqualTo("ماء");
		assertThat(inbox.json().at("/items/0/language").asString()).isEqualTo("ar");
		assertThat(inbox.json().at("/items/0/direction").asString()).isEqualTo("rtl");
		assertThat(inbox.json().at("/items/0/origin").asString()).isEqualTo("human");
		assertThat(inbox.json().at("/items/0/reviewed").asBoolean()).isTrue();
		assertThat(inbox.json().at("/items/0/category").asString()).isEqualTo("emergency");
		assertThat(inbox.json().at("/items/0/link").asString()).isEqualTo("https://example.org/");
		assertThat(inbox.json().at("/items/0/read").asBoolean()).isFalse();
		String etag = inbox.header("ETag");
		assertThat(inbox("If-None-Match", etag).status()).isEqualTo(304);
		String read = this.path + "/inbox/" + campaign.id() + "/read";
		assertThat(this.http.call("PUT", read, this.bearer).status()).isEqualTo(204);
		assertThat(this.http.json("PUT", read, "{\"opened\": true}", this.bearer).status()).isEqualTo(204);
		assertThat(this.http.json("PUT", read, "{\"opened\": true}", this.bearer).status()).isEqualTo(204);
		HttpAnswer after = inbox("If-None-Match", etag);
		assertThat(after.status()).isEqualTo(200);
		assertThat(after.json().at("/items/0/read").asBoolean()).isTrue();
		assertThat(after.json().at("/items/0/opened").asBoolean()).isTrue();
		Totals totals = this.progress.of(campaign).blockOptional(Await.LONGEST).orElseThrow();
		assertThat(totals.counts()).isEqualTo(Map.of("ar", Map.of("accepted", 1L, "sent", 1L, "opened", 1L)));
	}

	@Test
	void an_inbox_is_nobody_else_s() {
		Campaign campaign = sent(this.id);
		String[] other = { "Authorization", "Bearer " + Secrets.random(), "Accept-Language", "da" };
		HttpAnswer wrong = this.http.get(this.path + "/inbox", other);
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(wrong.json().get("code").asString()).isEqualTo("wrong-secret");
		assertThat(wrong.json().get("title").asString()).isEqualTo("Forkert hemmelighed");
		assertThat(this.http.get(this.path + "/inbox").status()).isEqualTo(401);
		assertThat(this.http.call("PUT", this.path + "/inbox/" + campaign.id() + "/read", other).status())
			.isEqualTo(401);
	}

	@Test
	void what_is_not_there_cannot_be_read() {
		HttpAnswer unknown = this.http.call("PUT", this.path + "/inbox/" + UUID.randomUUID() + "/read", this.bearer);
		assertThat(unknown.status()).isEqualTo(404);
		assertThat(unknown.json().get("code").asString()).isEqualTo("not-found");
		assertThat(
				this.http.json("PUT", this.path + "/inbox/" + UUID.randomUUID() + "/read", "{", this.bearer).status())
			.isEqualTo(400);
	}

	@Test
	void whoever_leaves_takes_the_inbox_along() {
		Campaign campaign = sent(this.id);
		assertThat(this.http.call("DELETE", this.path, this.bearer).status()).isEqualTo(204);
		assertThat(inbox().status()).isEqualTo(401);
		register();
		assertThat(inbox().json().get("items")).isEmpty();
		assertThat(this.http.call("PUT", this.path + "/inbox/" + campaign.id() + "/read", this.bearer).status())
			.isEqualTo(404);
	}

}
