package org.newcomerhub.device;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.schema.QuietHours;
import org.newcomerhub.web.Secrets;

/**
 * Devices for tests.
 */
public final class TestPhones {

	private TestPhones() {
	}

	/** What an Android phone in Lemvig says of itself. */
	public static Profile android(List<String> languages, ZoneId zone, @Nullable QuietHours quiet, String... topics) {
		return new Profile(Provider.FCM, "android", "1.0", languages, zone, List.of(topics).stream().sorted().toList(),
				quiet);
	}

	/** Registers a device that follows some regions. */
	public static Installation register(Installations installations, UUID id, Profile profile, @Nullable String token,
			String... regions) {
		return installations.register(id, Secrets.hash(id.toString()), profile, new TreeSet<>(List.of(regions)), token)
			.map(Installations.Registered::installation)
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	/** The secret of a device that was registered here. */
	public static String secret(UUID id) {
		return Secrets.hash(id.toString());
	}

	/** Erases a device. */
	public static void erase(Installations installations, Installation installation) {
		installations.erase(installation).block(Await.LONGEST);
	}

}
