package org.newcomerhub.feedback;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Place;

/**
 * Who answers for something: a person, the people of an organisation, or else those whom
 * the region has charged with it.
 *
 * @param region the region that keeps it
 * @param organisation the id of an organisation's item; null: none
 * @param person an account; null: nobody in particular
 * @param kind the kind of the item; null: no item
 */
public record Answerable(String region, @Nullable UUID organisation, @Nullable UUID person, @Nullable String kind) {

	/** Where it is decided who may read about it. */
	public Place place() {
		return new Place(this.region, this.organisation, this.kind);
	}

}
