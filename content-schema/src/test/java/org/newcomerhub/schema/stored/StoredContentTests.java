package org.newcomerhub.schema.stored;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Examples;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactType;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Step;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Violation;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoredContentTests {

	@Test
	void what_is_written_reads_back_the_same() {
		assertThat(StoredContent.body(StoredContent.write(Examples.guide())))
			.isEqualTo(new StoredReading.Current<Body>(Examples.guide(), 1));
		assertThat(StoredContent.body(StoredContent.write(Examples.addition())).orThrow())
			.isEqualTo(Examples.addition());
		assertThat(StoredContent.body(StoredContent.write(Examples.organisation())).orThrow())
			.isEqualTo(Examples.organisation());
		assertThat(StoredContent.body(StoredContent.write(Examples.page())).orThrow()).isEqualTo(Examples.page());
		assertThat(StoredContent.body(StoredContent.write(Examples.news())).orThrow()).isEqualTo(Examples.news());
		for (Body fact : List.of(Examples.fact(), Examples.duration(), Examples.date(), Examples.words())) {
			assertThat(StoredContent.body(StoredContent.write(fact)).orThrow()).isEqualTo(fact);
		}
		for (Body event : List.of(Examples.event(), Examples.bareEvent())) {
			assertThat(StoredContent.body(StoredContent.write(event)).orThrow()).isEqualTo(event);
		}
		assertThat(StoredContent.region(StoredContent.write(Examples.particularRegion()))).isEqualTo(
				new StoredReading.Current<RegionProfile>(Examples.particularRegion(), StoredContent.shape("region")));
		assertThat(StoredContent.text(StoredContent.write(Examples.text())).orThrow()).isEqualTo(Examples.text());
		assertThat(StoredContent.region(StoredContent.write(Examples.region())).orThrow()).isEqualTo(Examples.region());
	}

	@Test
	void a_guide_with_nothing_optional_reads_back_the_same() {
		Body bare = new GuideBody("tax", List.of(), null, null, null, List.of("a"), List.of(), List.of(), List.of(),
				List.of(), List.of());
		assertThat(StoredContent.body(StoredContent.write(bare)).orThrow()).isEqualTo(bare);
		assertThat(StoredContent.write(bare)).doesNotContainKeys("reviewedAt", "officialLink");
	}

	/** These files are never changed: they are what some hub has on disk. */
	@Test
	void shape_1_reads_as_it_always_did() throws Exception {
		assertThat(StoredContent.body(frozen("guide-1")))
			.isEqualTo(new StoredReading.Current<Body>(Examples.guide(), 1));
		assertThat(StoredContent.body(frozen("addition-1")).orThrow()).isEqualTo(Examples.addition());
		assertThat(StoredContent.text(frozen("text-1")).orThrow()).isEqualTo(Examples.text());
		assertThat(StoredContent.body(frozen("organisation-1")).orThrow()).isEqualTo(Examples.organisation());
		assertThat(StoredContent.body(frozen("page-1")).orThrow()).isEqualTo(Examples.page());
		assertThat(StoredContent.body(frozen("news-1")).orThrow()).isEqualTo(Examples.news());
		assertThat(StoredContent.body(frozen("fact-1")).orThrow()).isEqualTo(Examples.fact());
		assertThat(StoredContent.body(frozen("event-1")).orThrow()).isEqualTo(Examples.event());
		assertThat(StoredContent.region(frozen("region-1")))
			.isEqualTo(new StoredReading.Current<RegionProfile>(Examples.region(), 1));
	}

	@Test
	void shape_2_of_a_region_reads_as_it_always_did() throws Exception {
		assertThat(StoredContent.region(frozen("region-2")))
			.isEqualTo(new StoredReading.Current<RegionProfile>(Examples.secondRegion(), 2));
	}

	@Test
	void shape_3_of_a_region_reads_as_it_always_did() throws Exception {
		assertThat(StoredContent.region(frozen("region-3")))
			.isEqualTo(new StoredReading.Current<RegionProfile>(Examples.thirdRegion(), 3));
	}

	@Test
	void shape_4_of_a_region_reads_as_it_always_did() throws Exception {
		assertThat(StoredContent.region(frozen("region-4")))
			.isEqualTo(new StoredReading.Current<RegionProfile>(Examples.particularRegion(), 4));
	}

	@Test
	@SuppressWarnings("unchecked")
	void the_digits_of_a_language_are_there_once() {
		Map<String, Object> stored = StoredContent.write(Examples.region());
		Map<String, Object> policies = new LinkedHashMap<>(
				(Map<String, Object>) Objects.requireNonNull(stored.get("policies")));
		policies.put("digits", List.of(Map.of("language", "ar", "system", "arab"),
				Map.of("language", "ar", "system", "latn"), Map.of("language", "fa")));
		stored.put("policies", policies);
		assertThat(codes(StoredContent.region(stored))).containsExactlyInAnyOrder("/policies/digits value-duplicate",
				"/policies/digits/2/system value-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "8", "8.00", "-0.5", "0", "999999999999999.999999" })
	void a_number_keeps_the_digits_that_it_was_entered_with(String number) {
		FactBody fact = new FactBody(FactType.NUMBER, null, null, List.of(Examples.value("a", number)));
		FactBody read = (FactBody) StoredContent.body(StoredContent.write(fact)).orThrow();
		assertThat(read).isEqualTo(fact);
		assertThat(read.values().getFirst().number()).hasToString(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "8,5", "1e3", "+8", "08", ".5", "8.", "٨", "0x1F", "NaN", "1e999999999", " 8", "",
			"1000000000000000", "0.0000001" })
	void what_is_no_plain_decimal_number_is_not_read(String number) {
		Map<String, Object> stored = StoredContent.write(Examples.fact());
		stored.put("values",
				List.of(Map.of("id", "a", "from", "2026-01-01", "number", number, "source", "https://skat.dk/")));
		assertThat(codes(StoredContent.body(stored))).containsExactly("/values/0/number value-malformed");
	}

	@Test
	void what_is_wrong_with_a_fact_is_found_at_once() {
		Map<String, Object> stored = StoredContent.write(Examples.duration());
		stored.put("type", "colour");
		stored.put("unit", "fortnights");
		stored.put("values", List.of(Map.of("id", "a", "from", "soon", "number", 23, "words", "x")));
		assertThat(codes(StoredContent.body(stored))).containsExactlyInAnyOrder("/type value-malformed",
				"/unit value-malformed", "/values/0/from value-malformed", "/values/0/number type-wrong",
				"/values/0/source value-missing", "/values/0/words field-unknown");
	}

	@Test
	void what_is_wrong_with_an_event_is_found_at_once() {
		Map<String, Object> stored = StoredContent.write(Examples.event());
		stored.put("children", "maybe");
		stored.put("doorMinutes", 1.5);
		stored.remove("signUp");
		stored.put("schedule",
				Map.of("zone", "Mars/Olympus", "series", List.of(Map.of("start", "soon", "duration", "2h")), "dates",
						List.of("2026-12-02"), "without", List.of(), "changes",
						List.of(Map.of("date", "2026-12-02T17:00", "cancelled", "yes")), "moves", List.of(), "x", 1));
		assertThat(codes(StoredContent.body(stored))).containsExactlyInAnyOrder("/children value-malformed",
				"/doorMinutes type-wrong", "/signUp value-missing", "/schedule/zone value-malformed",
				"/schedule/series/0/start value-malformed", "/schedule/series/0/duration value-malformed",
				"/schedule/dates/0 value-malformed", "/schedule/changes/0/cancelled type-wrong",
				"/schedule/x field-unknown");
	}

	@Test
	void a_region_of_shape_1_without_policies_is_named_as_such() throws Exception {
		Map<String, Object> region = frozen("region-1");
		region.remove("policies");
		assertThat(codes(StoredContent.region(region))).containsExactly("/policies value-missing");
		region.put("policies", "none");
		assertThat(codes(StoredContent.region(region))).containsExactly("/policies type-wrong");
	}

	@Test
	void a_kind_that_this_release_does_not_know_has_no_shape() {
		assertThat(StoredContent.shape("guide")).isEqualTo(1);
		assertThat(StoredContent.shape("fact")).isEqualTo(1);
		assertThat(StoredContent.shape("region")).isEqualTo(4);
		assertThat(StoredContent.shape("poem")).isZero();
	}

	@Test
	void what_is_wrong_with_opening_hours_is_found_at_once() {
		Map<String, Object> stored = StoredContent.write(Examples.organisation());
		stored.put("openingHours", List
			.of(Map.of("id", "a", "days", List.of("monday", "Monday", 1), "opens", "9", "closes", "16:00", "till", 1)));
		assertThat(codes(StoredContent.body(stored))).containsExactlyInAnyOrder(
				"/openingHours/0/days/1 value-malformed", "/openingHours/0/days/2 type-wrong",
				"/openingHours/0/opens value-malformed", "/openingHours/0/till field-unknown");
	}

	@Test
	void only_plain_values_are_written_and_no_name_holds_a_dot() {
		checkPlain(StoredContent.write(Examples.guide()));
		checkPlain(StoredContent.write(Examples.text()));
		checkPlain(StoredContent.write(Examples.fact()));
		checkPlain(StoredContent.write(Examples.event()));
		checkPlain(StoredContent.write(Examples.particularRegion()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "category", "steps", "schemaVersion", "kind" })
	void a_missing_field_is_named(String field) {
		assertThat(codes(guide((map) -> map.remove(field)))).singleElement().asString().contains(field).contains("/");
	}

	@Test
	void every_fault_is_found_at_once_and_unknown_fields_are_refused() {
		StoredReading<Body> reading = guide((map) -> {
			map.put("category", 7);
			map.put("reviewDue", "tomorrow");
			map.put("situations", List.of("student", 1));
			map.put("sections", "what-it-is");
			map.put("a/b~c", true);
			map.put("steps",
					List.of(Map.of("id", "x", "deadline", Map.of("afterArrivalDays", 1.5), "colour", "red"), "y"));
			map.put("places", List.of(Map.of("id", "p", "latitude", "56")));
			map.put("sources", List.of(Map.of("id", "s")));
		});
		assertThat(codes(reading)).containsExactlyInAnyOrder("/category type-wrong", "/reviewDue value-malformed",
				"/situations/1 type-wrong", "/sections type-wrong", "/a~1b~0c field-unknown",
				"/steps/0/deadline/afterArrivalDays type-wrong", "/steps/0/colour field-unknown", "/steps/1 type-wrong",
				"/places/0/latitude type-wrong", "/sources/0/url value-missing");
	}

	@Test
	void numbers_may_come_as_any_type_and_null_is_absent() {
		Map<String, @Nullable Object> place = new HashMap<>(Map.of("id", "p", "latitude", 56, "longitude", 8.5f));
		place.put("address", null);
		Body body = guide((map) -> {
			map.put("schemaVersion", 1L);
			map.put("steps", List.of(Map.of("id", "x", "deadline", Map.of("afterArrivalDays", -3.0))));
			map.put("places", List.of(place));
		}).orThrow();
		assertThat(body.places()).singleElement().satisfies((it) -> {
			assertThat(it.latitude()).isEqualTo(56.0);
			assertThat(it.longitude()).isEqualTo(8.5);
			assertThat(it.address()).isNull();
		});
		assertThat(((GuideBody) body).steps()).extracting(Step::deadline)
			.singleElement()
			.hasFieldOrPropertyWithValue("afterArrivalDays", -3);
	}

	@Test
	void a_text_of_unknown_origin_or_state_cannot_be_read() {
		Map<String, Object> stored = StoredContent.write(new Text("da", List.of(Examples.segment("title", "x"))));
		stored.put("segments", List.of(Map.of("id", "title", "words", "x", "origin", "robot", "state", "done")));
		assertThat(codes(StoredContent.text(stored))).containsExactly("/segments/0/origin value-malformed",
				"/segments/0/state value-malformed");
	}

	@Test
	void a_region_s_faults_are_found_at_once() {
		Map<String, Object> stored = StoredContent.write(Examples.region());
		stored.put("name", List.of());
		stored.put("zone", "Mars/Olympus");
		stored.remove("policies");
		stored.put("bounds", Map.of("south", 1, "west", 2, "north", 3));
		stored.put("emergency", List.of(Map.of("number", "112", "label",
				List.of(Map.of("language", "da", "words", "a"), Map.of("language", "da", "words", "b")))));
		assertThat(codes(StoredContent.region(stored))).containsExactlyInAnyOrder("/name value-missing",
				"/zone value-malformed", "/policies value-missing", "/bounds/east value-missing",
				"/emergency/0/label value-duplicate");
	}

	@Test
	void what_a_later_release_wrote_is_too_recent() {
		StoredReading<Body> reading = guide((map) -> map.put("schemaVersion", 2));
		assertThat(reading).isEqualTo(new StoredReading.TooRecent<Body>(2, 1));
		assertThatThrownBy(reading::orThrow).isInstanceOf(StoredContentException.class).hasMessageContaining("shape 2");
	}

	@Test
	void a_kind_is_not_read_as_another() {
		assertThat(codes(StoredContent.text(StoredContent.write(Examples.guide()))))
			.containsExactly("/kind kind-unknown");
		assertThat(codes(StoredContent.body(StoredContent.write(Examples.text()))))
			.containsExactly("/kind kind-unknown");
		assertThat(codes(StoredContent.body(Map.of()))).containsExactly("/kind kind-unknown");
	}

	@Test
	void what_cannot_be_read_says_why_when_it_must() {
		assertThatThrownBy(() -> guide((map) -> map.put("colour", "red")).orThrow())
			.isInstanceOf(StoredContentException.class)
			.hasMessageContaining("/colour");
	}

	private static StoredReading<Body> guide(Consumer<Map<String, Object>> change) {
		Map<String, Object> stored = new LinkedHashMap<>(StoredContent.write(Examples.guide()));
		change.accept(stored);
		return StoredContent.body(stored);
	}

	private static List<String> codes(StoredReading<?> reading) {
		assertThat(reading).isInstanceOf(StoredReading.Unreadable.class);
		List<String> codes = new ArrayList<>();
		for (Violation violation : ((StoredReading.Unreadable<?>) reading).violations()) {
			codes.add(violation.pointer() + " " + violation.code());
		}
		return codes;
	}

	private static void checkPlain(Object value) {
		switch (value) {
			case Map<?, ?> map -> map.forEach((key, inner) -> {
				assertThat((String) key).matches("[a-zA-Z]+");
				checkPlain(inner);
			});
			case List<?> list -> list.forEach(StoredContentTests::checkPlain);
			default -> assertThat(value).isInstanceOfAny(String.class, Integer.class, Double.class, Boolean.class);
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> frozen(String name) throws Exception {
		try (var in = StoredContentTests.class.getResourceAsStream("/frozen/" + name + ".json")) {
			return new JsonMapper().readValue(in, Map.class);
		}
	}

}
