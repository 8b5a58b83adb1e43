package org.newcomerhub.interpreter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

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
 * @param organisations the ids or slugs of those who invite, whom some interpreters must
 * not serve; may be empty
 */
public record Occasion(String id, String region, Instant start, Instant end, ZoneId zone, @Nullable Double latitude,
		@Nullable Double longitude, String setting, boolean cancelled, Set<String> organisations) {

	private static final int LONGEST_ID = 200;

	public Occasion {
		organisations = Set.copyOf(organisations);
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

	/** An occasion of nobody in particular. */
	public Occasion(String id, String region, Instant start, Instant end, ZoneId zone, @Nullable Double latitude,
			@Nullable Double longitude, String setting, boolean cancelled) {
		this(id, region, start, end, zone, latitude, longitude, setting, cancelled, Set.of());
	}

}
