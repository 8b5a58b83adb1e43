package org.newcomerhub.schema.pack;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Text;

/**
 * An item of a pack.
 *
 * @param kind the body's kind
 * @param slug the name of its folder
 * @param body everything without words
 * @param texts by language, the source's among them
 */
public record PackItem(String kind, String slug, Body body, SortedMap<String, Text> texts) {

	public PackItem {
		texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
	}

}
