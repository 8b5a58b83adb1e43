package org.newcomerhub.schema;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An official source of a guide. Its title is a segment of the texts.
 *
 * @param id unique within the item
 * @param url absolute http or https
 * @param readOn the day someone opened the page; null: nobody has
 */
public record Source(String id, String url, @Nullable LocalDate readOn) {
}
