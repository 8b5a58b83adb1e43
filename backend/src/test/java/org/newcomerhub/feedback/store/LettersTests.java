package org.newcomerhub.feedback.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.feedback.model.Box;
import org.newcomerhub.feedback.model.Handling;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.feedback.model.Subject;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LettersTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final UUID ITEM = UUID.fromString("019a0000-0000-7000-8000-000000000001");

	private static TestStore store;

	/** What was audited and told; a set, because a crash may do it again. */
	private final Set<String> followed = new HashSet<>();

	@BeforeAll
	static void start() {
		store = TestStore.start();
		FeedbackConfiguration configuration = new FeedbackConfiguration();
		store.indexes(configuration.feedbackByRegion(), configuration.feedbackByRegionAndState(),
				configuration.feedbackByItem(), configuration.feedbackByAddressToErase(),
				configuration.feedbackByUntold(),
				configuration.feedbackPendingIndex(configuration.feedbackCollection()),
				configuration.digestPendingIndex(configuration.digestCollection()));
	}

	@AfterAll
	static void stop() {
		store.close();
	}

	@BeforeEach
	void empty() {
		store.clear();
	}

	private record Recorded(String name, Set<String> followed) implements FollowUp {

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			return Mono.fromRunnable(() -> this.followed.add(this.name + " " + document));
		}

	}

	private FeedNode node(ReactiveMongoTemplate mongo) {
		return FeedNode.on(mongo, new MovingClock(), new Recorded("audit", this.followed),
				new Recorded("told", this.followed));
	}

	private Letters letters(ReactiveMongoTemplate mongo) {
		return new Letters(mongo, node(mongo).pending());
	}

	private static Letter letter(String id, LocalDate day, boolean open) {
		return new Letter(id, 1, "dk", "lemvig", "da", day, new Subject.OfItem(ITEM, "guide", "tax-card", !open, 1, 2),
				open ? "Words of " + id : null, open ? "sealed" : null, open ? day.plusDays(90) : null, open, null);
	}

	private void insert(Letter letter) {
		letters(store.mongo()).insert(letter).block(Await.LONGEST);
	}

	private Letter find(String id) {
		return letters(store.mongo()).find(Box.FEEDBACK, id).blockOptional(Await.LONGEST).orElseThrow();
	}

	@Test
	void what_is_kept_is_read_back_as_it_was() {
		Letter open = letter("a", DAY, true);
		Letter bare = letter("b", DAY, false);
		Letter question = new Letter("c", 1, "dk", "dk", "uk", DAY, new Subject.OfSector("tax"), "?", null, null, true,
				null);
		List.of(open, bare, question).forEach(this::insert);
		assertThat(find("a")).isEqualTo(open);
		assertThat(find("b")).isEqualTo(bare);
		assertThat(letters(store.mongo()).find(Box.QUESTION, "c").block(Await.LONGEST)).isEqualTo(question);
	}

	@Test
	void of_many_under_one_id_the_first_stays() {
		Letters letters = letters(store.mongo());
		List<Letter> kept = Flux
			.fromStream(IntStream.range(0, 20)
				.mapToObj((i) -> new Letter("a", 1, "dk", "dk", "da", DAY, letter("a", DAY, true).subject(),
						"Words " + i, null, null, true, null)))
			.flatMap(letters::insert, 20)
			.collectList()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(kept).hasSize(20).allMatch(find("a")::equals);
	}

	@Test
	void an_address_is_erased_on_its_day_and_the_words_stay() {
		insert(letter("a", DAY, true));
		insert(letter("b", DAY.plusDays(1), true));
		Letters letters = letters(store.mongo());
		assertThat(letters.eraseAddresses(Box.FEEDBACK, DAY.plusDays(89)).block(Await.LONGEST)).isZero();
		assertThat(letters.eraseAddresses(Box.FEEDBACK, DAY.plusDays(90)).block(Await.LONGEST)).isEqualTo(1);
		assertThat(find("a").email()).isNull();
		assertThat(find("a").emailErasedOn()).isEqualTo(DAY.plusDays(90));
		assertThat(find("a").words()).isEqualTo("Words of a");
		assertThat(find("b").email()).isEqualTo("sealed");
		assertThat(letters.eraseAddresses(Box.FEEDBACK, DAY.plusDays(90)).block(Await.LONGEST)).isZero();
	}

	@Test
	void what_a_newer_release_wrote_is_neither_read_nor_changed() {
		insert(letter("a", DAY, true));
		insert(letter("b", DAY, true));
		store.set("feedback", "a", "schemaVersion", 2);
		Letters letters = letters(store.mongo());
		assertThat(letters.eraseAddresses(Box.FEEDBACK, DAY.plusYears(1)).block(Await.LONGEST)).isEqualTo(1);
		assertThat(store.document("feedback", "a").orElseThrow().getString("email")).isEqualTo("sealed");
		Letters.Filter all = new Letters.Filter(List.of("dk"), null, null, null);
		assertThat(letters.page(Box.FEEDBACK, all, null, 10).blockOptional(Await.LONGEST).orElseThrow().letters())
			.extracting(Letter::id)
			.containsExactly("b");
	}

	@Test
	void a_list_goes_by_day_and_misses_nothing() {
		IntStream.range(0, 25).forEach((i) -> insert(letter("id" + i, DAY.minusDays(i % 5), i % 2 == 0)));
		Letters letters = letters(store.mongo());
		Letters.Filter open = new Letters.Filter(List.of("dk", "se"), ITEM, null, true);
		Letters.Run first = letters.page(Box.FEEDBACK, open, null, 8).blockOptional(Await.LONGEST).orElseThrow();
		Letters.Run second = letters.page(Box.FEEDBACK, open, first.last(), 8)
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(first.letters()).hasSize(8).isSortedAccordingTo((a, b) -> b.order().compareTo(a.order()));
		assertThat(second.letters()).hasSize(5).doesNotContainAnyElementsOf(first.letters());
		assertThat(second.last()).isNull();
		assertThat(letters.votes(ITEM).block(Await.LONGEST)).isEqualTo(new Letters.Votes(12, 13));
		assertThat(letters.open(List.of("dk")).reduce(Letters.Open::with).block(Await.LONGEST))
			.isEqualTo(new Letters.Open(ITEM, DAY.minusDays(4), 13));
	}

	@ParameterizedTest
	@CsvSource({ "0,false", "0,true", "1,false", "1,true", "2,false", "2,true" })
	void a_crash_while_handling_loses_neither_the_letter_nor_its_audit(int writes, boolean answerLost) {
		insert(letter("a", DAY, true));
		Handling handling = new Handling("anna", Instant.parse("2026-11-21T08:00:00Z"), "Done");
		FailingMongo dying = store.failing().crashAfter(writes, answerLost);
		assertThatThrownBy(() -> letters(dying).handle(find("a"), handling).block(Await.LONGEST))
			.isInstanceOf(RuntimeException.class);
		node(store.mongo()).sweep("feedback");
		boolean arrived = writes > 0 || answerLost;
		assertThat(find("a").open()).isEqualTo(!arrived);
		assertThat(this.followed).isEqualTo(arrived ? Set.of("audit feedback/a") : Set.of());
		if (!arrived) {
			assertThat(letters(store.mongo()).handle(find("a"), handling).block(Await.LONGEST)).isEqualTo(find("a"));
		}
		assertThat(find("a").handling()).isEqualTo(handling);
	}

	@Test
	void of_two_who_handle_it_at_once_one_learns_that_it_has_changed() {
		insert(letter("a", DAY, true));
		Letter read = find("a");
		Letters letters = letters(store.mongo());
		letters.handle(read, new Handling("anna", Instant.EPOCH, null)).block(Await.LONGEST);
		assertThatThrownBy(() -> letters.handle(read, new Handling("bo", Instant.EPOCH, null)).block(Await.LONGEST))
			.isInstanceOf(OptimisticLockingFailureException.class);
		assertThat(store.document("feedback", "a").orElseThrow()).doesNotContainKey("untold");
	}

	@Test
	void what_nobody_has_been_told_of_is_found_until_they_have() {
		insert(letter("a", DAY, true));
		insert(letter("b", DAY.plusDays(1), true));
		insert(letter("c", DAY, false));
		Letters letters = letters(store.mongo());
		assertThat(letters.untold(Box.FEEDBACK, DAY.plusDays(1)).map(Letter::id).collectList().block(Await.LONGEST))
			.containsExactly("a");
		letters.told(Box.FEEDBACK, "a").block(Await.LONGEST);
		assertThat(letters.untold(Box.FEEDBACK, DAY.plusDays(2)).map(Letter::id).collectList().block(Await.LONGEST))
			.containsExactly("b");
	}

	@ParameterizedTest
	@CsvSource({ "0,false", "0,true", "1,false", "1,true", "2,false", "2,true" })
	void whatever_crashes_somebody_is_told_once(int writes, boolean answerLost) {
		FailingMongo dying = store.failing().crashAfter(writes, answerLost);
		Digests digests = new Digests(dying, node(dying).pending());
		assertThatThrownBy(() -> digests.tell("x", DAY, "told", new Document("n", 1)).block(Await.LONGEST))
			.isInstanceOf(RuntimeException.class);
		// the job is tried again, by another node
		new Digests(store.mongo(), node(store.mongo()).pending()).tell("x", DAY, "told", new Document("n", 1))
			.block(Await.LONGEST);
		assertThat(node(store.mongo()).sweep("digest")).isZero();
		assertThat(this.followed).containsExactly("told digest/x");
		assertThat(store.documents("digest")).singleElement()
			.satisfies((digest) -> assertThat(digest).doesNotContainKey("pendingId"));
	}

	@Test
	void what_was_told_long_ago_is_forgotten_and_what_is_pending_is_not() {
		Digests digests = new Digests(store.mongo(), node(store.mongo()).pending());
		digests.tell("old", DAY, "told", new Document()).block(Await.LONGEST);
		digests.tell("new", DAY.plusDays(1), "told", new Document()).block(Await.LONGEST);
		digests.tell("stuck", DAY, "told", new Document()).block(Await.LONGEST);
		store.set("digest", "stuck", "pendingId", "stuck");
		digests.forget(DAY.plusDays(1)).block(Await.LONGEST);
		assertThat(store.documents("digest")).extracting((document) -> document.getString("_id"))
			.containsExactlyInAnyOrder("new", "stuck");
	}

}
