package org.newcomerhub.fcm.fault;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a request can fail. The first are Messaging's own error codes.
 */
public enum Failure {

	INVALID_ARGUMENT(400, "INVALID_ARGUMENT", "Request contains an invalid argument."),

	UNREGISTERED(404, "NOT_FOUND", "Requested entity was not found."),

	SENDER_ID_MISMATCH(403, "PERMISSION_DENIED", "SenderId mismatch"),

	QUOTA_EXCEEDED(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted (e.g. check quota)."),

	UNAVAILABLE(503, "UNAVAILABLE", "The service is currently unavailable."),

	INTERNAL(500, "INTERNAL", "Internal error encountered."),

	THIRD_PARTY_AUTH_ERROR(401, "UNAUTHENTICATED", "Auth error from APNS or Web Push Service"),

	/** The access token is not accepted; no error code of Messaging. */
	UNAUTHENTICATED(401, "UNAUTHENTICATED", "Request had invalid authentication credentials."),

	/** The project is another's; no error code of Messaging. */
	PERMISSION_DENIED(403, "PERMISSION_DENIED",
			"Permission 'cloudmessaging.messages.create' denied on resource (or it may not exist)."),

	/** A 404 that says nothing about a token. */
	BARE_NOT_FOUND(404, "", ""),

	/** A proxy's page, in HTML. */
	BAD_GATEWAY(502, "", ""),

	/** Status 200 with JSON that ends in the middle. */
	BROKEN_JSON(200, "", ""),

	/** The connection ends without an answer. */
	CONNECTION_CUT(0, "", "");

	private static final Set<Failure> MESSAGINGS = EnumSet.range(INVALID_ARGUMENT, THIRD_PARTY_AUTH_ERROR);

	private final int status;

	private final String canonical;

	private final String message;

	Failure(int status, String canonical, String message) {
		this.status = status;
		this.canonical = canonical;
		this.message = message;
	}

	/** The HTTP status; 0 where no answer is sent. */
	public int status() {
		return this.status;
	}

	/** Google's canonical error code; empty where none is told. */
	public String canonical() {
		return this.canonical;
	}

	/** What the answer says, in English. */
	public String message() {
		return this.message;
	}

	/** Whether the answer carries an {@code FcmError} with this name. */
	public boolean isMessagings() {
		return MESSAGINGS.contains(this);
	}

	/** Whether the sender is told to wait. */
	public boolean asksToWait() {
		return this == QUOTA_EXCEEDED || this == UNAVAILABLE;
	}

}
