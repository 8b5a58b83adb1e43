package org.newcomerhub.attendance.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.model.SignedUp;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attendances, sign-ups and counts as each release has written them; they never change,
 * whoever raises a shape adds one.
 */
class FrozenAttendanceTests {

	private static final TestStore STORE = TestStore.start();

	private static final UUID OCCURRENCE = UUID.fromString("3f0d7f0e-4f0a-8c55-9a3e-2f1c6c1d0a01");

	private static final UUID EVENT = UUID.fromString("01990000-0000-7000-8000-000000000011");

	private static final String FIRST = "0f8c0f8c0f8c0f8c0f8c0f8c0f8c0f8c";

	private final MovingClock clock = new MovingClock();

	@BeforeEach
	void clear() {
		STORE.clear();
	}

	@AfterAll
	static void close() {
		STORE.close();
	}

	private static void insert(String collection) {
		String name = "/frozen/" + collection + "-1.json";
		try (InputStream in = FrozenAttendanceTests.class.getResourceAsStream(name)) {
			String json = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
			STORE.mongo().insert(Document.parse(json), collection).block(Await.LONGEST);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void an_attendance_of_the_first_shape_opens_and_is_written_back_the_same() {
		insert("attendance");
		Attendances attendances = new Attendances(STORE.mongo(), FeedNode.on(STORE.mongo(), this.clock).pending(),
				(before, after) -> Consequences.quiet(), this.clock);
		Attendance read = attendances.find(OCCURRENCE).blockOptional(Await.LONGEST).orElseThrow();
		assertThat(read.terms().holding()).isEqualTo(Duration.ofHours(24));
		assertThat(read.terms().kind()).isEqualTo("course");
		assertThat(read.votes()).isEqualTo(Map.of("so", 2));
		assertThat(read.dropIns()).isEqualTo(4);
		assertThat(read.position("1f8c0f8c0f8c0f8c0f8c0f8c0f8c0f8c")).isEqualTo(1);
		Seat seat = Objects.requireNonNull(read.seats().get(FIRST));
		assertThat(seat.wish()).isEqualTo(new Seat.Wish(2, 1, "ti", "poster-library"));
		assertThat(seat.checkedIn()).isEqualTo(Instant.parse("2026-12-03T15:55:00Z"));
		Document stored = STORE.document("attendance", OCCURRENCE).orElseThrow();
		StoredAttendance.write(read)
			.forEach((field, value) -> assertThat(String.valueOf(value)).as(field)
				.isEqualTo(String.valueOf(stored.get(field))));
		assertThat(new TreeMap<>(StoredAttendance.write(seat)))
			.hasToString(new TreeMap<>(stored.get("seats", Document.class).get(FIRST, Document.class)).toString());
	}

	@Test
	void a_sign_up_of_the_first_shape_opens() {
		insert("signup");
		SignedUps signedUps = new SignedUps(STORE.mongo(), FeedNode.on(STORE.mongo(), this.clock).pending());
		SignedUp read = signedUps.find(FIRST).blockOptional(Await.LONGEST).orElseThrow();
		assertThat(read).isEqualTo(new SignedUp(FIRST, OCCURRENCE, "lemvig", "hash", "sealed-secret", "7K2M04XQ9RTV",
				"ti", "sealed-email", "sealed-needs", null));
	}

	@Test
	void counts_of_the_first_shape_are_read_and_counted_on() {
		insert("opening");
		Openings openings = new Openings(STORE.mongo());
		LocalDate day = LocalDate.of(2026, 11, 23);
		openings.count(EVENT, day, "ics").block(Await.LONGEST);
		SortedMap<String, SortedMap<LocalDate, Integer>> counts = openings.of(EVENT)
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(counts.get("ics")).isEqualTo(Map.of(day, 2));
		assertThat(counts.get("poster-library")).isEqualTo(Map.of(day, 3));
	}

}
