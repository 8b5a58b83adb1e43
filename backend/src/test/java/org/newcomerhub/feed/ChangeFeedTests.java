package org.newcomerhub.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.data.mongodb.core.query.Criteria.where;

class ChangeFeedTests {

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private ChangeFeed node() {
		return FeedNode.on(store.mongo(), this.clock).feed();
	}

	private static Change change(String step) {
		return new Change("item/" + step, step, 1, "dk");
	}

	private static long append(ChangeFeed feed, String step) {
		return get(feed.append(change(step)));
	}

	private static <T> T get(Mono<T> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	private static List<FeedEntry> all(ChangeFeed feed) {
		List<FeedEntry> all = new ArrayList<>();
		List<FeedEntry> run;
		do {
			run = get(feed.read(all.size())).run();
			all.addAll(run);
		}
		while (!run.isEmpty());
		return all;
	}

	@Test
	void the_first_entry_is_number_one_and_says_what_changed() {
		assertThat(get(node().end())).isZero();
		assertThat(get(node().append(new Change("item/a/b", "step", 7, "dk")))).isEqualTo(1);
		FeedEntry entry = all(node()).getFirst();
		assertThat(entry).isEqualTo(new FeedEntry(1, "item/a/b", "step", 7, "dk", this.clock.instant()));
		assertThat(entry.collection()).isEqualTo("item");
		assertThat(entry.documentId()).isEqualTo("a/b");
	}

	@Test
	void many_nodes_that_append_at_once_leave_no_gap_and_lose_nothing() {
		List<Long> numbers = Flux.range(0, 4)
			.flatMap((node) -> appendMany(node(), "node" + node, 25))
			.collectList()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(numbers).hasSize(100).doesNotHaveDuplicates();
		List<FeedEntry> all = all(node());
		assertThat(all).extracting(FeedEntry::number)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
		assertThat(all).extracting(FeedEntry::step)
			.containsExactlyInAnyOrderElementsOf(IntStream.range(0, 4)
				.boxed()
				.flatMap((node) -> IntStream.range(0, 25).mapToObj((time) -> "node" + node + "-" + time))
				.toList());
	}

	private static Flux<Long> appendMany(ChangeFeed feed, String name, int times) {
		return Flux.range(0, times)
			.flatMap((time) -> feed.append(change(name + "-" + time)).subscribeOn(Schedulers.parallel()), 3);
	}

	@Test
	void one_writer_s_changes_stand_in_the_order_in_which_they_were_acknowledged() {
		ChangeFeed one = node();
		ChangeFeed other = node();
		List<Long> numbers = new ArrayList<>();
		for (int time = 0; time < 40; time++) {
			numbers.add(append((time % 3 == 0) ? one : other, "time" + time));
		}
		assertThat(numbers).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void the_same_step_that_meets_itself_is_one_entry() {
		ChangeFeed one = node();
		ChangeFeed other = node();
		append(one, "first");
		append(other, "second");
		// both know the end to be 1 or 2 now; the step of the one meets the other's
		assertThat(append(one, "third")).isEqualTo(3);
		assertThat(append(other, "third")).isEqualTo(3);
		assertThat(all(node())).hasSize(3);
	}

	@Test
	void the_same_step_twice_at_once_ends_and_hurts_nobody() {
		List<Long> numbers = get(Flux.range(0, 8).flatMap((node) -> node().append(change("the step"))).collectList());
		List<FeedEntry> all = all(node());
		assertThat(all).extracting(FeedEntry::step).containsOnly("the step");
		assertThat(all).extracting(FeedEntry::number).containsAll(new HashSet<>(numbers));
	}

	@Test
	void followers_at_any_pace_see_one_order_and_miss_nothing() {
		Flux<Long> writing = Flux.range(0, 4).flatMap((node) -> appendMany(node(), "node" + node, 25));
		List<Mono<List<String>>> followers = List.of(follow(100, 1), follow(100, 3), follow(100, 1000));
		List<List<String>> seen = get(
				Flux.merge(Flux.merge(followers), writing.then(Mono.<List<String>>empty())).collectList());
		List<String> order = all(node()).stream().map(FeedEntry::step).toList();
		assertThat(seen).hasSize(3).allSatisfy((one) -> assertThat(one).containsExactlyElementsOf(order));
	}

	/** Follows until it has seen so many; takes at most so many of each window. */
	private Mono<List<String>> follow(int count, int atOnce) {
		ChangeFeed feed = node();
		List<String> seen = new ArrayList<>();
		return Mono.defer(() -> feed.read(seen.size())).doOnNext((window) -> {
			List<FeedEntry> run = window.run();
			run.stream().limit(atOnce).forEach((entry) -> {
				assertThat(entry.number()).isEqualTo(seen.size() + 1);
				seen.add(entry.step());
			});
		}).repeat(() -> seen.size() < count).then(Mono.just(seen));
	}

	@Test
	void a_window_ends_where_the_next_number_is_missing() {
		ChangeFeed feed = node();
		for (int time = 1; time <= 5; time++) {
			append(feed, "time" + time);
		}
		store.mongo().remove(Query.query(where("_id").is(3L)), ChangeFeed.COLLECTION).block(Await.LONGEST);
		assertThat(get(feed.read(0)).run()).extracting(FeedEntry::number).containsExactly(1L, 2L);
		assertThat(get(feed.read(2)).run()).isEmpty();
		assertThat(get(feed.read(3)).run()).extracting(FeedEntry::number).containsExactly(4L, 5L);
	}

	@Test
	void a_window_is_never_longer_than_32() {
		ChangeFeed feed = node();
		for (int time = 1; time <= 40; time++) {
			append(feed, "time" + time);
		}
		assertThat(get(feed.read(0)).run()).hasSize(32);
		assertThat(get(feed.read(32)).run()).hasSize(8);
	}

	@Test
	void a_new_node_finds_the_end_with_the_hint_and_without_it() {
		ChangeFeed feed = node();
		for (int time = 1; time <= 70; time++) {
			append(feed, "time" + time);
		}
		assertThat(store.document(ChangeFeed.COLLECTION, 0L))
			.hasValueSatisfying((head) -> assertThat(head.get("last", Number.class).longValue()).isEqualTo(64));
		assertThat(get(node().end())).isEqualTo(70);
		store.mongo().remove(Query.query(where("_id").is(0L)), ChangeFeed.COLLECTION).block(Await.LONGEST);
		assertThat(get(node().end())).isEqualTo(70);
		assertThat(append(node(), "next")).isEqualTo(71);
	}

	@Test
	void a_hint_that_is_behind_does_no_harm() {
		ChangeFeed feed = node();
		for (int time = 1; time <= 40; time++) {
			append(feed, "time" + time);
		}
		store.set(ChangeFeed.COLLECTION, 0L, "last", 1L);
		assertThat(get(node().end())).isEqualTo(40);
	}

	@Test
	void trimming_keeps_the_newest_and_says_from_where() {
		ChangeFeed feed = node();
		for (int time = 1; time <= 20; time++) {
			append(feed, "time" + time);
		}
		assertThat(get(feed.trim(5))).isEqualTo(16);
		assertThat(numbers()).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(16, 20).boxed().toList());
		assertThat(get(feed.read(10))).isEqualTo(new ChangeFeed.Window(16, List.of()));
		assertThat(get(feed.read(15)).run()).hasSize(5);
		assertThat(get(node().end())).isEqualTo(20);
		assertThat(append(node(), "next")).isEqualTo(21);
	}

	@Test
	void the_last_entry_is_never_trimmed() {
		ChangeFeed feed = node();
		append(feed, "first");
		append(feed, "second");
		assertThat(get(feed.trim(1))).isEqualTo(2);
		assertThat(get(feed.trim(1))).isEqualTo(2);
		assertThat(numbers()).containsExactly(2L);
		assertThatIllegalArgumentException().isThrownBy(() -> feed.trim(0));
	}

	@Test
	void trimming_an_empty_feed_or_a_short_one_does_nothing() {
		ChangeFeed feed = node();
		assertThat(get(feed.trim(10))).isEqualTo(1);
		append(feed, "first");
		assertThat(get(feed.trim(10))).isEqualTo(1);
		assertThat(numbers()).containsExactly(1L);
	}

	@Test
	void the_mark_is_raised_before_anything_is_deleted() {
		ChangeFeed feed = node();
		for (int time = 1; time <= 40; time++) {
			append(feed, "time" + time);
		}
		ChangeFeed crashing = FeedNode.on(store.failing().crashAfter(1, false), this.clock).feed();
		assertThat(get(crashing.trim(2).onErrorReturn(FailingMongo.Crash.class, -1L))).isEqualTo(-1);
		assertThat(numbers()).hasSize(40);
		assertThat(get(feed.read(0)).trimmedBelow()).isEqualTo(39);
	}

	@Test
	void a_node_long_asleep_does_not_lose_its_entry_where_the_feed_was_trimmed() {
		ChangeFeed asleep = node();
		append(asleep, "before");
		ChangeFeed awake = node();
		for (int time = 1; time <= 50; time++) {
			append(awake, "time" + time);
		}
		assertThat(get(awake.trim(3))).isEqualTo(49);
		assertThat(append(asleep, "late")).isEqualTo(52);
		assertThat(get(node().read(51)).run()).extracting(FeedEntry::step).containsExactly("late");
		assertThat(numbers()).containsExactlyInAnyOrder(49L, 50L, 51L, 52L);
	}

	private static Set<Long> numbers() {
		Set<Long> numbers = new HashSet<>();
		for (Document document : store.documents(ChangeFeed.COLLECTION)) {
			numbers.add(document.get("_id", Number.class).longValue());
		}
		numbers.remove(0L);
		return numbers;
	}

}
