package org.newcomerhub.schema;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.text.NumberingSystem;
import org.newcomerhub.localization.LocalizedText;

/**
 * The rules for regions.
 */
final class RegionRules {

	private static final int LONGEST_YEAR = 366;

	private static final int TEN_YEARS = 3660;

	/** In hours. */
	private static final int TWO_WEEKS = 336;

	private static final Pattern POSTCODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{0,11}");

	private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ]{0,19}");

	private static final Set<String> SYSTEMS = Set.copyOf(Arrays.asList(NumberingSystem.getAvailableNames()));

	private final Findings findings = new Findings();

	private final RegionProfile region;

	private RegionRules(RegionProfile region) {
		this.region = region;
	}

	static List<Violation> check(RegionProfile region) {
		RegionRules rules = new RegionRules(region);
		rules.identity();
		rules.languages();
		rules.geography();
		rules.emergency();
		rules.policies();
		rules.categories();
		return rules.findings.violations();
	}

	private void identity() {
		this.findings.slug("/id", this.region.id());
		localized("/name", this.region.name());
		String parent = this.region.parent();
		if (parent != null) {
			this.findings.slug("/parent", parent);
			this.findings.addIf(parent.equals(this.region.id()), "/parent", "parent-itself",
					"A region cannot be its own parent: name another one, or leave the field out.");
		}
		String zone = this.region.zone().getId();
		this.findings.addIf(!ZoneId.getAvailableZoneIds().contains(zone), "/zone", "zone-unknown",
				"`" + zone + "` is not an IANA time zone: write one like Europe/Copenhagen.");
	}

	private void languages() {
		List<String> languages = this.region.languages();
		this.findings.addIf(languages.isEmpty(), "/languages", "value-missing",
				"Name the languages that the region offers.");
		for (int i = 0; i < languages.size(); i++) {
			this.findings.language("/languages/" + i, languages.get(i));
		}
		this.findings.distinct("/languages", languages);
		offered("/source", this.region.source());
		for (int i = 0; i < this.region.fallback().size(); i++) {
			offered("/fallback/" + i, this.region.fallback().get(i));
		}
		this.findings.distinct("/fallback", this.region.fallback());
	}

	private void offered(String pointer, String language) {
		this.findings.addIf(!this.region.languages().contains(language), pointer, "language-not-offered",
				"`" + language + "` is not among the region's languages: add it there, or choose one of them.");
	}

	private void geography() {
		for (int i = 0; i < this.region.postcodes().size(); i++) {
			String postcode = this.region.postcodes().get(i);
			this.findings.addIf(!POSTCODE.matcher(postcode).matches(), "/postcodes/" + i, "postcode-malformed",
					"`" + postcode + "` is not a postcode: write it like 7620.");
		}
		this.findings.distinct("/postcodes", this.region.postcodes());
		Bounds bounds = this.region.bounds();
		if (bounds != null) {
			boolean right = BodyRules.isWithin(bounds.south(), 90) && BodyRules.isWithin(bounds.north(), 90)
					&& BodyRules.isWithin(bounds.west(), 180) && BodyRules.isWithin(bounds.east(), 180)
					&& bounds.south() < bounds.north() && bounds.west() < bounds.east();
			this.findings.addIf(!right, "/bounds", "coordinates-range",
					"Give degrees: south less than north (-90 to 90), west less than east (-180 to 180).");
		}
	}

	private void emergency() {
		for (int i = 0; i < this.region.emergency().size(); i++) {
			EmergencyNumber emergency = this.region.emergency().get(i);
			this.findings.addIf(!NUMBER.matcher(emergency.number()).matches(), "/emergency/" + i + "/number",
					"phone-malformed", "`" + emergency.number() + "` cannot be dialled: write digits, like 112.");
			localized("/emergency/" + i + "/label", emergency.label());
		}
		this.findings.distinct("/emergency", this.region.emergency().stream().map(EmergencyNumber::number).toList());
	}

	private void policies() {
		Policies policies = this.region.policies();
		this.findings.number("/policies/reviewNearDays", policies.reviewNearDays(), 0, LONGEST_YEAR);
		this.findings.number("/policies/newsOldDays", policies.newsOldDays(), 1, TEN_YEARS);
		this.findings.number("/policies/feedbackEmailDays", policies.feedbackEmailDays(), 1, LONGEST_YEAR);
		QuietHours quiet = policies.quietHours();
		this.findings.addIf(quiet != null && quiet.from().equals(quiet.to()), "/policies/quietHours", "hours-empty",
				"Quiet hours begin and end at the same time: change one, or leave them out.");
		if (policies.publicRecordsNotice() != null) {
			localized("/policies/publicRecordsNotice", policies.publicRecordsNotice());
		}
		sectors(policies.sectors());
		digits(policies.digits());
		interpreting(policies.interpreting());
		SignupPolicy signups = policies.signups();
		this.findings.number("/policies/signups/eraseDays", signups.eraseDays(), 1, LONGEST_YEAR);
		this.findings.number("/policies/signups/holdingHours", signups.holdingHours(), 1, TWO_WEEKS, "hours");
		this.findings.number("/policies/signups/fewPlaces", signups.fewPlaces(), 0, 1000, "places");
	}

	private void interpreting(InterpretingPolicy policy) {
		String at = "/policies/interpreting/";
		this.findings.number(at + "leadHours", policy.leadHours(), 0, 2160, "hours");
		this.findings.number(at + "cancellationHours", policy.cancellationHours(), 0, 720, "hours");
		this.findings.number(at + "remoteCancellationHours", policy.remoteCancellationHours(), 0, 720, "hours");
		this.findings.number(at + "offerHours", policy.offerHours(), 1, TWO_WEEKS, "hours");
		this.findings.number(at + "travelBufferMinutes", policy.travelBufferMinutes(), 0, 600, "minutes");
		this.findings.number(at + "demandThreshold", policy.demandThreshold(), 1, 1000, "people");
		this.findings.number(at + "requestDays", policy.requestDays(), 1, 548);
	}

	private void digits(Map<String, String> digits) {
		int i = 0;
		for (Map.Entry<String, String> each : digits.entrySet()) {
			String pointer = "/policies/digits/" + i;
			this.findings.language(pointer + "/language", each.getKey());
			this.findings.addIf(!isDecimal(each.getValue()), pointer + "/system", "digits-unknown",
					"`" + each.getValue() + "` is no CLDR numbering system of ten digits: write one like latn, arab, "
							+ "arabext or deva.");
			i++;
		}
	}

	/**
	 * UTS #35, part 3: systems of ten digits, not the algorithmic ones such as Roman
	 * numerals.
	 */
	private static boolean isDecimal(String system) {
		if (!SYSTEMS.contains(system)) {
			return false;
		}
		NumberingSystem found = NumberingSystem.getInstanceByName(system);
		return found != null && !found.isAlgorithmic() && found.getRadix() == 10;
	}

	private void sectors(List<SectorOwner> sectors) {
		Set<String> categories = new LinkedHashSet<>(Vocabulary.STANDARD_CATEGORIES);
		this.region.categories().forEach((category) -> categories.add(category.id()));
		for (int i = 0; i < sectors.size(); i++) {
			String pointer = "/policies/sectors/" + i;
			String category = sectors.get(i).category();
			this.findings.addIf(!categories.contains(category), pointer + "/category", "category-unknown",
					"There is no category `" + category + "`: choose one of " + String.join(", ", categories)
							+ ", or add it to the region.");
			this.findings.slug(pointer + "/organisation", sectors.get(i).organisation());
		}
		this.findings.distinct("/policies/sectors", sectors.stream().map(SectorOwner::category).toList());
	}

	private void categories() {
		List<Category> categories = this.region.categories();
		for (int i = 0; i < categories.size(); i++) {
			String pointer = "/categories/" + i;
			Category category = categories.get(i);
			this.findings.id(pointer + "/id", category.id());
			this.findings.addIf(Vocabulary.STANDARD_CATEGORIES.contains(category.id()), pointer + "/id", "id-duplicate",
					"Every region has the category `" + category.id() + "`: remove it here.");
			localized(pointer + "/name", category.name());
		}
		this.findings.distinct("/categories", categories.stream().map(Category::id).toList());
	}

	/**
	 * The pointer to a language's words is that of the stored shape, a list in the
	 * author's order.
	 */
	private void localized(String pointer, LocalizedText text) {
		int i = 0;
		for (Map.Entry<String, String> words : text.byLanguage().entrySet()) {
			this.findings.language(pointer + "/" + i, words.getKey());
			this.findings.line(pointer + "/" + i, words.getValue());
			i++;
		}
		this.findings.addIf(text.in(this.region.source()).isEmpty(), pointer, "source-missing",
				"Write it in the region's source language too, `" + this.region.source() + "`.");
	}

}
