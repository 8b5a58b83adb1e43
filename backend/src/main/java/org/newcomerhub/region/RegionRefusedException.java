package org.newcomerhub.region;

/**
 * A region cannot be saved as it was given: its parent is unknown, would close a cycle,
 * or lies too deep.
 */
public final class RegionRefusedException extends RuntimeException {

	RegionRefusedException(String message) {
		super(message);
	}

}
