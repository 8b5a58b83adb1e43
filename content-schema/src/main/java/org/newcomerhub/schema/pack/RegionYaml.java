package org.newcomerhub.schema.pack;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Bounds;
import org.newcomerhub.schema.InterpretingPolicy;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.QuietHours;
import org.newcomerhub.schema.RegionProfile;

/**
 * Writes {@code region.yaml}.
 */
final class RegionYaml {

	private RegionYaml() {
	}

	static String write(RegionProfile region) {
		return YamlWriter.write(new YamlMap().put("packVersion", RegionFile.PACK_VERSION)
			.put("id", region.id())
			.localized("name", region.name())
			.put("parent", region.parent())
			.put("zone", region.zone().getId())
			.put("source", region.source())
			.all("languages", region.languages())
			.all("fallback", region.fallback())
			.all("postcodes", region.postcodes())
			.put("bounds", bounds(region.bounds()))
			.objects("emergency", region.emergency(),
					(emergency) -> new YamlMap().put("number", emergency.number())
						.localized("label", emergency.label()))
			.put("policies", policies(region.policies()))
			.objects("categories", region.categories(),
					(category) -> new YamlMap().put("id", category.id()).localized("name", category.name())));
	}

	private static @Nullable YamlMap bounds(@Nullable Bounds bounds) {
		return (bounds == null) ? null
				: new YamlMap().put("south", bounds.south())
					.put("west", bounds.west())
					.put("north", bounds.north())
					.put("east", bounds.east());
	}

	private static YamlMap interpreting(InterpretingPolicy policy) {
		return new YamlMap().put("leadHours", policy.leadHours())
			.put("cancellationHours", policy.cancellationHours())
			.put("remoteCancellationHours", policy.remoteCancellationHours())
			.put("offerHours", policy.offerHours())
			.put("travelBufferMinutes", policy.travelBufferMinutes())
			.put("demandThreshold", policy.demandThreshold())
			.put("signupsOpenRequests", policy.signupsOpenRequests())
			.put("requestDays", policy.requestDays());
	}

	private static YamlMap policies(Policies policies) {
		QuietHours quiet = policies.quietHours();
		// written in full: a default that changes must not change what was exported
		return new YamlMap().put("reviewNearDays", policies.reviewNearDays())
			.put("fourEyes", policies.fourEyes())
			.put("quietHours", (quiet != null) ? new YamlMap().text("from", quiet.from()).text("to", quiet.to()) : null)
			.localized("publicRecordsNotice", policies.publicRecordsNotice())
			.put("acceptsParentRoles", policies.acceptsParentRoles())
			.put("newsOldDays", policies.newsOldDays())
			.put("feedbackEmailDays", policies.feedbackEmailDays())
			.objects("sectors", policies.sectors(),
					(sector) -> new YamlMap().put("category", sector.category())
						.put("organisation", sector.organisation()))
			.texts("digits", policies.digits())
			.put("interpreting", interpreting(policies.interpreting()))
			.put("signups",
					new YamlMap().put("eraseDays", policies.signups().eraseDays())
						.put("holdingHours", policies.signups().holdingHours())
						.put("fewPlaces", policies.signups().fewPlaces()));
	}

}
