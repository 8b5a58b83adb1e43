package org.newcomerhub.published.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.newcomerhub.localization.Collation;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.Vocabulary;

/**
 * The order of categories: the standard ones as they are named, then those that the
 * regions of the chain define, the widest region's first, by name in the order of the
 * reader's letters.
 */
public final class CategoryOrder {

	private CategoryOrder() {
	}

	/**
	 * Returns the categories that a region has, in order.
	 * @param ranking of the reader
	 */
	public static List<String> categories(RegionView view, Ranking ranking) {
		List<String> categories = new ArrayList<>(Vocabulary.STANDARD_CATEGORIES);
		Comparator<Category> byName = Comparator
			.comparing((Category category) -> category.name().best(ranking.tags()).value(),
					Collation.comparator(ranking.collation()))
			.thenComparing(Category::id);
		view.regions()
			.reversed()
			.forEach((region) -> region.profile()
				.categories()
				.stream()
				.sorted(byName)
				.map(Category::id)
				.forEach(categories::add));
		return categories.stream().distinct().toList();
	}

	/**
	 * Returns the comparator of category ids for a region; unknown ones come last, by
	 * their ids.
	 */
	public static Comparator<String> of(RegionView view, Ranking ranking) {
		List<String> categories = categories(view, ranking);
		return Comparator.<String>comparingInt((category) -> {
			int index = categories.indexOf(category);
			return (index < 0) ? categories.size() : index;
		}).thenComparing(Comparator.naturalOrder());
	}

}
