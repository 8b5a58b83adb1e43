package org.newcomerhub.content.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.content.RefusedException;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;

/**
 * What the engine refuses, as problems: the one table of codes and statuses.
 */
final class Refusals {

	private static final Map<String, HttpStatus> STATUSES = new HashMap<>();

	static {
		status(HttpStatus.NOT_FOUND, "item-unknown", "part-unknown", "schedule-unknown", "draft-unknown",
				"comment-unknown", "unknown-revision");
		status(HttpStatus.FORBIDDEN, "review-claimed");
		status(HttpStatus.CONFLICT, "not-approved", "not-in-review", "four-eyes", "archived", "slug-taken",
				"region-exists", "fact-in-use");
		status(HttpStatus.PRECONDITION_FAILED, "edit-conflict");
		status(HttpStatus.PRECONDITION_REQUIRED, "precondition-missing");
		status(HttpStatus.UNPROCESSABLE_CONTENT, "body-missing", "source-missing", "source-incomplete", "fact-unknown",
				"fact-expired", "revision-unknown", "content-invalid", "schedule-past", "language-not-offered",
				"kind-unknown", "region-unknown", "key-reused", "owner-unknown", "segment-unknown");
	}

	private Refusals() {
	}

	private static void status(HttpStatus status, String... codes) {
		for (String code : codes) {
			STATUSES.put(code, status);
		}
	}

	static ProblemException problem(RefusedException refused) {
		ProblemType type = new ProblemType(refused.code(),
				STATUSES.getOrDefault(refused.code(), HttpStatus.UNPROCESSABLE_CONTENT));
		List<Fault> faults = refused.violations()
			.stream()
			.map((violation) -> new Fault(violation.pointer(), "content-rule",
					Map.of("code", violation.code(), "message", violation.message())))
			.toList();
		return ProblemException.of(type, refused.arguments(), faults);
	}

}
