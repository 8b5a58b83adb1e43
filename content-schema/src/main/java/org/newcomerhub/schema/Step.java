package org.newcomerhub.schema;

import org.jspecify.annotations.Nullable;

/**
 * A step of a guide.
 *
 * @param id unique within the item
 * @param deadline null: none
 * @param link the form or official page for this step, absolute http or https; null: none
 */
public record Step(String id, @Nullable Deadline deadline, @Nullable String link) {
}
