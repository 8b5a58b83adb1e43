package org.newcomerhub.schema;

/**
 * Something that is wrong with content.
 *
 * @param pointer where, an RFC 6901 JSON Pointer into the stored shape; empty: the whole
 * @param code stable, for programs
 * @param message for people: English, says what to do
 */
public record Violation(String pointer, String code, String message) {
}
