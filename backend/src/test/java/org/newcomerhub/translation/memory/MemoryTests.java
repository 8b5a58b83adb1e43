package org.newcomerhub.translation.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;

class MemoryTests {

	private static final TestStore store = TestStore.start();

	private static final GuideBody BODY = TestContent.guide();

	private final MovingClock clock = new MovingClock();

	private ContentNode node = ContentNode.on(store.mongo(), this.clock);

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@BeforeEach
	void clear() {
		store.clear();
		this.node = ContentNode.on(store.mongo(), this.clock);
		this.node.save(TestRegions.profile("dk", null));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private MemoryUpkeep upkeep(ReactiveMongoTemplate mongo) {
		return new MemoryUpkeep(new MemoryStore(mongo), new MemoryPosition(mongo), this.node.feed().feed(),
				this.node.items(), this.node.revisions(), this.clock);
	}

	private void follow() {
		follow(store.mongo());
	}

	private void follow(ReactiveMongoTemplate mongo) {
		upkeep(mongo).follow(this.clock.instant().plusSeconds(20)).block(Await.LONGEST);
	}

	/** A text that was made from words of the source, or without them is the source. */
	private static Text text(String language, String words, String... madeFrom) {
		List<Segment> segments = BODY.segmentIds()
			.stream()
			.map((id) -> new Segment(id, words + " " + id, Origin.HUMAN, State.TRANSLATED, null,
					(madeFrom.length > 0) ? Meaning.of(madeFrom[0] + " " + id) : null))
			.toList();
		return new Text(language, segments);
	}

	private Item bring(String slug, Text... texts) {
		return this.node.bring("dk", slug, BODY, texts);
	}

	private static List<String> found(String language, String words) {
		String key = Remembered.key("da", language, words);
		return get(new MemoryStore(store.mongo()).find(List.of(key))).getOrDefault(key, List.of())
			.stream()
			.map((entry) -> entry.slug() + ": " + entry.words())
			.toList();
	}

	@Test
	void what_is_published_and_current_is_remembered() {
		bring("one", text("da", "ord"), text("en", "words", "ord"), text("ar", "other", "andre"));
		follow();
		assertThat(found("en", "ord title")).containsExactly("one: words title");
		assertThat(found("en", " ord\n title ")).as("white space makes no difference").hasSize(1);
		assertThat(found("ar", "ord title")).as("stale").isEmpty();
		assertThat(found("de", "ord title")).isEmpty();
		bring("two", text("da", "ord"), text("en", "terms", "ord"));
		follow();
		assertThat(found("en", "ord title")).containsExactlyInAnyOrder("one: words title", "two: terms title");
	}

	@Test
	void what_is_not_published_stays_unknown() {
		Item item = bring("one", text("da", "ord"), text("en", "words", "ord"));
		this.node.write(item, Part.text("en"), StoredContent.write(text("en", "secret", "ord")), "anna");
		follow();
		assertThat(found("en", "ord title")).containsExactly("one: words title");
	}

	@Test
	void what_changes_or_is_withdrawn_is_forgotten_and_comes_back() {
		Item item = bring("one", text("da", "ord"), text("en", "words", "ord"));
		follow();
		this.node.publish(item, text("en", "better", "ord"));
		follow();
		assertThat(found("en", "ord title")).containsExactly("one: better title");
		this.node.publish(item, text("da", "nye ord"));
		follow();
		assertThat(found("en", "ord title")).isEmpty();
		assertThat(found("en", "nye ord title")).isEmpty();
		this.node.publish(item, text("en", "new", "nye ord"));
		follow();
		assertThat(found("en", "nye ord title")).containsExactly("one: new title");
		this.node.withdraw(item, Part.text("en"));
		follow();
		assertThat(store.documents(MemoryStore.COLLECTION)).isEmpty();
		assertThat(store.documents(MemoryStore.SOURCES)).isEmpty();
	}

	@Test
	void erased_words_leave_it() {
		Item item = bring("one", text("da", "ord"), text("en", "words", "ord"));
		follow();
		Revisions revisions = this.node.revisions();
		revisions.erase(item.id(), Part.text("en"), 1, Set.of("title"), "anna", Instant.EPOCH).block(Await.LONGEST);
		Item now = this.node.find("dk", "guide", "one");
		get(this.node.items().change(now, now, Consequences.forReaders()));
		get(this.node.items().finish(item.id()));
		follow();
		assertThat(found("en", "ord title")).isEmpty();
		assertThat(store.documents(MemoryStore.COLLECTION).toString()).doesNotContain("words title");
		assertThat(found("en", "ord summary")).hasSize(1);
	}

	@Test
	void a_crash_between_any_two_writes_leaves_only_what_a_repeat_completes() {
		Item item = bring("one", text("da", "ord"), text("en", "words", "ord"));
		bring("two", text("da", "ord"), text("en", "terms", "ord"));
		follow();
		this.node.publish(item, text("da", "nye ord"));
		this.node.publish(item, text("en", "new", "nye ord"));
		int crashes = 0;
		for (FailingMongo failing = crashing(0); crashes < 60; failing = crashing(crashes)) {
			try {
				follow(failing);
				break;
			}
			catch (FailingMongo.Crash crash) {
				crashes++;
			}
		}
		assertThat(crashes).isGreaterThan(3);
		assertThat(found("en", "ord title")).containsExactly("two: terms title");
		assertThat(found("en", "nye ord title")).containsExactly("one: new title");
		this.node.withdraw(item, Part.text("en"));
		follow();
		assertThat(store.documents(MemoryStore.COLLECTION).toString()).doesNotContain("new title")
			.doesNotContain("words title");
	}

	/** Every other time the write arrives at which it crashes. */
	private static FailingMongo crashing(int write) {
		return store.failing().crashAfter(write / 2, write % 2 == 0);
	}

	@Test
	void two_nodes_at_once_do_no_harm() {
		IntStream.range(0, 8).forEach((n) -> bring("guide-" + n, text("da", "ord"), text("en", "words" + n, "ord")));
		Stream.of(1, 2, 3)
			.map((n) -> upkeep(store.connect()).follow(this.clock.instant().plusSeconds(20)).toFuture())
			.toList()
			.forEach((done) -> done.orTimeout(30, TimeUnit.SECONDS).join());
		follow();
		assertThat(found("en", "ord title")).hasSize(8).doesNotHaveDuplicates();
	}

	@Test
	void it_is_built_anew_where_the_feed_is_trimmed() {
		Item item = bring("one", text("da", "ord"), text("en", "words", "ord"));
		follow();
		this.node.withdraw(item, Part.text("en"));
		bring("two", text("da", "ord"), text("en", "terms", "ord"));
		bring("three", text("da", "ord"), text("en", "forms", "ord"));
		this.node.feed().trim(1);
		follow();
		assertThat(found("en", "ord title")).containsExactlyInAnyOrder("two: terms title", "three: forms title");
	}

	@Test
	void a_lease_that_ends_is_gone_on_from_by_the_next() {
		IntStream.range(0, 60).forEach((n) -> bring("guide-" + n, text("da", "ord " + n), text("en", "w", "ord " + n)));
		MemoryUpkeep upkeep = upkeep(store.mongo());
		upkeep.follow(this.clock.instant()).block(Await.LONGEST);
		assertThat(store.documents(MemoryStore.COLLECTION)).isEmpty();
		this.clock.move(Duration.ofSeconds(1));
		follow();
		assertThat(store.documents(MemoryStore.SOURCES)).hasSize(60);
		assertThat(found("en", "ord 59 title")).hasSize(1);
	}

	@Test
	void of_the_same_words_no_more_are_kept_than_anybody_reads() {
		MemoryStore memory = new MemoryStore(store.mongo());
		for (int n = 0; n < MemoryStore.MOST + 5; n++) {
			State state = (n == 0) ? State.REVIEWED : State.TRANSLATED;
			MemoryEntry entry = new MemoryEntry(UUID.randomUUID(), "dk", "guide", "g" + n, "title", 1, 0,
					Instant.EPOCH.plusSeconds(n), "words " + n, Origin.HUMAN, state);
			memory.replace(entry.item(), Map.of("da/en/x", List.of(entry))).block(Await.LONGEST);
		}
		List<MemoryEntry> kept = get(memory.find(List.of("da/en/x"))).getOrDefault("da/en/x", List.of());
		assertThat(kept).hasSize(MemoryStore.MOST);
		assertThat(kept.getFirst().words()).isEqualTo("words 0");
	}

}
