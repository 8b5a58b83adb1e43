package org.newcomerhub.device;

import java.util.Collection;

import org.newcomerhub.region.Region;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.Vocabulary;

/**
 * The topics that readers can follow and messages can be about.
 */
public final class Topics {

	private Topics() {
	}

	/**
	 * Whether this is a topic: {@code news}, or a category, situation, kind of event or
	 * guide by name, such as {@code category:tax}.
	 * @param regions whose own categories count, too
	 */
	public static boolean isShared(String topic, Collection<Region> regions) {
		String name = topic.substring(topic.indexOf(':') + 1);
		return switch (topic.substring(0, topic.length() - name.length())) {
			case "" -> name.equals("news");
			case "category:" -> Vocabulary.STANDARD_CATEGORIES.contains(name) || isOwnCategory(name, regions);
			case "situation:" -> Vocabulary.SITUATIONS.contains(name);
			case "event-kind:" -> Vocabulary.EVENT_TYPES.contains(name);
			case Profile.GUIDE -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
			default -> false;
		};
	}

	private static boolean isOwnCategory(String name, Collection<Region> regions) {
		return regions.stream()
			.flatMap((region) -> region.profile().categories().stream())
			.map(Category::id)
			.anyMatch(name::equals);
	}

}
