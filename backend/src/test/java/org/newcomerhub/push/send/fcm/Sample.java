package org.newcomerhub.push.send.fcm;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.base.FcmProperties;
import org.newcomerhub.push.send.base.SendProperties;

/** Something to send, and whom to. */
final class Sample {

	static final UUID CAMPAIGN = UUID.fromString("0197f3a0-0000-7000-8000-000000000001");

	/** A day after the moving clock's first moment. */
	static final Instant EXPIRES = Instant.parse("2026-11-21T08:00:00Z");

	private Sample() {
	}

	static Notification of(Category category) {
		return new Notification(CAMPAIGN, category, "ar", "مرحبا", "Sprogcafé kl. 18",
				"https://hub.example.org/events/cafe", null, EXPIRES);
	}

	static Target to(String token, String platform) {
		return new Target(UUID.randomUUID(), Provider.FCM, platform, token);
	}

	static FcmProperties fcm(@Nullable String credentials, URI endpoint) {
		return new FcmProperties(credentials, "newcomer-hub", endpoint);
	}

	static SendProperties within(Duration timeout) {
		return new SendProperties(5000, 400, timeout);
	}

}
