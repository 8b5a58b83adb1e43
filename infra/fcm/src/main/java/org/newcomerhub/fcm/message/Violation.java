package org.newcomerhub.fcm.message;

/**
 * One entry of {@code google.rpc.BadRequest}'s {@code fieldViolations}.
 *
 * @param field path of the field, such as {@code message.data[0].value}; empty for the
 * body as a whole
 * @param description what is wrong, in English
 */
public record Violation(String field, String description) {
}
