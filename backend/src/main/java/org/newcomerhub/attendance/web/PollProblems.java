package org.newcomerhub.attendance.web;

import java.util.Map;

import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;

/**
 * What can be wrong with a request about polls.
 */
final class PollProblems {

	private static final ProblemType KEY_REUSED = new ProblemType("idempotency-key-reused",
			HttpStatus.UNPROCESSABLE_CONTENT);

	private PollProblems() {
	}

	static ProblemException keyReused() {
		return ProblemException.of(KEY_REUSED, Map.of());
	}

	static ProblemException notFound(ServerWebExchange exchange) {
		return ProblemException.of(ProblemType.NOT_FOUND, Map.of("path", exchange.getRequest().getPath().value()));
	}

}
