package org.newcomerhub.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class JobRunnerTests {

	private final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final Jobs jobs = JobsNode.jobs(this.store.mongo(), this.clock);

	@BeforeEach
	void indexes() {
		this.store.indexes(JobsNode.index());
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	private JobRunner start(ReactiveMongoTemplate mongo, JobHandler... handlers) {
		JobsNode node = JobsNode.on(mongo, this.clock, handlers);
		JobRunner runner = new JobRunner(node.work, node.claims, node.jobs, this.store.indexes(JobsNode.index()),
				this.clock, JobsNode.SETTINGS, this.meters);
		runner.start();
		return runner;
	}

	private void submit(String kind, String key) {
		this.jobs.submit(kind, key, this.clock.instant(), Map.of()).block(Await.LONGEST);
	}

	private double counted(String kind, String outcome) {
		return this.meters.counter("hub.jobs", "kind", kind, "outcome", outcome).count();
	}

	@Test
	void due_jobs_are_done_by_themselves_and_counted() {
		TestHandler handler = new TestHandler("paint");
		JobRunner runner = start(this.store.mongo(), handler);
		assertThat(runner.isRunning()).isTrue();
		for (int number = 0; number < 20; number++) {
			submit("paint", "job" + number);
		}
		Await.until("all are done", () -> this.store.documents("job").isEmpty());
		Await.until("all are counted", () -> counted("paint", "done") == 20);
		runner.stop();
		Await.until("it has stopped", () -> !runner.isRunning());
		submit("paint", "later");
		assertThat(handler.done).hasSize(20);
	}

	@Test
	void a_kind_that_is_stuck_holds_up_no_other_and_takes_no_more_than_its_share() {
		AtomicInteger begun = new AtomicInteger();
		TestHandler stuck = new TestHandler("stuck",
				(claim) -> Mono.fromRunnable(begun::incrementAndGet).then(Mono.never()));
		TestHandler quick = new TestHandler("quick");
		for (int number = 0; number < 10; number++) {
			submit("stuck", "job" + number);
		}
		JobRunner runner = start(this.store.mongo(), stuck, quick);
		Await.until("some are begun", () -> begun.get() == JobsNode.SETTINGS.concurrency());
		submit("quick", "a");
		Await.until("the other kind is done", () -> quick.times("a") == 1);
		assertThat(begun).hasValue(JobsNode.SETTINGS.concurrency());
		runner.stop();
	}

	@Test
	void stopping_ends_what_was_begun_and_begins_nothing_more() {
		Sinks.Empty<Void> go = Sinks.empty();
		TestHandler slow = new TestHandler("paint", (claim) -> go.asMono());
		for (int number = 0; number < 10; number++) {
			submit("paint", "job" + number);
		}
		JobRunner runner = start(this.store.mongo(), slow);
		Await.until("some are begun", () -> slow.asked().size() == JobsNode.SETTINGS.concurrency());
		AtomicBoolean stopped = new AtomicBoolean();
		runner.stop(() -> stopped.set(true));
		assertThat(stopped).isFalse();
		go.tryEmitEmpty();
		Await.until("it has stopped", stopped::get);
		assertThat(slow.done).hasSize(JobsNode.SETTINGS.concurrency());
		assertThat(this.store.documents("job")).hasSize(10 - JobsNode.SETTINGS.concurrency());
	}

	@Test
	void an_outage_of_the_store_is_outlived() {
		FailingMongo mongo = this.store.failing().crashAfter(0, false);
		TestHandler handler = new TestHandler("paint");
		JobRunner runner = start(mongo, handler);
		submit("paint", "a");
		Await.until("a claim was lost", mongo::hasCrashed);
		mongo.crashAfter(Integer.MAX_VALUE, false);
		Await.until("it is done", () -> handler.times("a") == 1);
		runner.stop();
	}

	@Test
	void the_job_that_there_always_is_is_added_at_the_start_and_comes_due_again() {
		TestHandler upkeep = new TestHandler("upkeep");
		upkeep.always = "hourly";
		upkeep.next = this.clock.instant().plus(Duration.ofHours(1));
		JobRunner runner = start(this.store.mongo(), upkeep);
		Await.until("it is done", () -> upkeep.times("hourly") == 1);
		JobRunner second = start(this.store.mongo(), upkeep);
		this.clock.move(Duration.ofHours(1));
		upkeep.next = this.clock.instant().plus(Duration.ofHours(1));
		Await.until("it is done again", () -> upkeep.times("hourly") == 2);
		runner.stop();
		second.stop();
		assertThat(this.store.documents("job")).hasSize(1);
	}

	@Test
	void what_nobody_does_shows_as_overdue() {
		submit("unknown", "a");
		submit("unknown", "b");
		this.clock.move(Duration.ofMinutes(1));
		JobRunner runner = start(this.store.mongo());
		Await.until("they are counted", () -> this.meters.get("hub.jobs.overdue").gauge().value() == 2);
		runner.stop();
	}

}
