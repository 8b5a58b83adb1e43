package org.newcomerhub.schema;

import java.time.LocalTime;

/**
 * Hours of the day, in the region's zone, in which no notification is sent.
 *
 * @param from inclusive
 * @param to exclusive; before {@code from}: on the next day
 */
public record QuietHours(LocalTime from, LocalTime to) {
}
