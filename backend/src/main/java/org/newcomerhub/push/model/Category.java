package org.newcomerhub.push.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much a message presses.
 */
public enum Category {

	/** Danger to people: passes quiet hours and the attention budget. */
	EMERGENCY,

	/** What a reader relies on: a sign-up, a followed guide, an office that is closed. */
	SERVICE,

	/** Something that takes place. */
	EVENT,

	/** Anything else that is worth knowing. */
	NEWS;

	/** The API's name for it; stable. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Finds a category by the API's name for it. */
	public static Optional<Category> ofCode(String code) {
		return Arrays.stream(values()).filter((category) -> category.code().equals(code)).findFirst();
	}

}
