package org.newcomerhub.mongo;

import java.util.List;

/**
 * An index that a feature declares as a bean; it is created and checked at start.
 *
 * @param collection the collection
 * @param keys the field names, ascending, at least one
 * @param unique whether two documents may not share the values
 * @param sparse whether documents without the fields are left out
 */
public record StoreIndex(String collection, List<String> keys, boolean unique, boolean sparse) {

	public StoreIndex {
		keys = List.copyOf(keys);
		if (keys.isEmpty()) {
			throw new IllegalArgumentException("An index has at least one key");
		}
	}

	/**
	 * Returns an index of which no two documents may share the values.
	 */
	public static StoreIndex unique(String collection, String... keys) {
		return new StoreIndex(collection, List.of(keys), true, false);
	}

	/**
	 * Returns a unique index over the documents that have the field; a field that exists
	 * only when it counts makes it the index of what is due.
	 */
	public static StoreIndex uniqueWherePresent(String collection, String key) {
		return new StoreIndex(collection, List.of(key), true, true);
	}

	String name() {
		return String.join("_", this.keys);
	}

}
