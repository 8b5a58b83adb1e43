package org.newcomerhub.interpreter.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether somebody interprets, or is a volunteer who helps with a language and is never
 * shown as an interpreter.
 */
public enum PersonKind {

	INTERPRETER, LANGUAGE_HELPER;

	/** The name that the API has for it, such as {@code language-helper}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Finds a kind by the API's name for it. */
	public static Optional<PersonKind> ofCode(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

}
