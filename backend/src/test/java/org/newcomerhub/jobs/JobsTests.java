package org.newcomerhub.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class JobsTests {

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private final TestHandler handler = new TestHandler("paint");

	private final JobsNode node = JobsNode.on(store.mongo(), this.clock, this.handler);

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

	private void submit(String key, Duration in) {
		this.node.jobs().submit("paint", key, this.clock.instant().plus(in), Map.of()).block(Await.LONGEST);
	}

	private boolean cancel(String key) {
		return this.node.jobs().cancel("paint", key).blockOptional(Await.LONGEST).orElseThrow();
	}

	private static Document stored(String id) {
		return store.document("job", id).orElseThrow();
	}

	@Test
	void a_job_is_done_when_it_is_due_and_then_forgotten() {
		submit("a", Duration.ofMinutes(1));
		assertThat(this.node.runDue()).isZero();
		this.clock.move(Duration.ofMinutes(1));
		assertThat(this.node.runDue()).isEqualTo(1);
		assertThat(this.handler.times("a")).isEqualTo(1);
		assertThat(store.documents("job")).isEmpty();
		assertThat(this.node.runDue()).isZero();
	}

	@Test
	void the_handler_is_given_what_was_submitted() {
		Map<String, Object> payload = Map.of("text", "ord", "number", 7, "long", 7_000_000_000L, "truth", true, "list",
				List.of("a", "b"));
		Instant due = this.clock.instant();
		this.node.jobs().submit("paint", "a/b", due, payload).block(Await.LONGEST);
		this.node.runDue();
		assertThat(this.handler.asked()).extracting(Claim::job)
			.containsExactly(new Job("paint/a/b", "paint", "a/b", due, payload, 0));
	}

	@Test
	void a_job_submitted_again_while_it_is_there_stays_as_it_is() {
		this.node.jobs().submit("paint", "a", this.clock.instant(), Map.of("color", "red")).block(Await.LONGEST);
		this.node.jobs().submit("paint", "a", this.clock.instant(), Map.of("color", "blue")).block(Await.LONGEST);
		this.node.jobs().ensure("paint", "a", this.clock.instant(), Map.of("color", "green")).block(Await.LONGEST);
		assertThat(this.node.runDue()).isEqualTo(1);
		assertThat(this.handler.asked()).extracting((claim) -> claim.job().payload())
			.containsExactly(Map.of("color", "red"));
	}

	private void submitAbove(long fence) {
		this.node.jobs().submitAbove(fence, "paint", "a", this.clock.instant(), Map.of()).block(Await.LONGEST);
	}

	@Test
	void a_job_can_be_given_fences_above_one_that_a_faster_clock_made() {
		long high = (this.clock.instant().plus(Duration.ofDays(1)).toEpochMilli() << 20) + 7;
		submitAbove(high);
		submitAbove(high);
		assertThat(this.node.runDue()).isEqualTo(1);
		assertThat(this.handler.asked()).singleElement()
			.satisfies((claim) -> assertThat(claim.fence()).isGreaterThan(high));
		submitAbove(0);
		assertThat(this.node.runDue()).isEqualTo(1);
		assertThat(this.handler.asked().getLast().fence()).isGreaterThan(0).isLessThan(high);
	}

	@Test
	void whoever_still_holds_a_lower_job_does_not_take_the_higher_one_away() {
		TestHandler handedOver = new TestHandler("paint", (claim) -> Mono.defer(() -> this.node.jobs()
			.submitAbove(claim.fence(), "paint", "a", this.clock.instant().plusSeconds(1), Map.of())));
		submit("a", Duration.ZERO);
		JobsNode.on(store.mongo(), this.clock, handedOver).runDue();
		long fence = handedOver.asked().getFirst().fence();
		assertThat(stored("paint/a").getLong("fence")).isGreaterThan(fence);
		submitAbove(fence);
		this.clock.move(Duration.ofSeconds(1));
		assertThat(this.node.runDue()).isEqualTo(1);
		assertThat(this.handler.asked()).singleElement()
			.satisfies((claim) -> assertThat(claim.fence()).isGreaterThan(fence));
	}

	private void wake() {
		this.node.jobs().wake("paint", "a").block(Await.LONGEST);
	}

	@Test
	void a_job_that_waits_can_be_woken_but_not_one_that_failed() {
		wake();
		submit("a", Duration.ofDays(1));
		assertThat(this.node.runDue()).isZero();
		wake();
		TestHandler failing = new TestHandler("paint", (claim) -> Mono.error(new IllegalStateException("no paint")));
		JobsNode.on(store.mongo(), this.clock, failing).runDue();
		assertThat(failing.asked()).hasSize(1);
		wake();
		assertThat(this.node.runDue()).isZero();
	}

	@Test
	void what_is_no_job_is_refused() {
		Jobs jobs = this.node.jobs();
		Instant now = this.clock.instant();
		for (String kind : List.of("", " ", "a/b")) {
			assertThatIllegalArgumentException().isThrownBy(() -> jobs.submit(kind, "key", now, Map.of()));
		}
		for (String key : List.of("", " ", "x".repeat(501))) {
			assertThatIllegalArgumentException().isThrownBy(() -> jobs.submit("paint", key, now, Map.of()));
		}
		for (Object value : List.of(now, new Document(), List.of(now))) {
			assertThatIllegalArgumentException().isThrownBy(() -> jobs.submit("paint", "a", now, Map.of("x", value)));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> jobs.submit("paint", "a", now, Map.of("x.y", "z")));
	}

	@Test
	void a_job_that_fails_is_tried_again_later_and_later_and_keeps_when_it_was_first_due() {
		TestHandler failing = new TestHandler("paint", (claim) -> Mono.error(new IllegalStateException("no paint")));
		JobsNode there = JobsNode.on(store.mongo(), this.clock, failing);
		Instant due = this.clock.instant();
		submit("a", Duration.ZERO);
		for (int attempt = 1; attempt <= 5; attempt++) {
			assertThat(there.runDue()).isZero();
			assertThat(failing.asked()).hasSize(attempt);
			Document job = stored("paint/a");
			assertThat(job).containsEntry("attempts", attempt)
				.doesNotContainKeys("until", "node")
				.containsEntry("error", "java.lang.IllegalStateException: no paint");
			Duration longest = Claims.FIRST_WAIT.multipliedBy(1L << (attempt - 1));
			this.clock.move(longest.dividedBy(2).minusMillis(1));
			assertThat(there.runDue()).isZero();
			assertThat(failing.asked()).as("tried again too early").hasSize(attempt);
			this.clock.move(longest.dividedBy(2).plusMillis(1));
		}
		assertThat(this.node.runDue()).isEqualTo(1);
		assertThat(this.handler.asked()).extracting(Claim::job)
			.containsExactly(new Job("paint/a", "paint", "a", due, Map.of(), 5));
	}

	@Test
	void a_handler_that_throws_is_one_that_fails() {
		TestHandler failing = new TestHandler("paint", (claim) -> {
			throw new IllegalStateException("x".repeat(2000));
		});
		submit("a", Duration.ZERO);
		assertThat(JobsNode.on(store.mongo(), this.clock, failing).runDue()).isZero();
		assertThat(stored("paint/a").getString("error")).hasSize(300);
		assertThat(stored("paint/a")).containsEntry("attempts", 1);
	}

	@Test
	void a_handler_that_never_ends_is_cut_off_at_the_end_of_the_lease() {
		TestHandler endless = new TestHandler("paint", (claim) -> Mono.never());
		submit("a", Duration.ZERO);
		JobsProperties brief = new JobsProperties(Duration.ofSeconds(1), 4, Duration.ofMillis(50));
		assertThat(JobsNode.on(store.mongo(), this.clock, brief, endless).runDue()).isZero();
		assertThat(stored("paint/a")).containsEntry("attempts", 1).doesNotContainKey("until");
		assertThat(stored("paint/a").getString("error")).contains("TimeoutException");
	}

	@Test
	void the_wait_grows_to_an_hour_and_is_never_the_same_for_all() {
		for (int attempts = 1; attempts < 100; attempts++) {
			Duration longest = (attempts < 12) ? Claims.FIRST_WAIT.multipliedBy(1L << (attempts - 1))
					: Claims.LONGEST_WAIT;
			Duration most = (longest.compareTo(Claims.LONGEST_WAIT) > 0) ? Claims.LONGEST_WAIT : longest;
			assertThat(Claims.waitAfter(attempts)).isBetween(most.dividedBy(2), most);
		}
		assertThat(IntStream.range(0, 50).mapToObj((time) -> Claims.waitAfter(20)).distinct().count()).isGreaterThan(1);
	}

	@Test
	void kinds_and_shapes_of_a_newer_release_are_left_alone() {
		this.node.jobs().submit("fly", "a", this.clock.instant(), Map.of()).block(Await.LONGEST);
		submit("a", Duration.ZERO);
		store.set("job", "paint/a", "schemaVersion", 2);
		List<Document> before = store.documents("job");
		assertThat(this.node.runDue()).isZero();
		assertThat(store.documents("job")).isEqualTo(before).hasSize(2);
	}

	@Test
	void two_handlers_of_one_kind_are_refused() {
		assertThatIllegalStateException().isThrownBy(
				() -> JobsNode.on(store.mongo(), this.clock, new TestHandler("paint"), new TestHandler("paint")));
	}

	@Test
	void a_job_taken_back_is_not_done() {
		submit("a", Duration.ZERO);
		assertThat(cancel("a")).isTrue();
		assertThat(cancel("a")).isFalse();
		assertThat(this.node.runDue()).isZero();
	}

	@Test
	void a_job_that_waits_after_a_failure_can_be_taken_back() {
		submit("a", Duration.ZERO);
		JobsNode
			.on(store.mongo(), this.clock, new TestHandler("paint", (claim) -> Mono.error(new IllegalStateException())))
			.runDue();
		assertThat(cancel("a")).isTrue();
		assertThat(store.documents("job")).isEmpty();
	}

	@Test
	void a_job_that_is_running_is_not_taken_back() {
		List<Boolean> answers = new ArrayList<>();
		TestHandler cancelling = new TestHandler("paint",
				(claim) -> this.node.jobs().cancel("paint", "a").doOnNext(answers::add).then());
		submit("a", Duration.ZERO);
		assertThat(JobsNode.on(store.mongo(), this.clock, cancelling).runDue()).isEqualTo(1);
		assertThat(answers).containsExactly(false);
	}

	@Test
	void a_job_that_comes_due_again_stays_under_its_key_and_forgets_its_failures() {
		this.handler.next = this.clock.instant().plus(Duration.ofHours(1));
		submit("hourly", Duration.ZERO);
		JobsNode
			.on(store.mongo(), this.clock, new TestHandler("paint", (claim) -> Mono.error(new IllegalStateException())))
			.runDue();
		this.clock.move(Duration.ofSeconds(4));
		assertThat(this.node.runDue()).isEqualTo(1);
		assertThat(stored("paint/hourly")).containsEntry("attempts", 0).doesNotContainKeys("until", "node", "error");
		this.clock.move(Duration.ofMinutes(59));
		this.handler.next = this.clock.instant().plus(Duration.ofHours(1));
		assertThat(this.node.runDue()).isZero();
		this.clock.move(Duration.ofMinutes(1));
		assertThat(this.node.runDue()).isEqualTo(1);
		assertThat(this.handler.asked().getLast().job().due()).isEqualTo("2026-11-20T09:00:00Z");
	}

	@Test
	void a_handler_says_while_it_runs_whether_and_when_its_job_comes_again() {
		TestHandler counting = new TestHandler("count") {

			@Override
			public Mono<Instant> runAndSayNext(Claim claim) {
				return run(claim).then(Mono.fromSupplier(() -> times(claim.job().key()))
					.filter((times) -> times < 3)
					.map((times) -> JobsTests.this.clock.instant().plusSeconds(times)));
			}

		};
		JobsNode counter = JobsNode.on(store.mongo(), this.clock, counting);
		counter.jobs().submit("count", "a", this.clock.instant(), Map.of()).block(Await.LONGEST);
		assertThat(counter.runDue()).isEqualTo(1);
		this.clock.move(Duration.ofSeconds(1));
		assertThat(counter.runDue()).isEqualTo(1);
		this.clock.move(Duration.ofSeconds(1));
		assertThat(counter.runDue()).isZero();
		this.clock.move(Duration.ofSeconds(1));
		assertThat(counter.runDue()).isEqualTo(1);
		assertThat(store.documents("job")).isEmpty();
	}

}
