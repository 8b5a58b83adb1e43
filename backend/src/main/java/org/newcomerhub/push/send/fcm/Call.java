package org.newcomerhub.push.send.fcm;

import org.jspecify.annotations.Nullable;

/**
 * What the transport saw of one call of the SDK, which does not tell all of it.
 */
final class Call {

	/** The call that the current thread is in. */
	static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

	/** Set by the client's thread. */
	private volatile boolean begun;

	private int status;

	private int refusals;

	private @Nullable String retryAfter;

	void begin() {
		this.begun = true;
	}

	void answered(int answer, @Nullable String wait) {
		this.status = answer;
		this.retryAfter = wait;
	}

	/** Counts an answer that the hub's own credentials are no good. */
	int refused() {
		this.refusals++;
		return this.refusals;
	}

	/** Whether a request was written: then nobody knows what came of it. */
	boolean begun() {
		return this.begun;
	}

	/** The last answer's status; 0: there was none. */
	int status() {
		return this.status;
	}

	/** The last answer's {@code Retry-After}. */
	@Nullable String retryAfter() {
		return this.retryAfter;
	}

}
