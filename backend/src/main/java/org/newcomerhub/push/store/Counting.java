package org.newcomerhub.push.store;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.model.Outcome;
import org.newcomerhub.push.model.Tally;
import org.newcomerhub.push.model.Totals;

/**
 * Counts a batch's messages by language and outcome.
 */
final class Counting {

	private Counting() {
	}

	static SortedMap<String, Tally> count(Collection<Message> messages) {
		SortedMap<String, Tally> languages = new TreeMap<>();
		messages.stream()
			.filter((message) -> message.outcome() != Outcome.NOT_FOR)
			.forEach((message) -> languages.merge(message.language(), one(message), Tally::plus));
		return languages;
	}

	private static Tally one(Message message) {
		Outcome outcome = message.outcome();
		SortedMap<String, Long> why = new TreeMap<>(Map.of(String.valueOf(message.reason()), 1L));
		return new Tally((outcome == Outcome.WAITING) ? 1 : 0, (outcome == Outcome.IN_FLIGHT) ? 1 : 0,
				(message.attempts() > 0) ? 1 : 0, (outcome == Outcome.ACCEPTED) ? 1 : 0,
				(outcome == Outcome.FAILED) ? why : new TreeMap<>(),
				(outcome == Outcome.HELD_BACK) ? why : new TreeMap<>(), message.repeated() ? 1 : 0, 0);
	}

	static Document write(Map<String, Tally> languages) {
		return document(new Totals(0, 0, new TreeMap<>(languages)).counts());
	}

	/** Of counts by language and outcome. */
	static Document document(Map<String, Map<String, Long>> counts) {
		Document document = new Document();
		counts.forEach((language, outcomes) -> document.append(language, new Document(new TreeMap<>(outcomes))));
		return document;
	}

	static SortedMap<String, Tally> read(@Nullable Document document) {
		return (document != null) ? new TreeMap<>(Totals.of(counts(document)).languages()) : new TreeMap<>();
	}

	/** By language and outcome. */
	static SortedMap<String, Map<String, Long>> counts(Document document) {
		SortedMap<String, Map<String, Long>> counts = new TreeMap<>();
		document.keySet().forEach((language) -> {
			Map<String, Long> outcomes = new TreeMap<>();
			document.get(language, Document.class)
				.forEach((outcome, count) -> outcomes.put(outcome, ((Number) count).longValue()));
			counts.put(language, outcomes);
		});
		return counts;
	}

}
