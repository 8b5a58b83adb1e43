package org.newcomerhub.event;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.TestHub;
import org.newcomerhub.TwoHubs;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.store.Assignments;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hubs side by side over one store: what is booked on one is on the other's cards.
 */
class TwoHubsCardTests {

	private static final String LIST = "/api/v1/regions/lemvig/events?limit=100&lang=en&interpreter=";

	private static final int CHANGES = 100;

	private static TwoHubs hubs;

	private static TestHub one;

	private static TestHub other;

	@BeforeAll
	static void startBothOnAnEmptyStore() {
		hubs = TwoHubs.start();
		one = hubs.one();
		other = hubs.other();
	}

	@AfterAll
	static void stop() {
		hubs.close();
	}

	@Test
	void a_hundred_changes_of_a_booking_are_on_the_other_hubs_cards() {
		Assignment booking = booked();
		Assignments bookings = one.bean(Assignments.class);
		long slowest = 0;
		for (int i = 0; i < CHANGES; i++) {
			State state = (i % 2 == 0) ? State.CONFIRMED : State.REQUESTED;
			Assignment now = Objects.requireNonNull(bookings.get(booking.id()).block());
			bookings.change(now.with(now.progress().in(state)), note(now), Consequences.forReaders()).block();
			long begun = System.nanoTime();
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.pollInterval(Duration.ofMillis(5))
				.until(() -> status(booking).equals(Objects.requireNonNull(state.status()).code()));
			slowest = Math.max(slowest, System.nanoTime() - begun);
		}
		System.out.printf("The slowest of %d changes of a booking was on the other hub's card after %d ms%n", CHANGES,
				Duration.ofNanos(slowest).toMillis());
	}

	/** Of a date that is to come, as the starter events have it asked for. */
	private static Assignment booked() {
		for (String language : new String[] { "ti", "ar", "uk", "fa", "so", "en", "pl" }) {
			for (JsonNode item : one.http().get(LIST + language).json().get("items")) {
				Assignment found = one.bean(Assignments.class).of(item.get("id").asString()).blockFirst();
				if (found != null) {
					return found;
				}
			}
		}
		throw new AssertionError("No starter event asks for an interpreter");
	}

	private static String status(Assignment booking) {
		JsonNode card = other.http()
			.get("/api/v1/occurrences/" + booking.occasion() + "?lang=en")
			.json()
			.path("interpreting");
		return card.valueStream()
			.filter((line) -> line.get("language").asString().equals(booking.need().language())
					&& line.get("modality").asString().equals(booking.need().modality().code()))
			.map((line) -> line.get("status").asString())
			.findFirst()
			.orElse("");
	}

	private static AuditNote note(Assignment booking) {
		return new AuditNote("hub", "change-booking", one.bean(java.time.Clock.class).instant(), booking.region(),
				Map.of(), null);
	}

	@Test
	void both_lay_out_the_starter_events_once() {
		JsonNode here = one.http().get("/api/v1/regions/lemvig/events?limit=100&lang=en").json();
		Awaitility.await()
			.untilAsserted(() -> assertThat(other.http().get("/api/v1/regions/lemvig/events?limit=100&lang=en").json())
				.isEqualTo(here));
		assertThat(here.get("items").valueStream().map((item) -> UUID.fromString(item.get("id").asString())))
			.isNotEmpty()
			.doesNotHaveDuplicates();
	}

}
