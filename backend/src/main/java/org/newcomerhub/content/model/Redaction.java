package org.newcomerhub.content.model;

import java.time.Instant;

/**
 * That words were erased from a revision for good.
 *
 * @param count how many times, from 1 on: with it a revision's words never change again
 * @param by the account that did it last
 * @param at when it was asked for last
 */
public record Redaction(int count, String by, Instant at) {
}
