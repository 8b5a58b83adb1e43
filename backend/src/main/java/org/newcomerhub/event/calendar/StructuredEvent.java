package org.newcomerhub.event.calendar;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.schema.Ages;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Price;

/**
 * Describes an event in the words of schema.org's {@code Event}.
 */
final class StructuredEvent {

	private static final String SCHEMA = "https://schema.org/";

	private static final String TYPE = "@type";

	private static final String ORGANISATION = "Organization";

	/** Those that schema.org has a word for. */
	private static final Map<String, String> TYPES = Map.of("dinner", "FoodEvent", "festival", "Festival",
			"information-evening", "EducationEvent", "company-visit", "BusinessEvent", "club", "SocialEvent",
			"language-cafe", "SocialEvent", "course", "EducationEvent", "workshop", "EducationEvent", "lecture",
			"EducationEvent");

	private final Announced event;

	private final EventBody body;

	private StructuredEvent(Announced event) {
		this.event = event;
		this.body = event.body();
	}

	/**
	 * Describes an event: its only date, or all that are told as its {@code subEvent}.
	 */
	static Map<String, Object> of(Announced event) {
		StructuredEvent structured = new StructuredEvent(event);
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("@context", "https://schema.org");
		List<Announced.Day> dates = event.dates();
		if (dates.size() == 1) {
			structured.describe(described, dates.getFirst());
		}
		else {
			structured.addHeader(described);
			described.put("startDate", time(dates.getFirst().start()));
			described.put("endDate", time(dates.getLast().end()));
			structured.addTerms(described, event.page());
			described.put("subEvent", dates.stream().map(structured::date).toList());
		}
		return described;
	}

	private Map<String, Object> date(Announced.Day day) {
		Map<String, Object> described = new LinkedHashMap<>();
		describe(described, day);
		return described;
	}

	private void describe(Map<String, Object> described, Announced.Day day) {
		addHeader(described);
		described.put("identifier", day.id().toString());
		described.put("startDate", time(day.start()));
		described.put("endDate", time(day.end()));
		addStatus(described, day);
		if (this.body.doorMinutes() != null) {
			described.put("doorTime", time(day.start().minusMinutes(this.body.doorMinutes())));
		}
		addPlace(described, day);
		addTranslators(described, day);
		addTerms(described, this.event.page());
		addPlaces(described, day);
	}

	private void addHeader(Map<String, Object> described) {
		described.put(TYPE, TYPES.getOrDefault(this.body.type(), "Event"));
		described.put("name", this.event.title());
		if (!this.event.summary().isBlank()) {
			described.put("description", this.event.summary());
		}
		described.put("url", this.event.page());
		described.put("inLanguage",
				this.body.languages().isEmpty() ? List.of(this.event.local()) : this.body.languages());
	}

	/** The latest that is true of it: what is cancelled is not moved. */
	private static void addStatus(Map<String, Object> described, Announced.Day day) {
		String status = day.cancelled() ? "EventCancelled" : day.hasMoved() ? "EventRescheduled" : "EventScheduled";
		described.put("eventStatus", SCHEMA + status);
		if (day.hasMoved()) {
			described.put("previousStartDate", time(day.planned()));
		}
	}

	private static void addPlace(Map<String, Object> described, Announced.Day day) {
		List<Object> locations = new ArrayList<>();
		if (day.venue() != null) {
			locations.add(place(day.venue()));
		}
		if (day.onlineUrl() != null) {
			locations.add(Map.of(TYPE, "VirtualLocation", "url", day.onlineUrl()));
		}
		String mode = (day.onlineUrl() == null) ? "Offline" : (day.venue() == null) ? "Online" : "Mixed";
		described.put("eventAttendanceMode", SCHEMA + mode + "EventAttendanceMode");
		if (!locations.isEmpty()) {
			described.put("location", (locations.size() == 1) ? locations.getFirst() : locations);
		}
	}

	private static Map<String, Object> place(Announced.Venue venue) {
		Map<String, Object> place = new LinkedHashMap<>();
		place.put(TYPE, "Place");
		if (!venue.name().isBlank()) {
			place.put("name", venue.name());
		}
		putUnlessNull(place, "address", venue.address());
		Double latitude = venue.latitude();
		Double longitude = venue.longitude();
		if (latitude != null && longitude != null) {
			Map<String, Object> point = new LinkedHashMap<>();
			point.put(TYPE, "GeoCoordinates");
			point.put("latitude", latitude);
			point.put("longitude", longitude);
			place.put("geo", point);
		}
		return place;
	}

	/** Those who will be there, by their languages: nobody is named. */
	private void addTranslators(Map<String, Object> described, Announced.Day day) {
		List<Map<String, Object>> translators = day.interpreting()
			.stream()
			.filter((each) -> each.status() == Booking.Status.CONFIRMED)
			.map((each) -> {
				Map<String, Object> translator = new LinkedHashMap<>();
				translator.put(TYPE, "Person");
				translator.put("knowsLanguage", List.of(this.event.local(), each.language()));
				return translator;
			})
			.toList();
		if (!translators.isEmpty()) {
			described.put("translator", translators);
		}
	}

	private void addTerms(Map<String, Object> described, String page) {
		addOrganisation(described, "organizer", this.event.organiser());
		addOrganisation(described, "funder", this.event.funder());
		Ages ages = this.body.ages();
		if (ages != null) {
			described.put("typicalAgeRange", ages.from() + "-" + ((ages.to() != null) ? ages.to() : ""));
		}
		if (!this.body.audience().isEmpty()) {
			described.put("audience", this.body.audience().stream().map(StructuredEvent::audience).toList());
		}
		Price price = this.body.price();
		described.put("isAccessibleForFree", price == null);
		if (price != null) {
			Map<String, Object> offer = new LinkedHashMap<>();
			offer.put(TYPE, "Offer");
			offer.put("price", price.amount().toPlainString());
			offer.put("priceCurrency", price.currency());
			offer.put("url", page);
			described.put("offers", offer);
		}
		if (this.body.signUp().capacity() != null) {
			described.put("maximumAttendeeCapacity", this.body.signUp().capacity());
		}
	}

	private static void addOrganisation(Map<String, Object> described, String property, @Nullable String name) {
		if (name != null) {
			Map<String, Object> organisation = new LinkedHashMap<>();
			organisation.put(TYPE, ORGANISATION);
			organisation.put("name", name);
			described.put(property, organisation);
		}
	}

	private static Map<String, Object> audience(String code) {
		Map<String, Object> audience = new LinkedHashMap<>();
		audience.put(TYPE, "PeopleAudience");
		audience.put("audienceType", code);
		if (code.equals("women-only")) {
			audience.put("suggestedGender", "female");
		}
		return audience;
	}

	/** How many are left is told only when there are none. */
	private static void addPlaces(Map<String, Object> described, Announced.Day day) {
		if (day.places() == Announced.Places.FULL && described.containsKey("maximumAttendeeCapacity")) {
			described.put("remainingAttendeeCapacity", 0);
		}
	}

	private static void putUnlessNull(Map<String, Object> into, String name, @Nullable Object value) {
		if (value != null) {
			into.put(name, value);
		}
	}

	/** With its offset (ISO 8601), without its zone. */
	private static String time(ZonedDateTime time) {
		return time.toOffsetDateTime().toString();
	}

}
