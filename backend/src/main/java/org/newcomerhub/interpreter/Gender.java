package org.newcomerhub.interpreter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An interpreter's gender: some people can only speak before one of their own.
 */
public enum Gender {

	FEMALE, MALE, OTHER;

	/** The name that the API has for it, such as {@code female}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Finds a gender by the API's name for it. */
	public static Optional<Gender> ofCode(String code) {
		return Arrays.stream(values()).filter((gender) -> gender.code().equals(code)).findFirst();
	}

}
