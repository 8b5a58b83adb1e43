package org.newcomerhub.published;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.published.store.Contents.Spoken;

/**
 * Who answers for an item, as a reader is told.
 */
final class Answering {

	private Answering() {
	}

	/**
	 * Returns them; null while nobody does or nobody that a reader here can see.
	 */
	static ItemView.@Nullable OwnedBy of(Reading reading) {
		Owner owner = reading.item().owner();
		if (owner == null) {
			return null;
		}
		String name = owner.name();
		if (name != null) {
			return new ItemView.OwnedBy(name, owner.unit(), null, null, null);
		}
		return reading.view().owner(reading.item()).map((shown) -> {
			Spoken title = reading.title(shown);
			return new ItemView.OwnedBy(title.words(), owner.unit(), shown.slug(), title.language(),
					Reading.direction(title.language()));
		}).orElse(null);
	}

}
