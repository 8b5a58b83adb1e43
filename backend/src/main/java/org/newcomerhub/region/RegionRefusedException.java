package org.newcomerhub.region;

/**
 * A region cannot be saved as it was given: its parent is unknown, would close a cycle,
 * or lies too deep.
 */
public final class RegionRefusedException extends RuntimeException {

	private final String code;

	RegionRefusedException(String code, String message) {
		super(message);
		this.code = code;
	}

	/**
	 * Returns {@code parent-unknown}, {@code parent-cycle} or {@code chain-too-long}.
	 */
	public String code() {
		return this.code;
	}

}
