package org.newcomerhub.feedback.model;

/**
 * Where letters lie.
 */
public enum Box {

	/** Whether a published item helped, and what is wrong with it. */
	FEEDBACK("feedback"),

	/** Questions to a region. */
	QUESTION("question");

	private final String collection;

	Box(String collection) {
		this.collection = collection;
	}

	/** The collection's name; stable. */
	public String collection() {
		return this.collection;
	}

}
