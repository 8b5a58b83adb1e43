package org.newcomerhub.push.send;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.device.Provider;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadsTests {

	private final MovingClock clock = new MovingClock();

	private final Payloads payloads = new Payloads(this.clock);

	private final FcmStandIn standIn = FcmStandIn.start(0);

	private final Senders senders = TestSenders.toStandIn(this.standIn.base(), this.clock);

	@AfterEach
	void end() {
		this.senders.close();
		this.standIn.close();
	}

	private static Notification saying(String body) {
		return new Notification(UUID.fromString("0197f3a0-0000-7000-8000-000000000001"), Category.EVENT, "fa", "عنوان",
				body, "https://hub.example.org/e", "https://hub.example.org/i.jpg",
				Instant.parse("2026-12-01T00:00:00Z"));
	}

	private SendOutcome send(String platform, Notification notification) {
		Target target = new Target(UUID.randomUUID(), Provider.FCM, platform, "t");
		return Objects.requireNonNull(this.senders.send(target, notification, Instant.MAX).block());
	}

	@ParameterizedTest
	@CsvSource({ "android,x", "ios,x", "android,å", "ios,å", "android,'\"'", "ios,'\"'" })
	void what_is_found_to_fit_fcm_takes_and_one_more_it_does_not(String platform, String letter) {
		int times = 1;
		while (this.payloads.bytes(saying(letter.repeat(times + 1)), platform) <= Payloads.MOST_BYTES) {
			times++;
		}
		assertThat(send(platform, saying(letter.repeat(times)))).isEqualTo(new SendOutcome.Accepted());
		assertThat(send(platform, saying(letter.repeat(times + 1))))
			.isEqualTo(new SendOutcome.Refused("invalid-argument"));
	}

	@ParameterizedTest
	@CsvSource({ "android", "ios" })
	void what_is_shown_is_what_is_received(String platform) {
		send(platform, saying("x"));
		ObjectNode received = this.standIn.mailbox("t").received().getFirst().message();
		received.remove("token");
		JsonNode shown = JsonMapper.shared().valueToTree(this.payloads.shown(saying("x"), platform));
		// the stand-in writes Android's priority as the reference does
		assertThat(shown.toString()).isEqualToIgnoringCase(received.toString());
	}

	@Test
	void a_browser_is_told_the_direction_of_the_words() {
		assertThat(this.payloads.shown(saying("x"), "web")).containsEntry("direction", "rtl")
			.containsEntry("language", "fa")
			.containsEntry("link", "https://hub.example.org/e");
		assertThat(this.payloads.bytes(saying("å"), "web")).isEqualTo(this.payloads.bytes(saying("x"), "web") + 1);
	}

}
