package org.newcomerhub.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of what kind the values of a fact are.
 */
public enum FactType {

	/** A number without a unit. */
	NUMBER,

	/** An amount of the fact's currency. */
	MONEY,

	/** So many of a hundred: 8 is 8 %. */
	PERCENTAGE,

	/** So many of the fact's unit of time. */
	DURATION,

	/** A day of the Gregorian calendar. */
	DATE,

	/** Words, which stand in the fact's texts. */
	TEXT;

	/**
	 * Returns how it is written, for example {@code percentage}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns whether a value of this type is a number.
	 */
	public boolean isNumeric() {
		return switch (this) {
			case NUMBER, MONEY, PERCENTAGE, DURATION -> true;
			case DATE, TEXT -> false;
		};
	}

	/**
	 * Returns the type of this code, if it is one.
	 */
	public static Optional<FactType> find(String code) {
		return Stream.of(values()).filter((type) -> type.code().equals(code)).findFirst();
	}

	/**
	 * Returns the type of this code.
	 * @throws IllegalArgumentException if it is none
	 */
	public static FactType of(String code) {
		return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown type of fact: " + code));
	}

}
