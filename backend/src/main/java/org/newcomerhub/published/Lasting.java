package org.newcomerhub.published;

import java.time.Instant;

/**
 * Something that is true until time alone changes it.
 *
 * @param <T> what it is
 * @param value the thing
 * @param until when time alone would change it; {@link Instant#MAX} for never
 */
public record Lasting<T>(T value, Instant until) {
}
