package org.newcomerhub.feedback.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param by the account
 * @param at when
 * @param note what was done, in their words; null: nothing was said
 */
public record Handling(String by, Instant at, @Nullable String note) {
}
