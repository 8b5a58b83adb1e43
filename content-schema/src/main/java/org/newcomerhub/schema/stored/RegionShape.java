package org.newcomerhub.schema.stored;

import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Bounds;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.EmergencyNumber;
import org.newcomerhub.schema.RegionProfile;

/**
 * The current shape of regions.
 */
final class RegionShape {

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
			.put("policies", PolicyShape.write(region.policies()))
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

	static RegionProfile read(MapReader reader) {
		return new RegionProfile(reader.string("id"), reader.localized("name"), reader.optionalString("parent"),
				reader.parsed("zone", ZoneId::of, "Europe/Copenhagen"), reader.string("source"),
				reader.strings("languages"), reader.strings("fallback"), reader.strings("postcodes"),
				reader.optionalObject("bounds", RegionShape::bounds),
				reader.objects("emergency",
						(emergency) -> new EmergencyNumber(emergency.string("number"), emergency.localized("label"))),
				reader.object("policies", PolicyShape::read), reader.objects("categories",
						(category) -> new Category(category.string("id"), category.localized("name"))));
	}

	private static Bounds bounds(MapReader reader) {
		return new Bounds(reader.number("south"), reader.number("west"), reader.number("north"), reader.number("east"));
	}

}
