package org.newcomerhub.schema.pack;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import org.newcomerhub.schema.Bounds;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.EmergencyNumber;
import org.newcomerhub.schema.InterpretingPolicy;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.QuietHours;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Rules;
import org.newcomerhub.schema.SectorOwner;
import org.newcomerhub.schema.SignupPolicy;
import org.newcomerhub.schema.Violation;

/**
 * Reads {@code region.yaml}.
 */
final class RegionFile {

	static final String NAME = "region.yaml";

	static final int PACK_VERSION = 1;

	private static final String HOUR = "21:00";

	private RegionFile() {
	}

	/**
	 * Returns the region as far as it can be made out; what is wrong is noted, and the
	 * region is of use only if nothing is.
	 */
	static Optional<RegionProfile> read(Lines lines, Faults faults) {
		Yaml yaml = new Yaml(lines.file(), 0, lines.joined(0, lines.size()), faults);
		return yaml.mapping().map((root) -> {
			Pointers pointers = new Pointers();
			RegionProfile region = YamlFields.read(yaml, root, pointers, RegionFile::region);
			for (Violation violation : Rules.check(region)) {
				boolean unsure = violation.code().equals("source-missing") && pointers.isBroken("/source");
				if (!pointers.isBroken(violation.pointer()) && !unsure) {
					faults.add(lines.file(), pointers.line(violation.pointer()), violation.code(), violation.message());
				}
			}
			return region;
		});
	}

	private static RegionProfile region(YamlFields fields) {
		version(fields);
		return new RegionProfile(fields.string("id"), fields.localized("name"), fields.optionalString("parent"),
				fields.parsed("zone", ZoneId::of, "Europe/Copenhagen"), fields.string("source"),
				fields.requiredStrings("languages"), fields.strings("fallback"), fields.strings("postcodes"),
				fields.optionalObject("bounds", RegionFile::bounds), fields.objects("emergency", RegionFile::emergency),
				policies(fields), fields.objects("categories", RegionFile::category));
	}

	private static void version(YamlFields fields) {
		int version = fields.integer("packVersion");
		if (version != PACK_VERSION) {
			fields.fault("packVersion", "pack-version-unknown", "This release reads packs of version " + PACK_VERSION
					+ " alone: write that number, or run the release that the pack is for.");
		}
	}

	private static Bounds bounds(YamlFields fields) {
		return new Bounds(fields.number("south"), fields.number("west"), fields.number("north"), fields.number("east"));
	}

	private static EmergencyNumber emergency(YamlFields fields) {
		return new EmergencyNumber(fields.string("number"), fields.localized("label"));
	}

	private static Category category(YamlFields fields) {
		return new Category(fields.string("id"), fields.localized("name"));
	}

	private static Policies policies(YamlFields fields) {
		Policies policies = fields.optionalObject("policies",
				(inner) -> new Policies(inner.integer("reviewNearDays", Policies.REVIEW_NEAR_DAYS),
						inner.flag("fourEyes", false), inner.optionalObject("quietHours", RegionFile::hours),
						inner.optionalLocalized("publicRecordsNotice"), inner.flag("acceptsParentRoles", false),
						inner.integer("newsOldDays", Policies.NEWS_OLD_DAYS),
						inner.integer("feedbackEmailDays", Policies.FEEDBACK_EMAIL_DAYS),
						inner.objects("sectors",
								(sector) -> new SectorOwner(sector.string("category"), sector.string("organisation"))),
						inner.texts("digits"), interpreting(inner), signups(inner)));
		return (policies != null) ? policies : Policies.standard();
	}

	private static InterpretingPolicy interpreting(YamlFields fields) {
		InterpretingPolicy usual = InterpretingPolicy.standard();
		InterpretingPolicy policy = fields.optionalObject("interpreting",
				(inner) -> new InterpretingPolicy(inner.integer("leadHours", usual.leadHours()),
						inner.integer("cancellationHours", usual.cancellationHours()),
						inner.integer("remoteCancellationHours", usual.remoteCancellationHours()),
						inner.integer("offerHours", usual.offerHours()),
						inner.integer("travelBufferMinutes", usual.travelBufferMinutes()),
						inner.integer("demandThreshold", usual.demandThreshold()),
						inner.flag("signupsOpenRequests", usual.signupsOpenRequests()),
						inner.integer("requestDays", usual.requestDays())));
		return (policy != null) ? policy : usual;
	}

	private static SignupPolicy signups(YamlFields fields) {
		SignupPolicy usual = SignupPolicy.standard();
		SignupPolicy policy = fields.optionalObject("signups",
				(inner) -> new SignupPolicy(inner.integer("eraseDays", usual.eraseDays()),
						inner.integer("holdingHours", usual.holdingHours()),
						inner.integer("fewPlaces", usual.fewPlaces())));
		return (policy != null) ? policy : usual;
	}

	private static QuietHours hours(YamlFields fields) {
		return new QuietHours(fields.parsed("from", LocalTime::parse, HOUR),
				fields.parsed("to", LocalTime::parse, HOUR));
	}

}
