package org.newcomerhub.schema;

/**
 * Names an item: a slug is unique within its region and kind.
 *
 * @param region the region's id
 * @param kind for example {@code guide}
 * @param slug the item's slug
 */
public record ItemReference(String region, String kind, String slug) {
}
