package org.newcomerhub.published.store;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long ago this node last confirmed that it has applied everything in the change
 * feed, by the monotonic clock. Thread-safe.
 */
public final class Lag {

	private final LongSupplier nanoTime;

	private volatile long confirmed;

	Lag(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.confirmed = nanoTime.getAsLong();
	}

	/** Notes that the feed's end was seen now. */
	void confirm() {
		this.confirmed = this.nanoTime.getAsLong();
	}

	/**
	 * Returns the time since the feed's end was last seen; never negative.
	 */
	public Duration now() {
		return Duration.ofNanos(Math.max(0, this.nanoTime.getAsLong() - this.confirmed));
	}

}
