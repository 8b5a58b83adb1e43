package org.newcomerhub.schema.stored;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.schema.InterpretingPolicy;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.QuietHours;
import org.newcomerhub.schema.SectorOwner;
import org.newcomerhub.schema.SignupPolicy;

/**
 * The current shape of a region's policies.
 */
final class PolicyShape {

	private static final String HOUR = "21:00";

	/**
	 * Shape 2 added four policies. What they are in a region that never stated them is
	 * part of this step, and stays even if the defaults should change.
	 */
	static final Upgrader FROM_1 = adding(1,
			Map.of("acceptsParentRoles", false, "newsOldDays", 180, "feedbackEmailDays", 90, "sectors", List.of()));

	/** Shape 3 added the digits of languages: Latin ones, where nothing was said. */
	static final Upgrader FROM_2 = adding(2, Map.of("digits", List.of()));

	/** Shape 4 added how interpreters are booked and sign-ups handled. */
	static final Upgrader FROM_3 = adding(3, Map.of("interpreting",
			Map.of("leadHours", 120, "cancellationHours", 24, "remoteCancellationHours", 4, "offerHours", 24,
					"travelBufferMinutes", 30, "demandThreshold", 3, "signupsOpenRequests", false, "requestDays", 60),
			"signups", Map.of("eraseDays", 30, "holdingHours", 24, "fewPlaces", 5)));

	private PolicyShape() {
	}

	private static Upgrader adding(int from, Map<String, Object> added) {
		return new Upgrader("region", from, (region) -> {
			if (region.get("policies") instanceof Map<?, ?> old) {
				Map<Object, Object> policies = new LinkedHashMap<>(old);
				policies.putAll(added);
				region.put("policies", policies);
			}
			return region;
		});
	}

	static Map<String, Object> write(Policies policies) {
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
			.put("interpreting", write(policies.interpreting()))
			.put("signups", write(policies.signups()))
			.map();
	}

	private static Map<String, Object> write(InterpretingPolicy policy) {
		return new MapWriter().put("leadHours", policy.leadHours())
			.put("cancellationHours", policy.cancellationHours())
			.put("remoteCancellationHours", policy.remoteCancellationHours())
			.put("offerHours", policy.offerHours())
			.put("travelBufferMinutes", policy.travelBufferMinutes())
			.put("demandThreshold", policy.demandThreshold())
			.put("signupsOpenRequests", policy.signupsOpenRequests())
			.put("requestDays", policy.requestDays())
			.map();
	}

	private static Map<String, Object> write(SignupPolicy policy) {
		return new MapWriter().put("eraseDays", policy.eraseDays())
			.put("holdingHours", policy.holdingHours())
			.put("fewPlaces", policy.fewPlaces())
			.map();
	}

	static Policies read(MapReader reader) {
		return new Policies(reader.integer("reviewNearDays"), reader.flag("fourEyes"),
				reader.optionalObject("quietHours",
						(hours) -> new QuietHours(hours.parsed("from", LocalTime::parse, HOUR),
								hours.parsed("to", LocalTime::parse, HOUR))),
				reader.optionalLocalized("publicRecordsNotice"), reader.flag("acceptsParentRoles"),
				reader.integer("newsOldDays"), reader.integer("feedbackEmailDays"),
				reader.objects("sectors",
						(sector) -> new SectorOwner(sector.string("category"), sector.string("organisation"))),
				reader.pairs("digits", "language", "system"), reader.object("interpreting", PolicyShape::interpreting),
				reader.object("signups", PolicyShape::signups));
	}

	private static InterpretingPolicy interpreting(MapReader reader) {
		return new InterpretingPolicy(reader.integer("leadHours"), reader.integer("cancellationHours"),
				reader.integer("remoteCancellationHours"), reader.integer("offerHours"),
				reader.integer("travelBufferMinutes"), reader.integer("demandThreshold"),
				reader.flag("signupsOpenRequests"), reader.integer("requestDays"));
	}

	private static SignupPolicy signups(MapReader reader) {
		return new SignupPolicy(reader.integer("eraseDays"), reader.integer("holdingHours"),
				reader.integer("fewPlaces"));
	}

}
