package org.newcomerhub.push.send.web;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.TestHub;
import org.newcomerhub.device.Provider;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.Senders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hub with credentials of providers, and one without.
 */
class PushHttpTests extends RunningHub {

	private static final String KEY = "/api/v1/push/key";

	@TempDir
	private static Path data;

	@Test
	void without_keys_there_is_none_to_subscribe_with_and_the_hub_says_that_push_is_only_logged() {
		HttpAnswer none = this.http.get(KEY, "Accept-Language", "da");
		assertThat(none.status()).isEqualTo(404);
		assertThat(none.json().path("code").asString()).isEqualTo("not-found");
		assertThat(none.header("Content-Language")).isEqualTo("da");
		assertThat(this.http.get(KEY, "Accept-Language", "pl").json().path("title").asString())
			.isNotEqualTo(none.json().path("title").asString());
		assertThat(this.http.get("/actuator/info").json().path("push").toString())
			.isEqualTo("{\"fcm\":\"only logged\",\"web-push\":\"only logged\"}");
	}

	@Test
	void with_them_browsers_are_told_the_key_and_phones_are_reached() {
		KeyPair ours = Browser.pair();
		try (EmbeddedStore store = EmbeddedStore.inMemory(0);
				FcmStandIn standIn = FcmStandIn.start(0);
				TestHub hub = TestHub.start(store.port(), "--hub.data=" + data, "--hub.starter=false",
						"--hub.push.fcm.endpoint=" + standIn.base(),
						"--hub.push.web.public-key=" + Browser.text(Browser.open(ours)),
						"--hub.push.web.private-key=" + Browser.text(Browser.secret(ours)),
						"--hub.push.web.subject=mailto:hub@example.org")) {
			HttpAnswer key = hub.http().get(KEY);
			assertThat(key.json().path("publicKey").asString()).isEqualTo(Browser.text(Browser.open(ours)));
			assertThat(key.header("Access-Control-Allow-Origin")).isEqualTo("*");
			assertThat(hub.http().get("/actuator/info").json().path("push").toString())
				.isEqualTo("{\"fcm\":\"a stand-in, not Google\",\"web-push\":\"set up\"}");
			UUID campaign = UUID.randomUUID();
			assertThat(hub.bean(Senders.class)
				.send(new Target(UUID.randomUUID(), Provider.FCM, "android", "t"),
						new Notification(campaign, Category.EVENT, "da", "Sprogcafé", "Kl. 18", null, null,
								Instant.parse("2100-01-01T00:00:00Z")),
						Instant.MAX)
				.block(Duration.ofSeconds(30))).isEqualTo(new SendOutcome.Accepted());
			assertThat(standIn.reached("t", campaign.toString())).isTrue();
			assertThat(hub.http().get("/actuator/prometheus").text()).contains("hub_push_asked_seconds_count")
				.contains("hub_push_in_flight");
		}
	}

}
