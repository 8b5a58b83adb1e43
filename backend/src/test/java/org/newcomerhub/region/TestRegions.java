package org.newcomerhub.region;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.RegionProfile;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * Regions for tests.
 */
public final class TestRegions {

	private TestRegions() {
	}

	/** The regions as one node has them. */
	public static Regions on(ReactiveMongoTemplate mongo, PendingChanges pending) {
		return new Regions(mongo, pending, Clock.systemUTC());
	}

	/** A region with a Danish source. */
	public static RegionProfile profile(String id, @Nullable String parent) {
		return profile(id, parent, "Navn");
	}

	/** A region of a name. */
	public static RegionProfile profile(String id, @Nullable String parent, String name) {
		return new RegionProfile(id, LocalizedText.of(Map.of("da", name)), parent, ZoneId.of("Europe/Copenhagen"), "da",
				List.of("da", "en", "ar"), List.of("en", "da"), List.of("7620"), null, List.of(), Policies.standard(),
				List.of());
	}

}
