package org.newcomerhub.schema;

import org.jspecify.annotations.Nullable;

/**
 * The ages that an event is for, both inclusive, in full years.
 *
 * @param from 0 to 120
 * @param to not less than {@code from}; null: no end
 */
public record Ages(int from, @Nullable Integer to) {
}
