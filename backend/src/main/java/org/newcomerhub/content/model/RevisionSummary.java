package org.newcomerhub.content.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A revision without what it says.
 *
 * @param number from 1 on
 * @param parent the number that it was made from; null for the first
 * @param author the account, or {@code import}
 * @param at when it was saved
 * @param note why, in the author's words
 */
public record RevisionSummary(int number, @Nullable Integer parent, String author, Instant at, @Nullable String note) {
}
