package org.newcomerhub.schema.pack;

/**
 * What the region's parents publish.
 */
@FunctionalInterface
public interface KnownItems {

	/**
	 * Returns whether a reader of the region sees such an item of its parents.
	 * @param kind for example {@code guide} or {@code fact}
	 * @param slug the item's slug; any text
	 */
	boolean exists(String kind, String slug);

	/**
	 * Returns those of a region without parents.
	 */
	static KnownItems none() {
		return (kind, slug) -> false;
	}

}
