package org.newcomerhub.schema.stored;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Bounds;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.EmergencyNumber;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.QuietHours;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.SectorOwner;

/**
 * The current shape of regions.
 */
final class RegionShape {

	private static final String HOUR = "21:00";

	/**
	 * Shape 2 added four policies. What they are in a region that never stated them is
	 * part of this step, and stays even if the defaults should change.
	 */
	static final Upgrader FROM_1 = new Upgrader("region", 1, (region) -> {
		if (region.get("policies") instanceof Map<?, ?> old) {
			Map<Object, Object> policies = new LinkedHashMap<>(old);
			policies.put("acceptsParentRoles", false);
			policies.put("newsOldDays", 180);
			policies.put("feedbackEmailDays", 90);
			policies.put("sectors", List.of());
			region.put("policies", policies);
		}
		return region;
	});

	/** Shape 3 added the digits of languages: Latin ones, where nothing was said. */
	static final Upgrader FROM_2 = new Upgrader("region", 2, (region) -> {
		if (region.get("policies") instanceof Map<?, ?> old) {
			Map<Object, Object> policies = new LinkedHashMap<>(old);
			policies.put("digits", List.of());
			region.put("policies", policies);
		}
		return region;
	});

	private RegionShape() {
	}

	static Map<String, Object> write(RegionProfile region) {
		return MapWriter.of("region")
			.put("id", region.id())
			.localized("name", region.name())
			.put("parent", region.parent())
			.put("zone", region.zone().getId())
			.put("source", region.source())
			.strings("languages", region.languages())
			.strings("fallback", region.fallback())
			.strings("postcodes", region.postcodes())
			.put("bounds", write(region.bounds()))
			.objects("emergency", region.emergency(),
					(emergency) -> new MapWriter().put("number", emergency.number())
						.localized("label", emergency.label()))
			.put("policies", write(region.policies()))
			.objects("categories", region.categories(),
					(category) -> new MapWriter().put("id", category.id()).localized("name", category.name()))
			.map();
	}

	private static @Nullable Map<String, Object> write(@Nullable Bounds bounds) {
		if (bounds == null) {
			return null;
		}
		return new MapWriter().put("south", bounds.south())
			.put("west", bounds.west())
			.put("north", bounds.north())
			.put("east", bounds.east())
			.map();
	}

	private static Map<String, Object> write(Policies policies) {
		MapWriter writer = new MapWriter().put("reviewNearDays", policies.reviewNearDays())
			.put("fourEyes", policies.fourEyes());
		if (policies.quietHours() != null) {
			writer.put("quietHours",
					new MapWriter().iso("from", policies.quietHours().from())
						.iso("to", policies.quietHours().to())
						.map());
		}
		return writer.localized("publicRecordsNotice", policies.publicRecordsNotice())
			.put("acceptsParentRoles", policies.acceptsParentRoles())
			.put("newsOldDays", policies.newsOldDays())
			.put("feedbackEmailDays", policies.feedbackEmailDays())
			.objects("sectors", policies.sectors(),
					(sector) -> new MapWriter().put("category", sector.category())
						.put("organisation", sector.organisation()))
			.objects("digits", List.copyOf(policies.digits().entrySet()),
					(digits) -> new MapWriter().put("language", digits.getKey()).put("system", digits.getValue()))
			.map();
	}

	static RegionProfile read(MapReader reader) {
		return new RegionProfile(reader.string("id"), reader.localized("name"), reader.optionalString("parent"),
				reader.parsed("zone", ZoneId::of, "Europe/Copenhagen"), reader.string("source"),
				reader.strings("languages"), reader.strings("fallback"), reader.strings("postcodes"),
				reader.optionalObject("bounds", RegionShape::bounds),
				reader.objects("emergency",
						(emergency) -> new EmergencyNumber(emergency.string("number"), emergency.localized("label"))),
				reader.object("policies", RegionShape::policies), reader.objects("categories",
						(category) -> new Category(category.string("id"), category.localized("name"))));
	}

	private static Bounds bounds(MapReader reader) {
		return new Bounds(reader.number("south"), reader.number("west"), reader.number("north"), reader.number("east"));
	}

	private static Policies policies(MapReader reader) {
		return new Policies(reader.integer("reviewNearDays"), reader.flag("fourEyes"),
				reader.optionalObject("quietHours",
						(hours) -> new QuietHours(hours.parsed("from", LocalTime::parse, HOUR),
								hours.parsed("to", LocalTime::parse, HOUR))),
				reader.optionalLocalized("publicRecordsNotice"), reader.flag("acceptsParentRoles"),
				reader.integer("newsOldDays"), reader.integer("feedbackEmailDays"),
				reader.objects("sectors",
						(sector) -> new SectorOwner(sector.string("category"), sector.string("organisation"))),
				reader.pairs("digits", "language", "system"));
	}

}
