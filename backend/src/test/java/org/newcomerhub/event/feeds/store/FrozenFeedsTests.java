package org.newcomerhub.event.feeds.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.mongo.TestStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Feeds as every release has written them; they never change, whoever raises a shape adds
 * one.
 */
class FrozenFeedsTests {

	private static final TestStore STORE = TestStore.start();

	private static final UUID FEED = UUID.fromString("01990000-0000-7000-8000-00000000f001");

	private final Feeds feeds = new Feeds(STORE.mongo());

	private final FeedEvents events = new FeedEvents(STORE.mongo());

	@BeforeEach
	void clear() {
		STORE.clear();
	}

	@AfterAll
	static void close() {
		STORE.close();
	}

	private static Document frozen(String name) {
		try (InputStream in = FrozenFeedsTests.class.getResourceAsStream("/frozen/" + name + ".json")) {
			return Document.parse(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void insert(String collection, Document document) {
		STORE.mongo().insert(document, collection).block(Await.LONGEST);
	}

	@Test
	void a_feed_of_the_first_shape_opens_and_is_changed() {
		insert(Feeds.COLLECTION, frozen("event-feed-1"));
		Feed feed = Objects.requireNonNull(this.feeds.find(FEED).block(Await.LONGEST));
		assertThat(feed.settings().url()).isEqualTo("https://club.example.org/calendar.ics");
		assertThat(feed.settings().publish()).isTrue();
		assertThat(feed.problem()).isNotNull();
		assertThat(feed.skipped()).containsExactly(new Feed.Skipped("2@club", "recurrence"));
		Instant now = Instant.parse("2026-11-24T00:00:00Z");
		this.feeds.change(feed, feed.read(now, "\"8\"", null, List.of())).block(Await.LONGEST);
		Feed changed = Objects.requireNonNull(this.feeds.find(FEED).block(Await.LONGEST));
		assertThat(changed).isEqualTo(feed.read(now, "\"8\"", null, List.of()));
	}

	@Test
	void an_event_of_a_feed_of_the_first_shape_opens() {
		insert(FeedEvents.COLLECTION, frozen("event-feed-event-1"));
		List<FeedEvent> found = Objects.requireNonNull(this.events.of(FEED).collectList().block(Await.LONGEST));
		assertThat(found).singleElement().satisfies((event) -> {
			assertThat(event.imported()).containsEntry("title", "Klub");
			assertThat(event.conflicts()).containsExactly(new FeedEvent.Conflict("title", "Deres", "Vores"));
			assertThat(event.state()).isEqualTo(FeedEvent.State.PRESENT);
		});
	}

	@Test
	void what_a_newer_release_wrote_is_refused() {
		insert(Feeds.COLLECTION, frozen("event-feed-1").append("schemaVersion", 2));
		assertThatExceptionOfType(StoredShapeException.class)
			.isThrownBy(() -> this.feeds.find(FEED).block(Await.LONGEST));
		assertThat(this.feeds.findAll().collectList().block(Await.LONGEST)).isEmpty();
	}

}
