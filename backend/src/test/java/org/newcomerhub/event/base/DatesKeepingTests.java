package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.event.Occurrences;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Job;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.Series;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.schema.stored.StoredContent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;

/**
 * Dates are kept as time goes on, also where a node dies or a lease ends on the way.
 */
class DatesKeepingTests {

	private static final String EVENTS = "org.newcomerhub.event";

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private final ContentNode node = ContentNode.with(store.mongo(), this.clock, EVENTS);

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@BeforeEach
	void clear() {
		store.clear();
		this.node.save(TestRegions.profile("lemvig", null));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private EventBody monthly(int hour) {
		LocalDateTime first = LocalDateTime.ofInstant(this.clock.instant(), ZONE)
			.toLocalDate()
			.plusDays(2)
			.atTime(hour, 0);
		Schedule schedule = new Schedule(ZONE,
				List.of(new Series(first, Duration.ofHours(2), "FREQ=WEEKLY;INTERVAL=4", null, null)), List.of(),
				List.of(), List.of(), List.of());
		return new EventBody("language-cafe", List.of(), null, null, schedule, null, "https://meet.example/cafe", null,
				SignUp.justCome(), null, null, Children.WELCOME, null, List.of(), List.of(), List.of(), List.of(),
				List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of());
	}

	private Item bring(String slug) {
		EventBody body = monthly(17);
		return this.node.bring("lemvig", slug, body, TestContent.text(body, "da", "Café"));
	}

	private List<Occurrence> occurrences(Item item) {
		return Objects.requireNonNull(this.node.bean(Occurrences.class).ofEvent(item.id()).block(Await.LONGEST));
	}

	/** Each date is there once, under its own id, and nothing waits any more. */
	private void isWhole(Item item, String what) {
		List<UUID> ids = occurrences(item).stream().map(Occurrence::id).toList();
		assertThat(ids).as(what).doesNotHaveDuplicates();
		assertThat(store.documents("occurrence")).as(what)
			.extracting((link) -> link.get("_id", UUID.class))
			.containsExactlyInAnyOrderElementsOf(ids);
		Document timetable = store.document("timetable", item.id()).orElseThrow();
		assertThat(timetable.getList("pending", Document.class, List.of())).as(what).isEmpty();
		assertThat(store.documents("change")).as(what)
			.anyMatch((change) -> ("timetable/" + item.id()).equals(change.get("document")));
	}

	@Test
	void a_crash_at_any_write_of_laying_out_is_healed_by_any_node() {
		Item item = bring("cafe");
		for (int writes = 0; writes < 6; writes++) {
			for (boolean answerLost : new boolean[] { false, true }) {
				String what = writes + " " + answerLost;
				List<UUID> before = occurrences(item).stream().map(Occurrence::id).toList();
				this.clock.move(Duration.ofDays(60));
				FailingMongo failing = store.failing();
				ContentNode dying = ContentNode.with(failing, this.clock, EVENTS);
				failing.crashAfter(writes, answerLost);
				dying.bean(Dates.class).layOut(item.id()).onErrorComplete().block(Await.LONGEST);
				this.node.bean(Dates.class).layOut(item.id()).block(Await.LONGEST);
				isWhole(item, what);
				List<Occurrence> after = occurrences(item);
				assertThat(after.stream().map(Occurrence::id).toList()).as(what).containsAll(before);
				assertThat(after.getLast().start()).as(what).isAfter(LayingOut.horizon(this.clock.instant()));
			}
		}
	}

	@Test
	void a_crash_at_any_write_of_a_publication_leaves_the_dates_that_were_published_and_their_ids() {
		for (int writes = 0; writes < 10; writes++) {
			clear();
			Item item = bring("cafe");
			List<UUID> before = occurrences(item).stream().map(Occurrence::id).toList();
			int number = this.node.write(item, "body", StoredContent.write(monthly(18)), "anna");
			this.node.approve(item, "body", number);
			FailingMongo failing = store.failing();
			ContentNode dying = ContentNode.with(failing, this.clock, EVENTS);
			failing.crashAfter(writes, writes % 2 == 0);
			try {
				dying.publishApproved(item, Map.of("body", number));
			}
			catch (RuntimeException crashed) {
				assertThat(failing.hasCrashed()).isTrue();
			}
			Integer published = get(this.node.items().find(item.id())).pointers("body").published();
			if (published == null || published != number) {
				this.node.publishApproved(item, Map.of("body", number));
			}
			this.node.feed().sweep("item");
			this.node.feed().sweep("timetable");
			isWhole(item, "after " + writes);
			List<Occurrence> after = occurrences(item);
			assertThat(after.stream().map(Occurrence::id).toList()).containsAll(before);
			assertThat(after).filteredOn((date) -> !date.cancelled())
				.isNotEmpty()
				.allMatch((date) -> date.date().getHour() == 18);
		}
	}

	private Claim claim(Document job, Duration left) {
		return new Claim(new Job(job.getString("_id"), DatesUpkeep.KIND, job.getString("key"), this.clock.instant(),
				job.get("payload", Document.class), 0), 1, this.clock.instant().plus(left));
	}

	@Test
	void a_lease_that_ends_on_the_way_is_no_failure_and_another_job_goes_on_where_it_ended() {
		List<Item> items = List.of(bring("one"), bring("two"), bring("three"), bring("four"));
		DatesUpkeep upkeep = this.node.bean(DatesUpkeep.class);
		this.clock.move(Duration.ofDays(60));
		Document daily = new Document("_id", "event-dates/daily").append("key", DatesUpkeep.DAILY)
			.append("payload", new Document());
		List<String> keys = new ArrayList<>();
		@Nullable Document next = daily;
		while (next != null) {
			keys.add(next.getString("key"));
			upkeep.run(claim(next, Duration.ZERO)).block(Await.LONGEST);
			next = taken();
		}
		assertThat(keys).hasSize(4).doesNotHaveDuplicates().startsWith(DatesUpkeep.DAILY);
		Instant horizon = LayingOut.horizon(this.clock.instant());
		assertThat(items).allMatch((item) -> occurrences(item).getLast().start().isAfter(horizon));
		assertThat(upkeep.next(claim(daily, Duration.ZERO))).isEqualTo(this.clock.instant().plus(Duration.ofDays(1)));
		assertThat(upkeep.next(claim(new Document(daily).append("key", keys.getLast()), Duration.ZERO))).isNull();
	}

	@Test
	void a_lease_that_is_long_enough_leaves_nothing_to_go_on_with() {
		List<Item> items = List.of(bring("one"), bring("two"));
		this.clock.move(Duration.ofDays(60));
		Document daily = new Document("_id", "event-dates/daily").append("key", DatesUpkeep.DAILY)
			.append("payload", new Document());
		this.node.bean(DatesUpkeep.class).run(claim(daily, Duration.ofSeconds(30))).block(Await.LONGEST);
		Instant horizon = LayingOut.horizon(this.clock.instant());
		assertThat(items).allMatch((item) -> occurrences(item).getLast().start().isAfter(horizon));
		assertThat(store.documents("job")).noneMatch((job) -> DatesUpkeep.KIND.equals(job.get("kind")));
	}

	/** Takes the job that goes on out of the store; null: there is none. */
	private @Nullable Document taken() {
		Document job = store.documents("job")
			.stream()
			.filter((one) -> DatesUpkeep.KIND.equals(one.get("kind")))
			.findFirst()
			.orElse(null);
		if (job != null) {
			store.mongo().remove(job, "job").block(Await.LONGEST);
		}
		return job;
	}

}
