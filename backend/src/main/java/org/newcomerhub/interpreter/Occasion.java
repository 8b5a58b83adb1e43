package org.newcomerhub.interpreter;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * Something at which there may be interpreting.
 *
 * @param id opaque, 1 to 200 characters; an occurrence's
 * @param region the slug of the region whose coordinators book for it
 * @param start when it begins
 * @param end when it ends, after the start
 * @param zone the zone of the words about it
 * @param latitude degrees north (WGS 84); null: nowhere, or not known
 * @param longitude degrees east; null as the latitude
 * @param setting what kind of occasion it is, such as {@code information-evening}
 * @param cancelled whether it will not take place
 */
public record Occasion(String id, String region, Instant start, Instant end, ZoneId zone, @Nullable Double latitude,
		@Nullable Double longitude, String setting, boolean cancelled) {

	private static final int LONGEST_ID = 200;

	public Occasion {
		if (id.isBlank() || id.length() > LONGEST_ID) {
			throw new IllegalArgumentException("An occasion has an id of 1 to 200 characters");
		}
		if (!start.isBefore(end)) {
			throw new IllegalArgumentException("An occasion ends after it has begun");
		}
		if ((latitude == null) != (longitude == null)) {
			throw new IllegalArgumentException("A point has a latitude and a longitude");
		}
	}

}
