package org.newcomerhub.mongo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits until something holds, and fails when it does not in time.
 */
public final class Await {

	/** How long a test waits at most; only a failing one does. */
	public static final Duration LONGEST = Duration.ofSeconds(30);

	private Await() {
	}

	/**
	 * Waits.
	 * @param what what is waited for, for the message
	 * @param condition asked every few milliseconds
	 */
	public static void until(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - end > 0) {
				throw new AssertionError("Waited in vain until " + what);
			}
			LockSupport.parkNanos(2_000_000);
		}
	}

}
