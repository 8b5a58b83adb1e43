package org.newcomerhub.interpreter.base;

import java.util.Map;

import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Step;
import org.newcomerhub.web.MessageKeys;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;

/**
 * What is refused, as problems.
 */
final class Refusals {

	private static final ProblemType STATE = new ProblemType("booking-state", HttpStatus.CONFLICT);

	private static final ProblemType TIME = new ProblemType("booking-time", HttpStatus.CONFLICT);

	private static final ProblemType BUSY = new ProblemType("interpreter-busy", HttpStatus.CONFLICT);

	private static final ProblemType NOT_SUITABLE = new ProblemType("interpreter-not-suitable",
			HttpStatus.UNPROCESSABLE_CONTENT);

	private static final ProblemType OVER = new ProblemType("offer-over", HttpStatus.GONE);

	private static final ProblemType KEY_REUSED = new ProblemType("idempotency-key-reused",
			HttpStatus.UNPROCESSABLE_CONTENT);

	private Refusals() {
	}

	/** Where a step leads; a 409 where it leads nowhere. */
	static State next(Assignment assignment, Step step) {
		return step.from(assignment.state()).orElseThrow(() -> state(assignment));
	}

	static ProblemException state(Assignment assignment) {
		return ProblemException.of(STATE, Map.of("state", assignment.state().code()));
	}

	static ProblemException started() {
		return ProblemException.of(TIME, Map.of());
	}

	static ProblemException notBegun() {
		return ProblemException.of(TIME, Map.of());
	}

	static ProblemException busy() {
		return ProblemException.of(BUSY, Map.of());
	}

	static ProblemException notSuitable(MessageKeys reasons) {
		return ProblemException.of(NOT_SUITABLE, Map.of("reasons", reasons));
	}

	static ProblemException keyReused() {
		return ProblemException.of(KEY_REUSED, Map.of());
	}

	static ProblemException over() {
		return ProblemException.of(OVER, Map.of());
	}

	static ProblemException notFound(Object id) {
		return ProblemException.of(ProblemType.NOT_FOUND, Map.of("path", String.valueOf(id)));
	}

	static ProblemException changedMeanwhile() {
		return ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of());
	}

}
