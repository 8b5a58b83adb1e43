package org.newcomerhub.fcm.device;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Who subscribed to which topic. Safe for use by many threads.
 */
public final class Subscriptions {

	private static final int MOST_TOPICS = 2000;

	private final Map<String, Map<String, Instant>> topics = new LinkedHashMap<>();

	private final Map<String, Set<String>> tokens = new LinkedHashMap<>();

	/** What came of subscribing. */
	public enum Outcome {

		SUBSCRIBED, ALREADY, TOO_MANY

	}

	Subscriptions() {
	}

	/** Subscribes, to at most 2,000 topics a token. */
	public synchronized Outcome subscribe(String token, String topic, Instant now) {
		Map<String, Instant> own = this.topics.computeIfAbsent(token, (absent) -> new TreeMap<>());
		if (own.containsKey(topic)) {
			return Outcome.ALREADY;
		}
		if (own.size() >= MOST_TOPICS) {
			return Outcome.TOO_MANY;
		}
		own.put(topic, now);
		this.tokens.computeIfAbsent(topic, (absent) -> new LinkedHashSet<>()).add(token);
		return Outcome.SUBSCRIBED;
	}

	/** Whether there was a subscription to end. */
	public synchronized boolean unsubscribe(String token, String topic) {
		Map<String, Instant> own = this.topics.getOrDefault(token, Map.of());
		if (!own.containsKey(topic)) {
			return false;
		}
		own.remove(topic);
		Set<String> subscribed = this.tokens.getOrDefault(topic, Set.of());
		subscribed.remove(token);
		if (subscribed.isEmpty()) {
			this.tokens.remove(topic);
		}
		return true;
	}

	/** When a token subscribed to a topic; null if it did not. */
	public synchronized @Nullable Instant since(String token, String topic) {
		return this.topics.getOrDefault(token, Map.of()).get(topic);
	}

	/** A token's topics, by name, with when it subscribed to each. */
	public synchronized Map<String, Instant> of(String token) {
		return new TreeMap<>(this.topics.getOrDefault(token, Map.of()));
	}

	synchronized void forget(String token) {
		of(token).keySet().forEach((topic) -> unsubscribe(token, topic));
		this.topics.remove(token);
	}

	synchronized List<String> tokens(String topic) {
		return List.copyOf(this.tokens.getOrDefault(topic, Set.of()));
	}

	/** Of the tokens that ever subscribed to something. */
	synchronized List<String> tokens(Predicate<Set<String>> condition) {
		return this.topics.entrySet()
			.stream()
			.filter((each) -> condition.test(each.getValue().keySet()))
			.map(Map.Entry::getKey)
			.toList();
	}

	synchronized int count() {
		return this.topics.values().stream().mapToInt(Map::size).sum();
	}

}
