package org.newcomerhub.feed;

import org.newcomerhub.mongo.StoreIndex;

/**
 * A collection whose documents remember pending changes; declared as a bean by the
 * feature that owns it.
 *
 * @param name the collection's name
 */
public record AnnouncedCollection(String name) {

	/**
	 * The index by which the sweep finds what is pending; the feature declares it too.
	 */
	public StoreIndex pendingIndex() {
		return StoreIndex.uniqueWherePresent(this.name, PendingChanges.MARKER);
	}

}
