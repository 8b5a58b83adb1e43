package org.newcomerhub.web;

/**
 * Measures how much time has passed, whatever is done to the machine's clock. A bean, so
 * that tests move it.
 */
@FunctionalInterface
public interface MonotonicClock {

	/**
	 * Returns nanoseconds since some fixed moment, as {@link System#nanoTime} does.
	 */
	long nanoTime();

}
