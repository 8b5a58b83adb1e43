package org.newcomerhub.device;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.mongo.TestEncryption;
import org.newcomerhub.schema.QuietHours;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Flux;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

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

	/** Phones of Danish readers who follow a region where there are none yet. */
	public static void many(ReactiveMongoTemplate mongo, int count, String region) {
		List<Document> phones = new ArrayList<>();
		List<Document> recipients = new ArrayList<>();
		for (long number = 1; number <= count; number++) {
			UUID id = UUID.randomUUID();
			String token = TestEncryption.encryption().seal("token-" + id, Installation.tokenContext(id));
			phones.add(StoredInstallation.write(new Installation(id, 1, "",
					android(List.of("da"), ZoneId.of("Europe/Copenhagen"), null),
					new TreeMap<>(Map.of(region, number)), token, token, LocalDate.of(2026, 11, 20))));
			recipients.add(new Document("_id", region + "/" + number).append(StoredShape.FIELD, 1)
				.append("installation", id));
		}
		recipients.add(new Document("_id", region).append(StoredShape.FIELD, 1).append("last", (long) count));
		Flux.concat(Flux.fromIterable(phones)
			.buffer(1000)
			.concatMap((some) -> mongo.insert(some, StoredInstallation.COLLECTION)),
				Flux.fromIterable(recipients).buffer(1000).concatMap((some) -> mongo.insert(some, Numbers.COLLECTION)))
			.blockLast(Await.LONGEST);
	}

}
