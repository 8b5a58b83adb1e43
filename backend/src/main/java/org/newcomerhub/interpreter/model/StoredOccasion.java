package org.newcomerhub.interpreter.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.Wanted;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An occasion as it was told last.
 *
 * @param id opaque
 * @param version grows with every change
 * @param wanted the interpreting that it is to have
 */
@Document(StoredOccasion.COLLECTION)
public record StoredOccasion(@Id String id, int schemaVersion, long version, String region, Instant start, Instant end,
		String zone, @Nullable Double latitude, @Nullable Double longitude, String setting, boolean cancelled,
		Set<String> organisations, List<Wanted> wanted) {

	/** The collection's name. */
	public static final String COLLECTION = "occasion";

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	public StoredOccasion {
		organisations = Set.copyOf(organisations);
		wanted = List.copyOf(wanted);
	}

	/** What is to be stored of an occasion. */
	public static StoredOccasion of(Occasion occasion, List<Wanted> wanted, long version) {
		return new StoredOccasion(occasion.id(), SHAPE, version, occasion.region(), occasion.start(), occasion.end(),
				occasion.zone().getId(), occasion.latitude(), occasion.longitude(), occasion.setting(),
				occasion.cancelled(), occasion.organisations(), wanted.stream().distinct().toList());
	}

	/** The occasion. */
	public Occasion occasion() {
		return new Occasion(this.id, this.region, this.start, this.end, ZoneId.of(this.zone), this.latitude,
				this.longitude, this.setting, this.cancelled, this.organisations);
	}

}
