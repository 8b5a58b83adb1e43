package org.newcomerhub.event.calendar;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.newcomerhub.schema.Ages;
import org.newcomerhub.schema.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.event.calendar.Announcements.LIBRARY;
import static org.newcomerhub.event.calendar.Announcements.body;
import static org.newcomerhub.event.calendar.Announcements.day;
import static org.newcomerhub.event.calendar.Announcements.event;
import static org.newcomerhub.event.calendar.Announcements.evening;
import static org.newcomerhub.event.calendar.Announcements.price;

class StructuredEventTests {

	private static final Set<String> EVENT = Set.of("@context", "@type", "name", "description", "url", "identifier",
			"inLanguage", "startDate", "endDate", "eventStatus", "previousStartDate", "eventAttendanceMode", "doorTime",
			"location", "organizer", "funder", "translator", "audience", "typicalAgeRange", "isAccessibleForFree",
			"offers", "maximumAttendeeCapacity", "remainingAttendeeCapacity", "subEvent");

	/**
	 * The types of schema.org that are used, and of their properties those that it has.
	 */
	private static final Map<String, Set<String>> VOCABULARY = Map.ofEntries(Map.entry("Event", EVENT),
			Map.entry("EducationEvent", EVENT), Map.entry("FoodEvent", EVENT), Map.entry("Festival", EVENT),
			Map.entry("BusinessEvent", EVENT), Map.entry("SocialEvent", EVENT),
			Map.entry("Place", Set.of("@type", "name", "address", "geo")),
			Map.entry("GeoCoordinates", Set.of("@type", "latitude", "longitude")),
			Map.entry("VirtualLocation", Set.of("@type", "url")), Map.entry("Organization", Set.of("@type", "name")),
			Map.entry("Person", Set.of("@type", "knowsLanguage")),
			Map.entry("PeopleAudience", Set.of("@type", "audienceType", "suggestedGender")),
			Map.entry("Offer", Set.of("@type", "price", "priceCurrency", "url")));

	private static final Set<String> CONSTANTS = Set.of("EventScheduled", "EventCancelled", "EventRescheduled",
			"OnlineEventAttendanceMode", "OfflineEventAttendanceMode", "MixedEventAttendanceMode");

	private static JsonNode json(Announced event) {
		JsonNode json = JsonMapper.shared().valueToTree(StructuredEvent.of(event));
		assertVocabulary(json);
		return json;
	}

	private static void assertVocabulary(JsonNode json) {
		if (json.isObject()) {
			String type = json.path("@type").asString();
			assertThat(VOCABULARY).containsKey(type);
			assertThat(VOCABULARY.get(type)).as(type).containsAll(json.propertyNames());
			assertThat(json.toString()).doesNotContain(":null");
		}
		if (json.isString() && json.asString().startsWith("https://schema.org/")) {
			assertThat(CONSTANTS).contains(json.asString().substring("https://schema.org/".length()));
		}
		json.forEach(StructuredEventTests::assertVocabulary);
	}

	@Test
	void an_evening_says_when_where_by_whom_and_who_interprets() {
		JsonNode json = json(evening("ar", "أمسية", "عن الضرائب", day("2026-12-02T19:00")));
		assertThat(json.path("@type").asString()).isEqualTo("EducationEvent");
		assertThat(json.path("name").asString()).isEqualTo("أمسية");
		assertThat(json.path("startDate").asString()).isEqualTo("2026-12-02T19:00+01:00");
		assertThat(json.path("doorTime").asString()).isEqualTo("2026-12-02T18:30+01:00");
		assertThat(json.path("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
		assertThat(json.path("eventAttendanceMode").asString())
			.isEqualTo("https://schema.org/OfflineEventAttendanceMode");
		assertThat(json.path("location").path("geo").path("latitude").asDouble()).isEqualTo(56.5486);
		assertThat(json.path("organizer").path("name").asString()).isEqualTo("Lemvig Kommune");
		assertThat(json.path("translator").toString()).contains("[\"da\",\"ti\"]").doesNotContain("\"ar\"", "name");
		assertThat(json.path("isAccessibleForFree").asBoolean()).isTrue();
		assertThat(json.has("offers")).isFalse();
		assertThat(json.path("maximumAttendeeCapacity").asInt()).isEqualTo(40);
		assertThat(json.has("remainingAttendeeCapacity")).isFalse();
	}

	@Test
	void several_dates_are_told_one_by_one_with_what_became_of_them() {
		JsonNode json = json(evening("da", "Skat", "", day("2026-12-02T19:00"),
				day("2026-12-10T18:00", "2026-12-09T19:00", false, LIBRARY, "https://meet.example/", null),
				day("2026-12-16T19:00", "2026-12-16T19:00", true, null, "https://meet.example/", null)));
		JsonNode dates = json.path("subEvent");
		assertThat(dates.size()).isEqualTo(3);
		assertThat(json.path("startDate").asString()).isEqualTo("2026-12-02T19:00+01:00");
		assertThat(json.path("endDate").asString()).isEqualTo("2026-12-16T21:00+01:00");
		assertThat(dates.get(1).path("eventStatus").asString()).endsWith("/EventRescheduled");
		assertThat(dates.get(1).path("previousStartDate").asString()).isEqualTo("2026-12-09T19:00+01:00");
		assertThat(dates.get(1).path("eventAttendanceMode").asString()).endsWith("/MixedEventAttendanceMode");
		assertThat(dates.get(1).path("location").size()).isEqualTo(2);
		assertThat(dates.get(2).path("eventStatus").asString()).endsWith("/EventCancelled");
		assertThat(dates.get(2).path("eventAttendanceMode").asString()).endsWith("/OnlineEventAttendanceMode");
		assertThat(json.has("description")).isFalse();
	}

	@Test
	void a_price_and_ages_are_told_and_that_it_is_full() {
		JsonNode json = json(event("da", "Fest", "", body("festival", price(), new Ages(18, null)),
				day("2026-12-02T19:00", "2026-12-02T19:00", false, LIBRARY, null, Announced.Places.FULL)));
		assertThat(json.path("offers").path("price").asString()).isEqualTo("50.00");
		assertThat(json.path("offers").path("priceCurrency").asString()).isEqualTo("DKK");
		assertThat(json.path("typicalAgeRange").asString()).isEqualTo("18-");
		assertThat(json.path("isAccessibleForFree").asBoolean()).isFalse();
		assertThat(json.path("remainingAttendeeCapacity").asInt(-1)).isZero();
		assertThat(json.path("audience").get(0).path("suggestedGender").asString()).isEqualTo("female");
	}

	@Test
	void every_type_of_event_has_a_type_there() {
		for (String type : Vocabulary.EVENT_TYPES) {
			json(event("da", type, "", body(type, null, new Ages(7, 12)), day("2026-12-02T19:00")));
		}
	}

	@Test
	void words_end_no_script() {
		String hostile = "</script><script>alert(1)</script><!-- & \u2028\u2029 ]]>";
		String script = Script.of(JsonMapper.shared(),
				StructuredEvent.of(evening("da", hostile, hostile, day("2026-12-02T19:00"))));
		assertThat(script).doesNotContain("<", ">", "&", "\u2028", "\u2029");
		assertThat(JsonMapper.shared().readTree(script).path("name").asString()).isEqualTo(hostile);
	}

}
