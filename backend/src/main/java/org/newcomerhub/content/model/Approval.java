package org.newcomerhub.content.model;

import java.time.Instant;

/**
 * That a revision was approved, once and for all.
 *
 * @param revision what was approved
 * @param by the account, or {@link Revision#IMPORT}
 * @param at when
 */
public record Approval(int revision, String by, Instant at) {
}
