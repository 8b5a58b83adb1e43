package org.newcomerhub.reader;

/**
 * Asks whether a place is really given up.
 *
 * @param frame what every page has
 * @param date what it is for
 * @param action where the answer is sent
 * @param back where nothing is given up
 */
record GiveUpPage(Frame frame, DateSummary date, String action, String back) {
}
