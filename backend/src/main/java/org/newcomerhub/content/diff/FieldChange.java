package org.newcomerhub.content.diff;

import org.jspecify.annotations.Nullable;

/**
 * What became of a field of a body.
 *
 * @param path a JSON Pointer (RFC 6901) into the stored shape in which elements of a list
 * are named by their ids, such as {@code /steps/log-in/link}
 * @param change what became of it
 * @param before its value; where an element moved, its place from 0 on; null: there was
 * none
 * @param after its value; where an element moved, its place from 0 on; null: there is
 * none
 */
public record FieldChange(String path, Change change, @Nullable Object before, @Nullable Object after) {
}
