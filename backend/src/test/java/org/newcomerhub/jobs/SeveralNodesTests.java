package org.newcomerhub.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class SeveralNodesTests {

	private static final TestStore store = TestStore.start();

	private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

	private static final Duration TAKEN_OVER = JobsNode.SETTINGS.lease().plus(Claims.MARGIN);

	private final MovingClock clock = new MovingClock();

	private final TestHandler handler = new TestHandler("paint");

	@BeforeAll
	static void indexes() {
		store.indexes(JobsNode.index());
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private JobsNode node() {
		return node(this.clock);
	}

	private JobsNode node(Clock its) {
		return JobsNode.on(store.connect(), its, this.handler);
	}

	private void submit(String key) {
		node().jobs().submit("paint", key, this.clock.instant(), Map.of()).block(Await.LONGEST);
	}

	private @Nullable Claim claim(JobsNode node) {
		return node.claims.due("paint", 10).concatMap(node.claims::claim).blockFirst(Await.LONGEST);
	}

	private Claim claimed(JobsNode node) {
		Claim claim = claim(node);
		assertThat(claim).isNotNull();
		return claim;
	}

	private static boolean get(Mono<Boolean> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	@Test
	void five_hundred_jobs_are_done_by_four_nodes_once_each() {
		Flux.range(0, 500)
			.flatMap((number) -> node0().jobs().submit("paint", "job" + number, this.clock.instant(), Map.of()), 8)
			.blockLast(Await.LONGEST);
		AtomicInteger done = new AtomicInteger();
		Flux.range(0, 4)
			.map((number) -> node())
			.flatMap((node) -> Mono.fromRunnable(() -> done.addAndGet(node.runDue()))
				.subscribeOn(Schedulers.boundedElastic()))
			.blockLast(Await.LONGEST.multipliedBy(4));
		assertThat(done).hasValue(500);
		assertThat(this.handler.done).hasSize(500).allSatisfy((key, times) -> assertThat(times).hasValue(1));
		assertThat(store.documents("job")).isEmpty();
	}

	private JobsNode node0() {
		return JobsNode.on(store.mongo(), this.clock);
	}

	@Test
	void a_job_in_one_node_s_hands_is_in_no_other_s() {
		submit("a");
		JobsNode one = node();
		List<StoredJob> found = one.claims.due("paint", 10).collectList().blockOptional(Await.LONGEST).orElseThrow();
		Claim claim = claimed(node());
		// one had seen it before and comes too late
		assertThat(one.claims.claim(found.getFirst()).blockOptional(Await.LONGEST)).isEmpty();
		assertThat(node().runDue()).isZero();
		assertThat(get(one.jobs().holds(claim))).isTrue();
	}

	@Test
	void what_a_dead_node_held_is_done_by_another_after_the_lease_and_counts_as_an_attempt() {
		submit("a");
		Claim dead = claimed(node());
		this.clock.move(TAKEN_OVER.minusMillis(1));
		assertThat(node().runDue()).isZero();
		this.clock.move(Duration.ofMillis(1));
		assertThat(node().runDue()).isEqualTo(1);
		assertThat(this.handler.asked()).singleElement().satisfies((claim) -> {
			assertThat(claim.fence()).isGreaterThan(dead.fence());
			assertThat(claim.job().attempts()).isEqualTo(1);
		});
	}

	@Test
	void with_clocks_five_seconds_off_to_either_side_no_two_nodes_hold_a_job_at_once() {
		for (Duration one : List.of(FIVE_SECONDS.negated(), Duration.ZERO, FIVE_SECONDS)) {
			for (Duration other : List.of(FIVE_SECONDS.negated(), Duration.ZERO, FIVE_SECONDS)) {
				store.clear();
				this.handler.done.clear();
				submit("a");
				this.clock.move(FIVE_SECONDS);
				JobsNode first = node(Clock.offset(this.clock, one));
				JobsNode second = node(Clock.offset(this.clock, other));
				Claim held = claimed(first);
				int seconds = 0;
				while (get(first.jobs().holds(held))) {
					assertThat(claim(second)).as("clocks off by %s and %s", one, other).isNull();
					this.clock.move(Duration.ofSeconds(1));
					seconds++;
				}
				assertThat(seconds).isEqualTo(30);
				this.clock.move(Duration.ofSeconds(20));
				assertThat(second.runDue()).isEqualTo(1);
			}
		}
	}

	@Test
	void a_slow_node_that_was_overtaken_changes_nothing_any_more() {
		submit("a");
		JobsNode slow = node();
		Claim old = claimed(slow);
		this.clock.move(TAKEN_OVER);
		JobsNode quick = node();
		Claim now = claimed(quick);
		assertThat(get(slow.jobs().holds(old))).isFalse();
		assertThat(get(slow.claims.done(old))).isFalse();
		assertThat(get(slow.claims.failed(old, new IllegalStateException()))).isFalse();
		assertThat(get(slow.claims.again(old, this.clock.instant()))).isFalse();
		assertThat(get(quick.jobs().holds(now))).isTrue();
		assertThat(get(quick.claims.done(now))).isTrue();
	}

	@Test
	void a_claim_does_not_hold_for_a_later_job_of_the_same_key() {
		submit("a");
		Claim old = claimed(node());
		for (Duration off : List.of(FIVE_SECONDS.negated(), Duration.ZERO, FIVE_SECONDS)) {
			store.clear();
			JobsNode other = node(Clock.offset(this.clock, off));
			other.jobs().submit("paint", "a", this.clock.instant().minus(FIVE_SECONDS), Map.of()).block(Await.LONGEST);
			Claim later = claimed(other);
			assertThat(later.fence()).isNotEqualTo(old.fence());
			assertThat(get(node().jobs().holds(old))).isFalse();
			assertThat(get(node().claims.done(old))).isFalse();
			assertThat(get(other.jobs().holds(later))).isTrue();
		}
	}

	@Test
	void a_claim_does_not_hold_once_the_job_is_put_down() {
		submit("a");
		JobsNode node = node();
		Claim claim = claimed(node);
		get(node.claims.failed(claim, new IllegalStateException()));
		assertThat(get(node.jobs().holds(claim))).isFalse();
		store.clear();
		assertThat(get(node.jobs().holds(claim))).isFalse();
	}

	@Test
	void a_crash_at_any_write_leaves_a_job_that_another_node_completes() {
		for (int writes = 0; writes < 2; writes++) {
			for (boolean answerLost : List.of(false, true)) {
				store.clear();
				this.handler.done.clear();
				submit("a");
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				JobsNode.on(crashing, this.clock, this.handler).runDue();
				assertThat(crashing.hasCrashed()).isTrue();
				this.clock.move(TAKEN_OVER);
				node().runDue();
				assertThat(this.handler.times("a")).as("crash at write %s, its answer lost: %s", writes, answerLost)
					.isBetween(1, 2);
				assertThat(store.documents("job")).isEmpty();
			}
		}
	}

	@Test
	void one_that_submits_at_many_nodes_at_once_has_one_job() {
		Flux.range(0, 8)
			.flatMap((number) -> node0().jobs().submit("paint", "a", this.clock.instant(), Map.of()))
			.blockLast(Await.LONGEST);
		assertThat(store.documents("job")).hasSize(1);
	}

}
