package org.newcomerhub.localization;

/**
 * The direction in which a script is written, as HTML's {@code dir} attribute names it.
 */
public enum Direction {

	LTR("ltr"), RTL("rtl");

	private final String code;

	Direction(String code) {
		this.code = code;
	}

	/**
	 * Returns {@code ltr} or {@code rtl}.
	 */
	public String code() {
		return this.code;
	}

}
