package org.newcomerhub.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A role in a region, or in one organisation of it.
 *
 * @param role the role
 * @param region the region; with an organisation, the one that keeps it
 * @param organisation the id of an organisation's item; null: the role holds in the whole
 * region
 */
public record Grant(Role role, String region, @Nullable UUID organisation) {
}
