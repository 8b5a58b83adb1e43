package org.newcomerhub.bench;

import java.time.Duration;

/**
 * A time after which nothing new is begun, so that a run ends by itself on a slow or busy
 * machine too.
 *
 * @param end by {@link System#nanoTime()}
 */
record Budget(long end) {

	static Budget of(Duration time) {
		return new Budget(System.nanoTime() + time.toNanos());
	}

	boolean lasts() {
		return System.nanoTime() - this.end < 0;
	}

	Budget earlierBy(Duration time) {
		return new Budget(this.end - time.toNanos());
	}

}
