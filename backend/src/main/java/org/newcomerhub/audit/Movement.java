package org.newcomerhub.audit;

import org.jspecify.annotations.Nullable;

/**
 * From which revision of a part to which.
 *
 * @param from null: there was none
 * @param to null: there is none now
 */
public record Movement(@Nullable Integer from, @Nullable Integer to) {
}
