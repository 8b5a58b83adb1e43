package org.newcomerhub.interpreter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How interpreting is done.
 */
public enum Modality {

	ON_SITE, TELEPHONE, VIDEO, SIGN_LANGUAGE, WRITTEN;

	/** The name that the API has for it, such as {@code on-site}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether the interpreter need not come: by telephone or video. */
	public boolean remote() {
		return this == TELEPHONE || this == VIDEO;
	}

	/** Finds a modality by the API's name for it. */
	public static Optional<Modality> ofCode(String code) {
		return Arrays.stream(values()).filter((modality) -> modality.code().equals(code)).findFirst();
	}

}
