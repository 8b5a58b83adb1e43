package org.newcomerhub.reader;

/**
 * Asks whether a browser is really to be forgotten.
 *
 * @param frame what every page has
 * @param action where the answer is sent
 * @param back where nothing is erased
 */
record ForgetPage(Frame frame, String action, String back) {
}
