package org.newcomerhub.schema;

import org.newcomerhub.localization.LocalizedText;

/**
 * A category of guides that a region has beside the standard ones.
 *
 * @param id unique, and none of {@link Vocabulary#STANDARD_CATEGORIES}
 * @param name in the region's source language at least
 */
public record Category(String id, LocalizedText name) {
}
