package org.newcomerhub.feed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

class PendingChangesTests {

	private static final TestStore store = TestStore.start();

	private static final String THINGS = "thing";

	private final MovingClock clock = new MovingClock();

	private final FeedNode node = node();

	@BeforeAll
	static void indexes() {
		store.indexes(new AnnouncedCollection(THINGS).pendingIndex());
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private FeedNode node() {
		return FeedNode.on(store.mongo(), this.clock);
	}

	/** Changes a document, remembering that; then the node is gone. */
	private static void change(String id, long version) {
		if (version == 1) {
			insert(new Document("_id", id).append("version", 1L).append("region", "dk"));
			return;
		}
		Update update = PendingChanges.remember(new Update().set("version", version), id, version);
		store.mongo().updateFirst(Query.query(where("_id").is(id)), update, THINGS).block(Await.LONGEST);
	}

	private static void insert(Document document) {
		store.mongo().insert(PendingChanges.remember(document, 1), THINGS).block(Await.LONGEST);
	}

	private List<FeedEntry> entries() {
		return node().feed().read(0).blockOptional(Await.LONGEST).orElseThrow().run();
	}

	private static void assertNothingPending(String id) {
		assertThat(store.document(THINGS, id)).hasValueSatisfying((document) -> {
			assertThat(document.getList("pending", Document.class)).isEmpty();
			assertThat(document).doesNotContainKey(PendingChanges.MARKER);
		});
	}

	@Test
	void a_change_that_a_crash_left_unannounced_is_finished_by_the_sweep() {
		change("a", 1);
		assertThat(entries()).isEmpty();
		assertThat(this.node.sweep(THINGS)).isEqualTo(1);
		assertThat(entries()).singleElement().satisfies((entry) -> {
			assertThat(entry.document()).isEqualTo("thing/a");
			assertThat(entry.version()).isEqualTo(1);
			assertThat(entry.region()).isEqualTo("dk");
		});
		assertNothingPending("a");
	}

	@Test
	void what_is_finished_is_not_finished_again() {
		change("a", 1);
		this.node.sweep(THINGS);
		assertThat(this.node.sweep(THINGS)).isZero();
		assertThat(entries()).hasSize(1);
	}

	@Test
	void several_changes_of_one_document_are_announced_in_their_order() {
		change("a", 1);
		change("a", 2);
		change("a", 3);
		this.node.sweep(THINGS);
		assertThat(entries()).extracting(FeedEntry::version).containsExactly(1L, 2L, 3L);
		assertNothingPending("a");
	}

	@Test
	void several_documents_are_all_finished() {
		change("a", 1);
		change("b", 1);
		change("c", 1);
		assertThat(this.node.sweep(THINGS)).isEqualTo(3);
		assertThat(entries()).extracting(FeedEntry::documentId).containsExactlyInAnyOrder("a", "b", "c");
	}

	@Test
	void a_document_without_a_region_is_one() {
		insert(new Document("_id", "dk").append("version", 1L));
		this.node.sweep(THINGS);
		assertThat(entries()).extracting(FeedEntry::region).containsExactly("dk");
	}

	@Test
	void finishing_answers_with_a_number_by_which_it_is_announced_whoever_did_it() {
		change("a", 1);
		assertThat(this.node.pending().finish(THINGS, "a").block(Await.LONGEST)).isEqualTo(1);
		change("b", 1);
		node().sweep(THINGS);
		assertThat(this.node.pending().finish(THINGS, "b").block(Await.LONGEST)).isEqualTo(2);
	}

	@Test
	void finishing_what_does_not_exist_is_empty() {
		assertThat(this.node.pending().finish(THINGS, "nobody").blockOptional(Await.LONGEST)).isEmpty();
	}

	@Test
	void two_nodes_that_finish_the_same_at_once_do_no_harm() {
		for (int time = 0; time < 10; time++) {
			change("a" + time, 1);
		}
		Flux.range(0, 3).map((n) -> node()).flatMap((one) -> one.pending().sweep(THINGS)).blockLast(Await.LONGEST);
		List<FeedEntry> entries = entries();
		assertThat(entries).extracting(FeedEntry::documentId).containsOnly(ids()).contains(ids());
		for (int time = 0; time < 10; time++) {
			assertNothingPending("a" + time);
		}
		// a step may stand there twice; it is the same step then, and followers read the
		// document again
		assertThat(entries.stream().map(FeedEntry::step).distinct()).hasSize(10);
	}

	private static String[] ids() {
		return Flux.range(0, 10)
			.map((time) -> "a" + time)
			.collectList()
			.blockOptional()
			.orElseThrow()
			.toArray(new String[0]);
	}

	@Test
	void a_crash_at_any_write_of_the_announcement_leaves_what_a_sweep_finishes() {
		for (int writes = 0; writes < 3; writes++) {
			for (boolean answerLost : List.of(false, true)) {
				store.clear();
				change("a", 1);
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				FeedNode.on(crashing, this.clock)
					.pending()
					.finish(THINGS, "a")
					.onErrorComplete(FailingMongo.Crash.class::isInstance)
					.onErrorComplete((ex) -> ex.getCause() instanceof FailingMongo.Crash)
					.block(Await.LONGEST);
				node().sweep(THINGS);
				assertNothingPending("a");
				assertThat(entries().stream().map(FeedEntry::step).distinct())
					.as("crash at write %s, its answer lost: %s", writes, answerLost)
					.hasSize(1);
			}
		}
	}

	/** Counts what it does; like every follow-up it may be asked again after a crash. */
	private static final class Noting implements FollowUp {

		private final Map<String, Document> done = new ConcurrentHashMap<>();

		@Override
		public String name() {
			return "noting";
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			return Mono.fromRunnable(() -> this.done.put(document + "/" + step, details));
		}

	}

	private static void changeQuietly(String id) {
		Document document = new Document("_id", id).append("region", "dk");
		Consequences consequences = Consequences.quiet().with("noting", new Document("why", "quiet"));
		store.mongo().insert(PendingChanges.remember(document, 1, consequences), THINGS).block(Await.LONGEST);
	}

	@Test
	void a_quiet_step_enters_no_feed_and_what_follows_from_it_is_done() {
		Noting noting = new Noting();
		changeQuietly("a");
		FeedNode.on(store.mongo(), this.clock, noting).pending().finish(THINGS, "a").block(Await.LONGEST);
		assertThat(entries()).isEmpty();
		assertThat(noting.done.values()).containsExactly(new Document("why", "quiet"));
		assertNothingPending("a");
	}

	/** Cannot do what follows from the change of one document. */
	private static final class Refusing implements FollowUp {

		@Override
		public String name() {
			return "noting";
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			return document.endsWith("/a") ? Mono.error(new IllegalStateException("not this one")) : Mono.empty();
		}

	}

	@Test
	void what_fails_in_one_document_keeps_no_other_waiting() {
		changeQuietly("a");
		changeQuietly("b");
		changeQuietly("c");
		assertThat(FeedNode.on(store.mongo(), this.clock, new Refusing()).sweep(THINGS)).isEqualTo(2);
		assertNothingPending("b");
		assertNothingPending("c");
		assertThat(FeedNode.on(store.mongo(), this.clock, new Noting()).sweep(THINGS)).isEqualTo(1);
		assertNothingPending("a");
	}

	@Test
	void what_follows_is_done_by_the_sweep_after_a_crash_at_any_write() {
		for (int writes = 0; writes < 2; writes++) {
			for (boolean answerLost : List.of(false, true)) {
				store.clear();
				changeQuietly("a");
				Noting noting = new Noting();
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				FeedNode.on(crashing, this.clock, noting)
					.pending()
					.finish(THINGS, "a")
					.onErrorComplete()
					.block(Await.LONGEST);
				assertThat(crashing.hasCrashed()).isTrue();
				FeedNode.on(store.mongo(), this.clock, noting).sweep(THINGS);
				assertThat(noting.done).as("crash at write %s, its answer lost: %s", writes, answerLost).hasSize(1);
				assertThat(entries()).isEmpty();
				assertNothingPending("a");
			}
		}
	}

	@Test
	void a_quiet_step_between_two_for_readers_is_the_only_one_that_the_feed_does_not_show() {
		change("a", 1);
		Update quiet = PendingChanges.remember(new Update().set("version", 2L), "a", 2, Consequences.quiet());
		store.mongo().updateFirst(Query.query(where("_id").is("a")), quiet, THINGS).block(Await.LONGEST);
		change("a", 3);
		this.node.sweep(THINGS);
		assertThat(entries()).extracting(FeedEntry::version).containsExactly(1L, 3L);
		assertNothingPending("a");
	}

}
