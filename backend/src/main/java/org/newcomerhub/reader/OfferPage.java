package org.newcomerhub.reader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Asks an interpreter whether they can.
 *
 * @param frame what every page has
 * @param facts what, when and where
 * @param state until when to answer, or what was answered
 * @param action where the answer is sent, null where it is too late
 */
record OfferPage(Frame frame, List<EventPage.Practical> facts, String state, @Nullable String action) {
}
