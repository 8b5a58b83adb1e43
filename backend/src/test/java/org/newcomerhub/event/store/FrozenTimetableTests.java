package org.newcomerhub.event.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;

/**
 * Timetables as each release has written them; they never change, whoever raises the
 * shape adds one.
 */
class FrozenTimetableTests {

	private static final UUID EVENT = UUID.fromString("01990000-0000-7000-8000-000000000011");

	private static final UUID OCCURRENCE = UUID.fromString("3f0d7f0e-4f0a-8c55-9a3e-2f1c6c1d0a01");

	private static final TestStore store = TestStore.start();

	@AfterAll
	static void close() {
		store.close();
	}

	private static void insert(String collection) throws IOException {
		String name = "/frozen/" + collection + "-1.json";
		try (InputStream in = FrozenTimetableTests.class.getResourceAsStream(name)) {
			String json = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
			get(store.mongo().insert(Document.parse(json), collection));
		}
	}

	@Test
	void a_timetable_of_the_first_shape_is_found_by_event_and_by_occurrence_and_can_be_changed() throws IOException {
		insert(Timetables.COLLECTION);
		insert(Timetables.OCCURRENCE);
		Timetables timetables = ContentNode.with(store.mongo(), new MovingClock(), "org.newcomerhub.event")
			.bean(Timetables.class);
		Timetable timetable = get(timetables.find(EVENT));
		assertThat(get(timetables.findOf(OCCURRENCE))).isEqualTo(timetable);
		Occurrence occurrence = timetable.occurrences().getFirst();
		assertThat(occurrence.id()).isEqualTo(OCCURRENCE);
		assertThat(occurrence.date()).isEqualTo(LocalDateTime.parse("2026-12-02T17:00"));
		assertThat(occurrence.start()).isEqualTo(Instant.parse("2026-12-03T16:00:00Z"));
		assertThat(occurrence.venue()).isEqualTo("library");
		assertThat(occurrence.onlineUrl()).isNull();
		assertThat(occurrence.asked()).isTrue();
		Timetable next = new Timetable(EVENT, 4, "lemvig", 6, 0, timetable.until(), timetable.occurrences());
		assertThat(get(timetables.write(next, Consequences.forReaders()))).isEqualTo(next);
		assertThat(get(timetables.find(EVENT))).isEqualTo(next);
	}

}
