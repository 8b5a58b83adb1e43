package org.newcomerhub.published;

import java.time.Clock;

/**
 * Lists as a node does, put together by hand.
 */
public final class TestListing {

	private TestListing() {
	}

	/** Returns what lists by a clock. */
	public static ItemListing by(Clock clock) {
		return new ItemListing(clock);
	}

}
