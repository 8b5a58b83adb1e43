package org.newcomerhub.push.campaign;

import java.util.List;
import java.util.Map;

import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;

/**
 * Why something cannot be done with a campaign.
 */
public final class CampaignProblems {

	private static final ProblemType KEY_REUSED = new ProblemType("idempotency-key-reused",
			HttpStatus.UNPROCESSABLE_CONTENT);

	private static final ProblemType STATE = new ProblemType("campaign-state", HttpStatus.CONFLICT);

	private static final ProblemType NOT_APPROVED = new ProblemType("campaign-not-approved", HttpStatus.CONFLICT);

	private static final ProblemType OVER = new ProblemType("campaign-over", HttpStatus.CONFLICT);

	private static final ProblemType NOT_PUBLISHED = new ProblemType("item-not-published", HttpStatus.CONFLICT);

	private static final ProblemType FOUR_EYES = new ProblemType("four-eyes", HttpStatus.CONFLICT);

	private CampaignProblems() {
	}

	/** The same key came with something else. */
	public static ProblemException keyReused() {
		return ProblemException.of(KEY_REUSED, Map.of());
	}

	/** It was sent or cancelled. */
	static ProblemException state() {
		return ProblemException.of(STATE, Map.of());
	}

	/** Nobody has approved it. */
	static ProblemException notApproved() {
		return ProblemException.of(NOT_APPROVED, Map.of());
	}

	/** It would reach nobody any more. */
	static ProblemException over() {
		return ProblemException.of(OVER, Map.of());
	}

	/** Readers do not see what it is about. */
	public static ProblemException notPublished() {
		return ProblemException.of(NOT_PUBLISHED, Map.of());
	}

	/** Somebody approves what they have written. */
	static ProblemException fourEyes(String names) {
		return ProblemException.of(FOUR_EYES, Map.of("names", names));
	}

	/** It has changed since it was read. */
	public static ProblemException overtaken() {
		return ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of());
	}

	static ProblemException fault(String pointer, String code, Map<String, ?> arguments) {
		return ProblemException.invalid(List.of(new Fault(pointer, code, arguments)));
	}

}
