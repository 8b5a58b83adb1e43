package org.newcomerhub.content.model;

import java.time.Instant;

/**
 * A review in course.
 *
 * @param revision what is reviewed
 * @param by the account that submitted it
 * @param at when
 */
public record Review(int revision, String by, Instant at) {
}
