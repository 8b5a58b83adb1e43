package org.newcomerhub.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Planned;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;

/**
 * Why somebody cannot have a place.
 */
public final class SignUpProblems {

	static final ProblemType KEY_REUSED = new ProblemType("idempotency-key-reused", HttpStatus.UNPROCESSABLE_CONTENT);

	private static final ProblemType NOT_NEEDED = new ProblemType("signup-not-needed", HttpStatus.CONFLICT);

	private static final ProblemType CLOSED = new ProblemType("signup-closed", HttpStatus.CONFLICT);

	private static final ProblemType CANCELLED = new ProblemType("date-cancelled", HttpStatus.CONFLICT);

	private static final ProblemType NO_PLACES = new ProblemType("no-places", HttpStatus.CONFLICT);

	private static final ProblemType GONE = new ProblemType("signup-gone", HttpStatus.CONFLICT);

	private static final ProblemType UNKNOWN = new ProblemType("unknown-occurrence", HttpStatus.NOT_FOUND);

	private SignUpProblems() {
	}

	/**
	 * Checks what can be told without counting places.
	 * @throws ProblemException saying why not
	 */
	static void check(Planned planned, int party, Instant now) {
		checkTime(planned, now);
		SignUp signUp = planned.signUp();
		if (signUp.rule() != SignUp.Rule.REQUIRED) {
			throw ProblemException.of(NOT_NEEDED, Map.of());
		}
		if (!now.isBefore(planned.closes())) {
			throw ProblemException.of(CLOSED, Map.of());
		}
		if (party > signUp.maxParty()) {
			throw ProblemException.invalid(List
				.of(new Fault("/party", "limit-out-of-range", Map.of("min", 1, "max", signUp.maxParty()))));
		}
	}

	/** There never was such a date. */
	public static ProblemException unknown() {
		return ProblemException.of(UNKNOWN, Map.of());
	}

	/**
	 * Checks that a date takes place and has not begun.
	 * @throws ProblemException saying why not
	 */
	public static void checkTime(Planned planned, Instant now) {
		if (planned.isOff()) {
			throw ProblemException.of(CANCELLED, Map.of());
		}
		if (!now.isBefore(planned.occurrence().start())) {
			throw ProblemException.of(CLOSED, Map.of());
		}
	}

	static ProblemException noPlaces(Attendance attendance) {
		return ProblemException.of(NO_PLACES, Map.of("free", Math.max(0, attendance.free())));
	}

	/** They have given up, or have not answered in time, or there is nothing to answer. */
	public static ProblemException gone() {
		return ProblemException.of(GONE, Map.of());
	}

}
