package org.newcomerhub.push.model;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a campaign is about.
 *
 * @param item the event's or guide's id
 * @param kind {@code event}, {@code guide}
 * @param slug its slug
 * @param organisation the id of the organisation that owns it; null: none
 * @param occurrence the date that it is about; null: no date in particular
 */
public record About(UUID item, String kind, String slug, @Nullable UUID organisation, @Nullable UUID occurrence) {
}
