package org.newcomerhub.content.model;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for an item.
 *
 * @param organisation the organisation's name
 * @param unit the unit in it
 * @param person the account in charge; never shown to readers
 */
public record Owner(String organisation, @Nullable String unit, @Nullable String person) {
}
