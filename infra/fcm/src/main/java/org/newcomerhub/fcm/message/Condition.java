package org.newcomerhub.fcm.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition over topics, such as {@code 'a' in topics && ('b' in topics || !('c' in
 * topics))}: parentheses first, then from left to right, at most five topics.
 */
public final class Condition {

	private static final int MOST_TOPICS = 5;

	/** Far above what five topics need; it bounds the depth too. */
	private static final int MOST_WORDS = 100;

	private static final Pattern WORD = Pattern
		.compile("\\s*(\\(|\\)|&&|\\|\\||!|'([a-zA-Z0-9-_.~%]{1,900})'\\s+in\\s+topics)\\s*");

	private final List<String> words = new ArrayList<>();

	private final List<String> topics = new ArrayList<>();

	private final String text;

	private final Predicate<Set<String>> holds;

	private int next;

	private Condition(String text) {
		this.text = text;
		Matcher matcher = WORD.matcher(text);
		while (this.words.size() < MOST_WORDS && matcher.lookingAt()) {
			this.words.add((matcher.group(2) != null) ? "'" + matcher.group(2) : matcher.group(1));
			matcher.region(matcher.end(), text.length());
		}
		if (matcher.regionStart() != text.length()) {
			throw new IllegalArgumentException("Malformed at character " + matcher.regionStart());
		}
		this.holds = expression();
		if (this.next != this.words.size()) {
			throw new IllegalArgumentException("Malformed at word " + (this.next + 1));
		}
		if (this.topics.size() > MOST_TOPICS) {
			throw new IllegalArgumentException("More than " + MOST_TOPICS + " topics");
		}
	}

	/**
	 * Reads a condition.
	 * @throws IllegalArgumentException when it is malformed or names too many topics
	 */
	public static Condition of(String text) {
		return new Condition(text);
	}

	/** Whether an installation with these subscriptions is meant. */
	public boolean holds(Set<String> subscriptions) {
		return this.holds.test(subscriptions);
	}

	@Override
	public String toString() {
		return this.text;
	}

	private Predicate<Set<String>> expression() {
		Predicate<Set<String>> all = operand();
		while (this.next < this.words.size()) {
			Predicate<Set<String>> left = all;
			switch (this.words.get(this.next)) {
				case "&&" -> {
					this.next++;
					all = left.and(operand());
				}
				case "||" -> {
					this.next++;
					all = left.or(operand());
				}
				default -> {
					return all;
				}
			}
		}
		return all;
	}

	private Predicate<Set<String>> operand() {
		String word = (this.next < this.words.size()) ? this.words.get(this.next++) : "its end";
		if (word.startsWith("'")) {
			String topic = word.substring(1);
			this.topics.add(topic);
			return (subscriptions) -> subscriptions.contains(topic);
		}
		if (word.equals("!")) {
			return operand().negate();
		}
		if (word.equals("(")) {
			Predicate<Set<String>> inner = expression();
			if (this.next < this.words.size() && this.words.get(this.next++).equals(")")) {
				return inner;
			}
			throw new IllegalArgumentException("A parenthesis is not closed");
		}
		throw new IllegalArgumentException("Malformed at " + word);
	}

}
