package org.newcomerhub.schema.pack;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Text;

/**
 * An item of a pack.
 *
 * @param kind the body's kind
 * @param slug the name of its folder
 * @param body everything without words
 * @param texts by language, the source's among them
 * @param owner who answers for it; null: not said
 * @param export what the hub that exported it knew; null: it was written by hand
 */
public record PackItem(String kind, String slug, Body body, SortedMap<String, Text> texts, @Nullable PackOwner owner,
		@Nullable PackExport export) {

	public PackItem {
		texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
	}

	/**
	 * Makes an item that was written by hand and names no owner.
	 */
	public PackItem(String kind, String slug, Body body, SortedMap<String, Text> texts) {
		this(kind, slug, body, texts, null, null);
	}

}
