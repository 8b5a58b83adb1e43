package org.newcomerhub.push.model;

/**
 * Why a message is not sent; stable codes. Those of the language are in {@link Wording}.
 */
public final class HeldBack {

	/** What it is about has begun: it lies in the inbox. */
	public static final String LATE = "late";

	/** It is of no use any more, or would be when the quiet hours end. */
	public static final String EXPIRED = "expired";

	/** The campaign was stopped. */
	public static final String CANCELLED = "cancelled";

	/** The device has no token, or its provider is not set up: it lies in the inbox. */
	public static final String UNREACHABLE = "unreachable";

	/** The device had its messages of the week: it lies in the inbox, for the digest. */
	public static final String BUDGET = "budget";

	private HeldBack() {
	}

}
