package org.newcomerhub.translation.exchange;

/**
 * A place in a document.
 *
 * @param line counted from 1; less when it is not known
 * @param column counted from 1; less when it is not known
 */
record Spot(int line, int column) {

	static final Spot UNKNOWN = new Spot(-1, -1);

}
