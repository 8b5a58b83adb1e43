package org.newcomerhub.schema;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the words of a segment have come: the states of XLIFF 2.1.
 */
public enum State {

	INITIAL("initial"), TRANSLATED("translated"), REVIEWED("reviewed"), FINAL("final");

	private final String code;

	State(String code) {
		this.code = code;
	}

	/**
	 * Returns XLIFF's word, for example {@code translated}.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Returns whether a second person has read the words.
	 */
	public boolean isReviewed() {
		return this == REVIEWED || this == FINAL;
	}

	/**
	 * Returns the state of this code, if it is one.
	 */
	public static Optional<State> find(String code) {
		return Stream.of(values()).filter((state) -> state.code.equals(code)).findFirst();
	}

	/**
	 * Returns the state of this code.
	 * @throws IllegalArgumentException if it is none
	 */
	public static State of(String code) {
		return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown state: " + code));
	}

}
