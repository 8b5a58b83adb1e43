package org.newcomerhub.content.model;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for an item: an organisation that has an item of its own here, or one that
 * only has a name.
 *
 * @param organisation the id of the organisation's item; null: see the name
 * @param name the organisation's name; null: see its item
 * @param unit the unit in it
 * @param person the account in charge; never shown to readers
 */
public record Owner(@Nullable UUID organisation, @Nullable String name, @Nullable String unit, @Nullable UUID person) {

	public Owner {
		if ((organisation == null) == (name == null)) {
			throw new IllegalArgumentException("An owner is an organisation's item or a name");
		}
	}

	/** An organisation without an item of its own. */
	public static Owner named(String name) {
		return new Owner(null, name, null, null);
	}

}
