package org.newcomerhub.device;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.mongo.TestEncryption;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.web.Secrets;

/**
 * Installations by the hundred thousand, stored as if each had registered, without the
 * time that this would take.
 *
 * @param region the region that all of them follow
 * @param count how many
 * @param languages given to them in turn, each with English second
 */
public record ManyInstallations(String region, int count, List<String> languages) {

	private static final int AT_ONCE = 1_000;

	public ManyInstallations {
		languages = List.copyOf(languages);
	}

	/** The token of one, from 1 on; as long as Google's are. */
	public static String token(long number) {
		String hash = Secrets.hash("installation " + number);
		return "bench:" + number + ":" + hash + hash;
	}

	/** Puts them into a store that has none. */
	public void store(TestStore store) {
		Encryption encryption = TestEncryption.encryption();
		List<Document> installations = new ArrayList<>();
		List<Document> numbers = new ArrayList<>();
		for (long number = 1; number <= this.count; number++) {
			UUID id = UUID.randomUUID();
			installations.add(StoredInstallation.write(installation(id, number, encryption)));
			numbers.add(new Document("_id", this.region + "/" + number).append(StoredShape.FIELD, 1)
				.append("installation", id));
			if (installations.size() == AT_ONCE || number == this.count) {
				insert(store, StoredInstallation.COLLECTION, installations);
				insert(store, Numbers.COLLECTION, numbers);
			}
		}
		insert(store, Numbers.COLLECTION, new ArrayList<>(List
			.of(new Document("_id", this.region).append(StoredShape.FIELD, 1).append("last", (long) this.count))));
	}

	private Installation installation(UUID id, long number, Encryption encryption) {
		String language = this.languages.get((int) (number % this.languages.size()));
		String token = token(number);
		Profile profile = new Profile(Provider.FCM, (number % 4 == 0) ? "ios" : "android", "1.0",
				language.equals("en") ? List.of("en") : List.of(language, "en"), ZoneId.of("Europe/Copenhagen"),
				List.of(), null);
		SortedMap<String, Long> numbers = new TreeMap<>();
		numbers.put(this.region, number);
		return new Installation(id, 1, Secrets.hash("secret " + number), profile, numbers,
				encryption.seal(token, Installation.tokenContext(id)),
				Secrets.hash(profile.provider().code() + " " + token), LocalDate.now(ZoneId.of("UTC")));
	}

	private static void insert(TestStore store, String collection, List<Document> documents) {
		store.mongo().insert(documents, collection).blockLast(Await.LONGEST);
		documents.clear();
	}

}
