package org.newcomerhub.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may do in a region or an organisation.
 */
public enum Role {

	AUTHOR, TRANSLATOR, REVIEWER, PUBLISHER, ORGANISER, INTERPRETER_COORDINATOR, ADMIN;

	/** The name that the API has for it, such as {@code interpreter-coordinator}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Finds a role by the API's name for it. */
	public static Optional<Role> ofCode(String code) {
		return Arrays.stream(values()).filter((role) -> role.code().equals(code)).findFirst();
	}

}
