package org.newcomerhub.schema.pack;

/**
 * A value and where it stands.
 *
 * @param <T> the value's type
 * @param value what was written
 * @param line of the file, counted from 1
 */
record Located<T>(T value, int line) {
}
