package org.newcomerhub.web;

import org.springframework.http.HttpStatus;

/**
 * A kind of problem, explained at {@code /problems/<code>} (RFC 9457, 3.1.1).
 *
 * @param code stable, and the key of its title, detail and explanation in the message
 * catalogues
 * @param status the HTTP status that it is answered with
 */
public record ProblemType(String code, HttpStatus status) {

	/** There is nothing at this address. */
	public static final ProblemType NOT_FOUND = new ProblemType("not-found", HttpStatus.NOT_FOUND);

	/** Something in the request is malformed; the faults say what. */
	public static final ProblemType INVALID_REQUEST = new ProblemType("invalid-request", HttpStatus.BAD_REQUEST);

	/** Content is still being loaded. */
	public static final ProblemType STARTING = new ProblemType("starting", HttpStatus.SERVICE_UNAVAILABLE);

	/** This node has lost touch with the newest content for too long. */
	public static final ProblemType OUT_OF_DATE = new ProblemType("out-of-date", HttpStatus.SERVICE_UNAVAILABLE);

	/** Too many requests that cost work. */
	public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("too-many-requests",
			HttpStatus.TOO_MANY_REQUESTS);

	/** A change must say by {@code If-Match} what it changes (RFC 6585, 3). */
	public static final ProblemType PRECONDITION_REQUIRED = new ProblemType("precondition-required",
			HttpStatus.PRECONDITION_REQUIRED);

	/** What a change is to change has changed since (RFC 9110, 15.5.13). */
	public static final ProblemType PRECONDITION_FAILED = new ProblemType("precondition-failed",
			HttpStatus.PRECONDITION_FAILED);

	/** Whoever asks has not the secret that goes with it, or it is not there at all. */
	public static final ProblemType WRONG_SECRET = new ProblemType("wrong-secret", HttpStatus.UNAUTHORIZED);

	static final ProblemType METHOD_NOT_ALLOWED = new ProblemType("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED);

	static final ProblemType NOT_ACCEPTABLE = new ProblemType("not-acceptable", HttpStatus.NOT_ACCEPTABLE);

	static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType("unsupported-media-type",
			HttpStatus.UNSUPPORTED_MEDIA_TYPE);

	/** More was sent than is taken. */
	public static final ProblemType PAYLOAD_TOO_LARGE = new ProblemType("payload-too-large",
			HttpStatus.CONTENT_TOO_LARGE);

	static final ProblemType STORE_UNAVAILABLE = new ProblemType("store-unavailable", HttpStatus.SERVICE_UNAVAILABLE);

	static final ProblemType INTERNAL_ERROR = new ProblemType("internal-error", HttpStatus.INTERNAL_SERVER_ERROR);

	/** The path that identifies the type. */
	public String path() {
		return "/problems/" + this.code;
	}

}
