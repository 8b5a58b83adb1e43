package org.newcomerhub.account.signin;

import java.util.Map;

import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;

/**
 * Why somebody cannot come in.
 */
final class SignInProblems {

	private static final ProblemType REFUSED = new ProblemType("sign-in-refused", HttpStatus.UNAUTHORIZED);

	private static final ProblemType SETUP_DONE = new ProblemType("setup-done", HttpStatus.GONE);

	private static final ProblemType SETUP_REFUSED = new ProblemType("setup-refused", HttpStatus.FORBIDDEN);

	private static final ProblemType NAME_TAKEN = new ProblemType("name-taken", HttpStatus.CONFLICT);

	private static final ProblemType LINK_OVER = new ProblemType("link-over", HttpStatus.GONE);

	private static final ProblemType EMAIL_TAKEN = new ProblemType("email-taken", HttpStatus.CONFLICT);

	private static final ProblemType LAST_ADMIN = new ProblemType("last-admin", HttpStatus.CONFLICT);

	private SignInProblems() {
	}

	/** The same for a name that is unknown and for a password that is wrong. */
	static ProblemException refused() {
		return ProblemException.of(REFUSED, Map.of());
	}

	static ProblemException setupDone() {
		return ProblemException.of(SETUP_DONE, Map.of());
	}

	static ProblemException setupRefused() {
		return ProblemException.of(SETUP_REFUSED, Map.of());
	}

	static ProblemException nameTaken() {
		return ProblemException.of(NAME_TAKEN, Map.of());
	}

	static ProblemException emailTaken() {
		return ProblemException.of(EMAIL_TAKEN, Map.of());
	}

	static ProblemException lastAdmin() {
		return ProblemException.of(LAST_ADMIN, Map.of());
	}

	static ProblemException linkOver() {
		return ProblemException.of(LINK_OVER, Map.of());
	}

}
