package org.newcomerhub.schema;

/**
 * When a step must be done.
 *
 * @param afterArrivalDays days after the reader's arrival; negative: before it
 */
public record Deadline(int afterArrivalDays) {
}
