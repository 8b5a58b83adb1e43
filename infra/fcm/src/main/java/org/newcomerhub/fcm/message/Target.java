package org.newcomerhub.fcm.message;

/**
 * Whom a message is for.
 */
public sealed interface Target {

	/**
	 * One installation.
	 *
	 * @param token its registration token or its installation id
	 */
	record Token(String token) implements Target {
	}

	/**
	 * Whoever subscribed to a topic.
	 *
	 * @param name the topic, without {@code /topics/}
	 */
	record Topic(String name) implements Target {
	}

	/**
	 * Whoever's subscriptions meet a condition.
	 *
	 * @param condition the condition
	 */
	record Matching(Condition condition) implements Target {
	}

}
