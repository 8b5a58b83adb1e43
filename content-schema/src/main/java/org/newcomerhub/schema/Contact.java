package org.newcomerhub.schema;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask. Its label is a segment of the texts.
 *
 * @param id unique within the item
 * @param phone as a person would dial it; null: none
 * @param email null: none
 * @param url absolute http or https; null: none
 */
public record Contact(String id, @Nullable String phone, @Nullable String email, @Nullable String url) {
}
