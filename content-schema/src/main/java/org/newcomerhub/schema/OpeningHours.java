package org.newcomerhub.schema;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When an organisation is open, as schema.org's {@code OpeningHoursSpecification} says
 * it, in the region's zone.
 *
 * @param id unique within the item
 * @param days on which it opens, in their author's order
 * @param opens inclusive, to the minute
 * @param closes exclusive, to the minute; before {@code opens}: on the next day
 * @param place the id of one of the item's places; null: all of them, or none is named
 */
public record OpeningHours(String id, List<DayOfWeek> days, LocalTime opens, LocalTime closes, @Nullable String place) {

	public OpeningHours {
		days = List.copyOf(days);
	}

}
