package org.newcomerhub.device;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.schema.QuietHours;

/**
 * The stored form of an installation.
 */
final class StoredInstallation {

	static final String COLLECTION = "installation";

	static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	static final String ID = "_id";

	static final String VERSION = "version";

	static final String TOKEN = "token";

	/** Of which no two installations have the same. */
	static final String TOKEN_HASH = "tokenHash";

	static final String LAST_SEEN = "lastSeen";

	/** Day and id, by which the silent are found. */
	static final String SEEN = "seen";

	/** There only while it is being erased. */
	static final String LEAVING = "leaving";

	private static final String SECRET_HASH = "secretHash";

	private static final String PROVIDER = "provider";

	private static final String PLATFORM = "platform";

	private static final String APP_VERSION = "appVersion";

	private static final String LANGUAGES = "languages";

	private static final String ZONE = "zone";

	static final String TOPICS = "topics";

	static final String QUIET_FROM = "quietFrom";

	static final String QUIET_TO = "quietTo";

	private static final String REGIONS = "regions";

	private static final String REGION = "region";

	/** Beside the regions, where the neighbouring release looks for nothing else. */
	static final String LISTS = "lists";

	private static final String LIST = "list";

	private static final String NUMBER = "number";

	private StoredInstallation() {
	}

	static String seen(LocalDate day, UUID id) {
		return day + "/" + id;
	}

	static Document write(Installation installation) {
		Profile profile = installation.profile();
		Document document = new Document(ID, installation.id()).append(StoredShape.FIELD, SHAPE.known())
			.append(VERSION, installation.version())
			.append(SECRET_HASH, installation.secretHash())
			.append(PROVIDER, profile.provider().code())
			.append(PLATFORM, profile.platform())
			.append(APP_VERSION, profile.appVersion())
			.append(LANGUAGES, profile.languages())
			.append(ZONE, profile.zone().getId())
			.append(TOPICS, profile.topics())
			.append(LAST_SEEN, installation.lastSeen().toString())
			.append(SEEN, seen(installation.lastSeen(), installation.id()));
		QuietHours quiet = profile.quietHours();
		if (quiet != null) {
			document.append(QUIET_FROM, quiet.from().toString()).append(QUIET_TO, quiet.to().toString());
		}
		List<Document> regions = new ArrayList<>();
		List<Document> lists = new ArrayList<>();
		installation.numbers().forEach((name, number) -> {
			boolean list = Profile.isList(name);
			(list ? lists : regions).add(new Document(list ? LIST : REGION, name).append(NUMBER, number));
		});
		document.append(REGIONS, regions);
		if (!lists.isEmpty()) {
			document.append(LISTS, lists);
		}
		// fields of the unique index exist only where there is something
		if (installation.tokenHash() != null) {
			document.append(TOKEN, installation.token()).append(TOKEN_HASH, installation.tokenHash());
		}
		return document;
	}

	/** Whether it is there and not being erased. */
	static boolean isThere(Document document) {
		return !document.containsKey(LEAVING);
	}

	static Installation read(Document document) {
		Document readable = SHAPE.readable(document);
		SortedMap<String, Long> numbers = new TreeMap<>();
		readable.getList(REGIONS, Document.class, List.of())
			.forEach((region) -> numbers.put(region.getString(REGION), region.get(NUMBER, Number.class).longValue()));
		readable.getList(LISTS, Document.class, List.of())
			.forEach((list) -> numbers.put(list.getString(LIST), list.get(NUMBER, Number.class).longValue()));
		Profile profile = new Profile(Provider.ofCode(readable.getString(PROVIDER)).orElse(Provider.NONE),
				readable.getString(PLATFORM), readable.getString(APP_VERSION),
				readable.getList(LANGUAGES, String.class, List.of()), ZoneId.of(readable.getString(ZONE)),
				readable.getList(TOPICS, String.class, List.of()), quiet(readable));
		return new Installation(readable.get(ID, UUID.class), readable.get(VERSION, Number.class).longValue(),
				readable.getString(SECRET_HASH), profile, numbers, readable.getString(TOKEN),
				readable.getString(TOKEN_HASH), LocalDate.parse(readable.getString(LAST_SEEN)));
	}

	private static @Nullable QuietHours quiet(Document document) {
		String from = document.getString(QUIET_FROM);
		String to = document.getString(QUIET_TO);
		return (from == null || to == null) ? null : new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
	}

}
