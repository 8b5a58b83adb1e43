package org.newcomerhub.published.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.Category;

/**
 * What categories are called: those that regions define as they say, the standard ones in
 * the hub's own words.
 */
public final class CategoryNames {

	private static final Messages MESSAGES = Messages.standard();

	private CategoryNames() {
	}

	/**
	 * Returns the languages that a region's categories are named in.
	 */
	public static Set<String> languages(RegionView view) {
		Set<String> languages = new TreeSet<>(MESSAGES.languages());
		own(view).forEach((category) -> languages.addAll(category.name().byLanguage().keySet()));
		return languages;
	}

	/**
	 * Returns a category's name in the best of a reader's languages; its id when it is
	 * neither a standard category nor one that the region defines.
	 * @param ranking of {@link #languages} at least
	 */
	public static LocalizedValue name(String category, RegionView view, Ranking ranking) {
		return own(view).stream()
			.filter((own) -> own.id().equals(category))
			.findFirst()
			.map((own) -> own.name().best(ranking.tags()))
			.orElseGet(() -> {
				String language = MESSAGES.language(ranking.tags());
				String key = "category." + category;
				return new LocalizedValue(language, MESSAGES.has(key) ? MESSAGES.get(key, language) : category);
			});
	}

	private static List<Category> own(RegionView view) {
		List<Category> own = new ArrayList<>();
		view.regions().forEach((region) -> own.addAll(region.profile().categories()));
		return own;
	}

}
