package org.newcomerhub.attendance.poll;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.mongo.StoredShape;

/**
 * The stored form of a poll. Moments are texts (ISO 8601).
 */
final class StoredPoll {

	static final String COLLECTION = "poll";

	static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	static final String ID = "_id";

	static final String VERSION = "version";

	static final String REGION = "region";

	/** Moment and id; there only while votes are to be counted for good, or erased. */
	static final String SETTLE = "settle";

	private static final String QUESTION = "question";

	private static final String OPTIONS = "options";

	private static final String CLOSES_AT = "closesAt";

	private static final String PUBLIC = "publicResults";

	private static final String RESULTS = "results";

	private StoredPoll() {
	}

	static Document write(Poll poll) {
		Document document = new Document(StoredShape.FIELD, SHAPE.known()).append(VERSION, poll.version())
			.append(REGION, poll.region())
			.append(QUESTION, words(poll.question()))
			.append(OPTIONS,
					poll.options()
						.stream()
						.map((option) -> new Document("id", option.id()).append("words", words(option.words())))
						.toList())
			.append(CLOSES_AT, (poll.closesAt() != null) ? poll.closesAt().toString() : null)
			.append(PUBLIC, poll.publicResults());
		SortedMap<String, Integer> results = poll.results();
		return document.append(RESULTS, (results != null) ? new Document(new LinkedHashMap<>(results)) : null);
	}

	/** When it is to be settled; null: not yet, or it is. */
	static @Nullable String settle(Poll poll) {
		Instant at = poll.countable();
		return (at != null) ? at + "/" + poll.id() : null;
	}

	private static Document words(LocalizedText text) {
		return new Document(new LinkedHashMap<>(text.byLanguage()));
	}

	static Poll read(Document stored) {
		Document document = SHAPE.readable(stored);
		String closesAt = document.getString(CLOSES_AT);
		return new Poll(document.get(ID, UUID.class), document.get(VERSION, Number.class).longValue(),
				document.getString(REGION), text(document.get(QUESTION, Document.class)),
				document.getList(OPTIONS, Document.class, List.of())
					.stream()
					.map((option) -> new Poll.Option(option.getString("id"), text(option.get("words", Document.class))))
					.toList(),
				(closesAt != null) ? Instant.parse(closesAt) : null, document.getBoolean(PUBLIC, false),
				results(document.get(RESULTS, Document.class)));
	}

	private static LocalizedText text(Document words) {
		Map<String, String> text = new LinkedHashMap<>();
		words.forEach((language, said) -> text.put(language, String.valueOf(said)));
		return LocalizedText.of(text);
	}

	private static @Nullable SortedMap<String, Integer> results(@Nullable Document counts) {
		if (counts == null) {
			return null;
		}
		SortedMap<String, Integer> results = new TreeMap<>();
		counts.forEach((option, count) -> results.put(option, ((Number) count).intValue()));
		return results;
	}

}
