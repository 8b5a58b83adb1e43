package org.newcomerhub.schema;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.localization.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RegionRulesTests {

	@Test
	void nothing_is_wrong_with_the_example() {
		assertThat(Rules.check(Examples.region())).isEmpty();
		assertThat(Rules.check(Examples.particularRegion())).isEmpty();
	}

	@Test
	void every_violation_is_found_at_once() {
		LocalizedText name = LocalizedText.of(Map.of("xx", " "));
		RegionProfile region = new RegionProfile("A b", name, "A b", ZoneId.of("+02:00"), "da",
				List.of("en", "en", "da-DK"), List.of("sv"), List.of("7620", "7620", "!"), new Bounds(57, 8, 56, 9),
				List.of(new EmergencyNumber("one-one-two", text("da"))),
				new Policies(-1, true, new QuietHours(LocalTime.NOON, LocalTime.NOON), text("en"), true, 0, 367,
						List.of(new SectorOwner("tax", "a"), new SectorOwner("taxes", "A b"),
								new SectorOwner("tax", "b")),
						Map.of("ar-SY", "roman"), new InterpretingPolicy(-1, -1, 721, 0, 601, 0, false, 549),
						new SignupPolicy(0, 337, -1)),
				List.of(new Category("tax", text("da")), new Category("tax", text("da"))));
		assertThat(Rules.check(region)).extracting(Violation::pointer, Violation::code)
			.containsExactlyInAnyOrder(tuple("/id", "slug-malformed"), tuple("/name/0", "language-unknown"),
					tuple("/name/0", "words-blank"), tuple("/name", "source-missing"),
					tuple("/parent", "slug-malformed"), tuple("/parent", "parent-itself"),
					tuple("/zone", "zone-unknown"), tuple("/languages/1", "value-duplicate"),
					tuple("/languages/2", "language-unknown"), tuple("/source", "language-not-offered"),
					tuple("/fallback/0", "language-not-offered"), tuple("/postcodes/1", "value-duplicate"),
					tuple("/postcodes/2", "postcode-malformed"), tuple("/bounds", "coordinates-range"),
					tuple("/emergency/0/number", "phone-malformed"), tuple("/policies/reviewNearDays", "number-range"),
					tuple("/policies/newsOldDays", "number-range"),
					tuple("/policies/feedbackEmailDays", "number-range"),
					tuple("/policies/sectors/1/category", "category-unknown"),
					tuple("/policies/sectors/1/organisation", "slug-malformed"),
					tuple("/policies/sectors/2", "value-duplicate"),
					tuple("/policies/digits/0/language", "language-unknown"),
					tuple("/policies/digits/0/system", "digits-unknown"),
					tuple("/policies/interpreting/leadHours", "number-range"),
					tuple("/policies/interpreting/cancellationHours", "number-range"),
					tuple("/policies/interpreting/remoteCancellationHours", "number-range"),
					tuple("/policies/interpreting/offerHours", "number-range"),
					tuple("/policies/interpreting/travelBufferMinutes", "number-range"),
					tuple("/policies/interpreting/demandThreshold", "number-range"),
					tuple("/policies/interpreting/requestDays", "number-range"),
					tuple("/policies/signups/eraseDays", "number-range"),
					tuple("/policies/signups/holdingHours", "number-range"),
					tuple("/policies/signups/fewPlaces", "number-range"), tuple("/policies/quietHours", "hours-empty"),
					tuple("/policies/publicRecordsNotice", "source-missing"), tuple("/categories/0/id", "id-duplicate"),
					tuple("/categories/1/id", "id-duplicate"), tuple("/categories/1", "value-duplicate"));
	}

	@Test
	void the_message_says_how_a_language_is_written_here() {
		RegionProfile region = Examples.region();
		RegionProfile misspelt = new RegionProfile(region.id(), region.name(), null, region.zone(), "da",
				List.of("da", "ar-SY"), List.of(), List.of(), null, List.of(), Policies.standard(), List.of());
		assertThat(Rules.check(misspelt)).singleElement()
			.satisfies((violation) -> assertThat(violation.message()).contains("`ar-SY`", "`ar`"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "latn", "arab", "arabext", "deva", "beng", "mymr" })
	void digits_are_a_numbering_system_of_cldr(String system) {
		assertThat(Rules.check(digits(system))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Arab", "roman", "hanidec ", "native", "hebr", "jpan", "arabic" })
	void roman_numerals_and_what_no_system_is_are_no_digits(String system) {
		assertThat(Rules.check(digits(system))).extracting(Violation::pointer, Violation::code)
			.containsExactly(tuple("/policies/digits/0/system", "digits-unknown"));
	}

	private static RegionProfile digits(String system) {
		RegionProfile region = Examples.region();
		Policies usual = Policies.standard();
		return new RegionProfile(region.id(), region.name(), null, region.zone(), "da", region.languages(), List.of(),
				List.of(), null, List.of(), new Policies(usual.reviewNearDays(), false, null, null, false,
						usual.newsOldDays(), usual.feedbackEmailDays(), List.of(), Map.of("fa", system)),
				List.of());
	}

	private static LocalizedText text(String language) {
		return LocalizedText.of(Map.of(language, "Ord"));
	}

}
