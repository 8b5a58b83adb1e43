package org.newcomerhub.device;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;

import org.newcomerhub.region.Region;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.Vocabulary;

/**
 * The topics that readers can follow and messages can be about.
 */
public final class Topics {

	private static final int YEARS_SINCE_ARRIVAL = 3;

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

	/**
	 * Whether this is a day on which somebody can have arrived or will: deadlines count
	 * from it; nobody knows a day that is far away.
	 * @param day ISO 8601, as it was given
	 */
	public static boolean isArrival(String day, LocalDate today) {
		try {
			LocalDate date = LocalDate.parse(day);
			return date.isAfter(today.minusYears(YEARS_SINCE_ARRIVAL)) && date.isBefore(today.plusYears(1).plusDays(1));
		}
		catch (DateTimeException malformed) {
			return false;
		}
	}

	private static boolean isOwnCategory(String name, Collection<Region> regions) {
		return regions.stream()
			.flatMap((region) -> region.profile().categories().stream())
			.map(Category::id)
			.anyMatch(name::equals);
	}

}
