package org.newcomerhub.published.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.Vocabulary;

/**
 * The order of categories: the standard ones as they are named, then those that the
 * regions of the chain define.
 */
public final class CategoryOrder {

	private CategoryOrder() {
	}

	/**
	 * Returns the categories that a region has, in order.
	 */
	public static List<String> categories(RegionView view) {
		List<String> categories = new ArrayList<>(Vocabulary.STANDARD_CATEGORIES);
		view.regions()
			.reversed()
			.forEach((region) -> region.profile()
				.categories()
				.stream()
				.map(Category::id)
				.sorted()
				.forEach(categories::add));
		return categories.stream().distinct().toList();
	}

	/**
	 * Returns the comparator of category ids for a region; unknown ones come last, by
	 * their ids.
	 */
	public static Comparator<String> of(RegionView view) {
		List<String> categories = categories(view);
		return Comparator.<String>comparingInt((category) -> {
			int index = categories.indexOf(category);
			return (index < 0) ? categories.size() : index;
		}).thenComparing(Comparator.naturalOrder());
	}

}
