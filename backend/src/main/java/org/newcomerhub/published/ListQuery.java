package org.newcomerhub.published;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.web.PageCursor;

/**
 * Which page of a list a reader asks for.
 *
 * @param filter which items are wanted
 * @param limit how many entries, 1 to 100
 * @param languages the languages asked for, as tags of the registry
 * @param cursor where to go on, null at the beginning
 */
public record ListQuery(Filter filter, int limit, List<String> languages, @Nullable PageCursor cursor) {

	public ListQuery {
		languages = List.copyOf(languages);
	}

	/**
	 * Returns the query for all that there is, at once.
	 */
	public static ListQuery all() {
		return new ListQuery(new Filter("", (item) -> true), Integer.MAX_VALUE, List.of(), null);
	}

	/**
	 * Which items of a kind are wanted.
	 *
	 * @param text the filter in a canonical form: equal ones want the same
	 * @param wanted whether an item is wanted
	 */
	public record Filter(String text, Predicate<PublishedItem> wanted) {
	}

}
