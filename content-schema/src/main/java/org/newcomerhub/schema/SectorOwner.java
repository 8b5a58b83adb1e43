package org.newcomerhub.schema;

/**
 * Who answers for all that a region says in one category, unless an item names its own
 * owner.
 *
 * @param category a standard category or one of the region's own
 * @param organisation the slug of an organisation item that a reader of the region can
 * see
 */
public record SectorOwner(String category, String organisation) {
}
