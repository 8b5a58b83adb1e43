package org.newcomerhub.content.diff;

/**
 * How much comparing one diff may take, so that no text, however large, holds a machine
 * up: by steps in the worst case, not by time.
 */
final class Effort {

	/** Some thousand words changed all over. */
	static final long MOST = 64_000_000;

	private long left = MOST;

	/**
	 * Asks for as many steps as finding the shortest way from one sequence to another can
	 * take.
	 * @return whether they are granted
	 */
	boolean grant(int before, int after) {
		long length = (long) before + after;
		long steps = length * length;
		if (steps > this.left) {
			return false;
		}
		this.left -= steps;
		return true;
	}

}
