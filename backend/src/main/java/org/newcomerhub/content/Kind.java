package org.newcomerhub.content;

import java.util.Set;

/**
 * A kind of content that can be written here; a bean of the feature that shows it.
 *
 * @param name such as {@code guide}
 * @param followUps the names of the {@link org.newcomerhub.mongo.FollowUp}s that are due
 * whenever readers come to see another state of an item of the kind; their details hold,
 * by part, the revision that readers saw of what has moved
 */
public record Kind(String name, Set<String> followUps) {

	public Kind {
		followUps = Set.copyOf(followUps);
	}

	/** A kind of which nothing more follows. */
	public Kind(String name) {
		this(name, Set.of());
	}

}
