package org.newcomerhub.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where something is to be done.
 *
 * @param region the region that keeps it; null: the installation
 * @param organisation the id of the organisation that owns it; null: none
 * @param kind the kind of the item; null: no item
 */
public record Place(@Nullable String region, @Nullable UUID organisation, @Nullable String kind) {

	/** A region as such. */
	public static Place region(String region) {
		return new Place(region, null, null);
	}

	/** The whole installation. */
	public static Place installation() {
		return new Place(null, null, null);
	}

}
