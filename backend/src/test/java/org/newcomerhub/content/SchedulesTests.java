package org.newcomerhub.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Schedule;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.stored.StoredContent;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newcomerhub.content.ContentNode.get;
import static org.newcomerhub.content.TestDesk.AUTHOR;
import static org.newcomerhub.content.TestDesk.PUBLISHER;
import static org.newcomerhub.content.TestDesk.REVIEWER;
import static org.newcomerhub.content.TestDesk.assertRefused;

class SchedulesTests {

	private static final TestStore store = TestStore.start();

	private static final Duration HOUR = Duration.ofHours(1);

	/** By then a dead node's lease has ended, on whatever clock. */
	private static final Duration TAKEN_OVER = Duration.ofMinutes(2);

	private TestDesk desk = new TestDesk(store);

	private Item item = this.desk.published("tax-card");

	private int next = this.desk.approvedWords(this.item, "nye ord");

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private void startAgain() {
		this.desk = new TestDesk(store);
		this.item = this.desk.published("tax-card");
		this.next = this.desk.approvedWords(this.item, "nye ord");
	}

	private Mono<Changed> schedule(ContentNode node, Map<String, Integer> parts, Duration in) {
		return node.bean(Schedules.class)
			.schedule(PUBLISHER, this.item.id(), parts, this.desk.clock.instant().plus(in), "Fra nytår");
	}

	private Schedule scheduled(Map<String, Integer> parts, Duration in) {
		return get(schedule(this.desk.node, parts, in)).item().schedules().getLast();
	}

	private @Nullable Integer live() {
		return this.desk.now(this.item).published().get("text-da");
	}

	private List<String> blocked() {
		return this.desk.now(this.item).schedules().stream().map(Schedule::blocked).map(String::valueOf).toList();
	}

	private List<String> publications() {
		return this.desk.audit(this.item.id()).stream().filter((entry) -> entry.startsWith("publish text-da")).toList();
	}

	@Test
	void what_is_scheduled_is_published_at_its_time_on_behalf_of_who_scheduled_it() {
		scheduled(Map.of("text-da", this.next), HOUR);
		this.desk.clock.move(HOUR.minusSeconds(1));
		assertThat(this.desk.node.jobs().runDue()).isZero();
		assertThat(live()).isEqualTo(1);
		this.desk.clock.move(Duration.ofSeconds(1));
		assertThat(this.desk.node.jobs().runDue()).isEqualTo(1);
		assertThat(live()).isEqualTo(this.next);
		assertThat(this.desk.now(this.item).schedules()).isEmpty();
		assertThat(publications()).containsExactly("publish text-da 1→2");
		assertThat(this.desk.actors(this.item.id(), "publish")).containsOnly(PUBLISHER.actor());
		assertThat(store.documents("job")).isEmpty();
		this.desk.assertNothingPending();
	}

	@Test
	void the_past_the_unapproved_and_the_incomplete_are_refused_at_once() {
		for (Duration past : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(-400))) {
			assertRefused(schedule(this.desk.node, Map.of("text-da", this.next), past), "schedule-past");
		}
		assertRefused(schedule(this.desk.node, Map.of("text-da", 9), HOUR), "not-approved", "text-da: 9");
		int body = longerBody();
		assertRefused(schedule(this.desk.node, Map.of(Part.BODY, body), HOUR), "source-incomplete",
				"how.heading, how.body");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> get(this.desk.node.bean(Schedules.class)
				.schedule(AUTHOR, this.item.id(), Map.of("text-da", this.next), Instant.MAX, null)))
			.withMessageStartingWith("not-allowed");
		assertThat(this.desk.now(this.item).schedules()).isEmpty();
		assertThat(store.documents("job")).isEmpty();
	}

	/** An approved body with a section that no text has yet. */
	private int longerBody() {
		GuideBody longer = TestContent.guide("tax", List.of("what", "how"));
		int body = this.desk.save(AUTHOR, this.item, Part.BODY, StoredContent.write(longer));
		this.desk.approve(REVIEWER, this.item, Map.of(Part.BODY, body));
		return body;
	}

	@Test
	void three_nodes_with_clocks_five_seconds_apart_publish_once() {
		for (int round = 0; round < 5; round++) {
			startAgain();
			scheduled(Map.of("text-da", this.next), HOUR);
			this.desk.clock.move(HOUR.plusSeconds(5));
			List<ContentNode> nodes = List.of(off(-5), off(0), off(5));
			Flux.fromIterable(nodes)
				.flatMap((node) -> Mono.fromCallable(() -> node.jobs().runDue())
					.subscribeOn(Schedulers.boundedElastic()))
				.blockLast(Await.LONGEST);
			assertThat(live()).isEqualTo(this.next);
			assertThat(publications()).hasSize(1);
			assertThat(this.desk.now(this.item).schedules()).isEmpty();
			assertThat(this.desk.feed(this.item.id())).hasSize(2);
		}
	}

	private ContentNode off(int seconds) {
		return ContentNode.on(store.mongo(), Clock.offset(this.desk.clock, Duration.ofSeconds(seconds)));
	}

	@Test
	void a_run_that_comes_twice_publishes_once_and_takes_nothing_back() {
		Schedule schedule = scheduled(Map.of("text-da", this.next), HOUR);
		this.desk.clock.move(HOUR);
		Schedules schedules = this.desk.node.bean(Schedules.class);
		get(Flux.range(0, 3).flatMap((n) -> schedules.run(this.item.id(), schedule.id())).collectList());
		get(this.desk.workflow().publish(PUBLISHER, this.item.id(), Map.of("text-da", 1), null));
		get(schedules.run(this.item.id(), schedule.id()));
		assertThat(live()).isEqualTo(1);
		assertThat(publications()).containsExactlyInAnyOrder("publish text-da 1→2", "publish text-da 2→1");
	}

	@Test
	void a_crash_at_any_write_of_scheduling_leaves_a_schedule_that_runs_or_none() {
		TestDesk.crashingAtEveryWrite(store, (crashing, when) -> {
			startAgain();
			schedule(this.desk.crashing(crashing), Map.of("text-da", this.next), HOUR).onErrorComplete()
				.block(Await.LONGEST);
			this.desk.recover();
			boolean made = !this.desk.now(this.item).schedules().isEmpty();
			assertThat(made || crashing.hasCrashed()).as(when).isTrue();
			assertThat(store.documents("job")).as(when).hasSize(made ? 1 : 0);
			this.desk.clock.move(HOUR);
			this.desk.node.jobs().runDue();
			assertThat(live()).as(when).isEqualTo(made ? this.next : 1);
			assertThat(publications()).as(when).hasSize(made ? 1 : 0);
		});
	}

	@Test
	void a_crash_at_any_write_of_a_run_is_completed_by_another_node_once() {
		TestDesk.crashingAtEveryWrite(store, (crashing, when) -> {
			startAgain();
			scheduled(Map.of("text-da", this.next), HOUR);
			this.desk.clock.move(HOUR);
			this.desk.crashing(crashing).jobs().runDue();
			this.desk.recover();
			this.desk.clock.move(TAKEN_OVER);
			this.desk.another().jobs().runDue();
			assertThat(live()).as(when).isEqualTo(this.next);
			assertThat(publications()).as(when).containsExactly("publish text-da 1→2");
			assertThat(this.desk.now(this.item).schedules()).as(when).isEmpty();
			assertThat(store.documents("job")).as(when).isEmpty();
			this.desk.assertNothingPending();
		});
	}

	@Test
	void one_that_was_overtaken_does_not_run_and_says_so() {
		int third = this.desk.approvedWords(this.item, "endnu nyere");
		Schedule schedule = scheduled(Map.of("text-da", this.next), HOUR);
		get(this.desk.workflow().publish(PUBLISHER, this.item.id(), Map.of("text-da", third), null));
		this.desk.clock.move(HOUR);
		assertThat(this.desk.node.jobs().runDue()).isEqualTo(1);
		assertThat(live()).isEqualTo(third);
		assertThat(blocked()).containsExactly("overtaken");
		assertThat(this.desk.audit(this.item.id())).contains("block");
		// and it stays so, until somebody takes it back
		get(this.desk.node.bean(Schedules.class).run(this.item.id(), schedule.id()));
		assertThat(blocked()).containsExactly("overtaken");
		get(this.desk.node.bean(Schedules.class).unschedule(PUBLISHER, this.item.id(), schedule.id(), null));
		assertThat(blocked()).isEmpty();
	}

	@Test
	void a_source_that_would_be_incomplete_by_then_blocks() {
		GuideBody shorter = TestContent.guide("tax", List.of());
		int body = this.desk.save(AUTHOR, this.item, Part.BODY, StoredContent.write(shorter));
		int little = this.desk.save(AUTHOR, this.item, "text-da", TestDesk.words(shorter, "da", "lidt"));
		this.desk.node.approve(this.item, Part.BODY, body);
		this.desk.node.approve(this.item, "text-da", little);
		get(this.desk.workflow().publish(PUBLISHER, this.item.id(), Map.of(Part.BODY, body), null));
		scheduled(Map.of("text-da", little), HOUR);
		get(this.desk.workflow().publish(PUBLISHER, this.item.id(), Map.of(Part.BODY, 1), null));
		this.desk.clock.move(HOUR);
		this.desk.node.jobs().runDue();
		assertThat(blocked()).containsExactly("source-incomplete");
		assertThat(live()).isEqualTo(1);
	}

	@Test
	void what_is_taken_back_does_not_run() {
		Schedule schedule = scheduled(Map.of("text-da", this.next), HOUR);
		Schedules schedules = this.desk.node.bean(Schedules.class);
		get(schedules.unschedule(PUBLISHER, this.item.id(), schedule.id(), null));
		this.desk.clock.move(HOUR);
		this.desk.node.jobs().runDue();
		assertThat(live()).isEqualTo(1);
		assertThat(this.desk.audit(this.item.id())).contains("schedule", "unschedule");
		assertRefused(schedules.unschedule(PUBLISHER, this.item.id(), schedule.id(), null), "schedule-unknown");
		assertRefused(schedules.unschedule(PUBLISHER, this.item.id(), UUID.randomUUID(), null), "schedule-unknown");
	}

	@Test
	void two_schedules_of_different_parts_both_run_and_of_the_same_part_the_first() {
		int third = this.desk.approvedWords(this.item, "endnu nyere");
		scheduled(Map.of("text-en", 1), HOUR);
		scheduled(Map.of("text-da", this.next), HOUR.multipliedBy(2));
		scheduled(Map.of("text-da", third), HOUR.multipliedBy(3));
		for (int hour = 0; hour < 3; hour++) {
			this.desk.clock.move(HOUR);
			assertThat(this.desk.node.jobs().runDue()).isEqualTo(1);
		}
		assertThat(this.desk.now(this.item).published()).containsEntry("text-en", 1)
			.containsEntry("text-da", this.next);
		assertThat(blocked()).containsExactly("overtaken");
	}

}
