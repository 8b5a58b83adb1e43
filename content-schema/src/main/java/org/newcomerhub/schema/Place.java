package org.newcomerhub.schema;

import org.jspecify.annotations.Nullable;

/**
 * Where to go. Its label is a segment of the texts.
 *
 * @param id unique within the item
 * @param address one line, as on a letter; null: none
 * @param latitude WGS 84 degrees, -90 to 90; null: unknown, and the longitude too
 * @param longitude WGS 84 degrees, -180 to 180; null: unknown, and the latitude too
 */
public record Place(String id, @Nullable String address, @Nullable Double latitude, @Nullable Double longitude) {
}
