package org.newcomerhub.published;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Collation;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;

/**
 * How readers see one kind of content.
 *
 * @param <V> an item of the kind in one reader's language, as the API gives it
 * @param <E> the same in a list
 */
public interface Projection<V extends ItemView, E extends ItemEntry> {

	/** The kind's name, such as {@code guide}. */
	String kind();

	/** What its addresses begin with below the region's, such as {@code guides}. */
	String path();

	/**
	 * Returns an item as a reader sees it.
	 */
	Lasting<V> view(Reading reading);

	/**
	 * Returns an item as a reader sees it in a list at one instant.
	 */
	Lasting<E> entry(RegionView view, PublishedItem item, Ranking ranking, Instant now);

	/**
	 * Returns by what an item is sorted, its id last; all of a kind have as many values.
	 * Title and id unless the kind says otherwise.
	 */
	default List<String> sortValues(PublishedItem item, Ranking ranking) {
		return List.of(Headline.written(item, ranking).words(), item.id().toString());
	}

	/** How many sort values there are. */
	default int sortValues() {
		return 2;
	}

	/**
	 * Returns the order of the lists: title in the order of the reader's own letters,
	 * then id, unless the kind says otherwise. It must stand values that no item has:
	 * they come back in cursors.
	 */
	default Comparator<List<String>> order(RegionView view, Ranking ranking) {
		return Comparator
			.comparing((List<String> values) -> values.getFirst(), Collation.comparator(ranking.collation()))
			.thenComparing((values) -> values.getLast());
	}

	/**
	 * Returns a page of a list, as the API gives it.
	 * @param next the cursor of the next page, null at the end
	 */
	Object page(List<E> items, @Nullable String next);

}
