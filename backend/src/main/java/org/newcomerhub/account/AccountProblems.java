package org.newcomerhub.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.newcomerhub.web.MessageKeys;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;

/**
 * Why somebody is turned away.
 */
public final class AccountProblems {

	private static final ProblemType NOT_SIGNED_IN = new ProblemType("not-signed-in", HttpStatus.UNAUTHORIZED);

	private static final ProblemType NOT_ALLOWED = new ProblemType("not-allowed", HttpStatus.FORBIDDEN);

	private static final ProblemType SCOPE_MISSING = new ProblemType("scope-missing", HttpStatus.FORBIDDEN);

	private AccountProblems() {
	}

	/** Nobody is signed in, or no longer. */
	public static ProblemException notSignedIn() {
		return ProblemException.of(NOT_SIGNED_IN, Map.of());
	}

	static ProblemException notAllowed(Permission permission, Place place) {
		List<String> roles = new ArrayList<>();
		Decision.rolesFor(permission, place).forEach((role) -> roles.add("role." + role.code()));
		roles.add("role.installation-admin");
		return ProblemException.of(NOT_ALLOWED, Map.of("roles", new MessageKeys(roles)));
	}

	/** For administrators of a region, or of the installation, alone. */
	public static ProblemException administratorsOnly(boolean ofInstallation) {
		return notAllowed(Permission.ADMINISTER_ACCOUNTS,
				ofInstallation ? Place.installation() : new Place("", null, null));
	}

	/** They may, but not by the token that they use. */
	public static ProblemException scopeMissing(String scope) {
		return ProblemException.of(SCOPE_MISSING, Map.of("scope", scope));
	}

	/** Says no more than that there is nothing for them. */
	static ProblemException nothingThere() {
		return ProblemException.of(ProblemType.NOT_FOUND, Map.of());
	}

}
