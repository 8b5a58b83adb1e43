package org.newcomerhub.translation.checks;

import java.util.Locale;

/**
 * Something that a check has found in a text.
 *
 * @param segment where
 * @param code stable, for programs
 * @param severity whether it keeps the text from being approved
 * @param message for people: English, says what to do
 */
record Finding(String segment, String code, Severity severity, String message) {

	/** How much a finding weighs. */
	enum Severity {

		/** Whoever approves decides. */
		WARNING,

		/** The text cannot be approved. */
		ERROR;

		/** The API's word for it. */
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	static Finding error(String segment, String code, String message) {
		return new Finding(segment, code, Severity.ERROR, message);
	}

	static Finding warning(String segment, String code, String message) {
		return new Finding(segment, code, Severity.WARNING, message);
	}

	boolean isError() {
		return this.severity == Severity.ERROR;
	}

}
