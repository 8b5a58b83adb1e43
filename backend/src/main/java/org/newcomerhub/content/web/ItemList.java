package org.newcomerhub.content.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of items.
 *
 * @param items the entries, by region, kind and slug
 * @param next where the list goes on; null at its end
 */
record ItemList(List<Entry> items, @Nullable String next) {

	/**
	 * An entry.
	 *
	 * @param title the newest title in the source language; null while there is none
	 * @param item the item
	 */
	record Entry(@Nullable String title, @JsonUnwrapped ItemView item) {
	}

}
