package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.store.PublishedNode;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.ScheduleEdit;
import org.newcomerhub.schema.Series;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever becomes of an event, each of its dates is there once and keeps its id.
 */
class DatesTests {

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

	private LocalDateTime first() {
		return LocalDateTime.ofInstant(this.clock.instant(), ZONE).toLocalDate().plusDays(2).atTime(17, 0);
	}

	private Schedule weekly(int count) {
		Series series = new Series(first(), Duration.ofHours(2), "FREQ=WEEKLY;COUNT=" + count, null, null);
		return new Schedule(ZONE, List.of(series), List.of(), List.of(), List.of(), List.of());
	}

	private static EventBody event(Schedule schedule) {
		return new EventBody("language-cafe", List.of(), null, null, schedule, null, "https://meet.example/cafe", null,
				SignUp.justCome(), null, null, Children.WELCOME, null, List.of(), List.of(), List.of(), List.of(),
				List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of());
	}

	private Item bring(Schedule schedule) {
		EventBody body = event(schedule);
		return this.node.bring("lemvig", "cafe", body, TestContent.text(body, "da", "Café"));
	}

	private void publish(Item item, Schedule schedule) {
		int number = this.node.write(item, "body", StoredContent.write(event(schedule)), "anna");
		this.node.publish(item, Map.of("body", number));
	}

	private List<Occurrence> occurrences(Item item) {
		return Objects.requireNonNull(this.node.bean(Occurrences.class).ofEvent(item.id()).block(Await.LONGEST));
	}

	private static Schedule edited(ScheduleEdit.Result result) {
		return ((ScheduleEdit.Result.Edited) result).schedule();
	}

	private @Nullable Occurrence found(UUID id) {
		return this.node.bean(Occurrences.class).find(id).block(Await.LONGEST);
	}

	@Test
	void an_event_has_its_dates_when_readers_are_told_of_it() {
		Item item = bring(weekly(5));
		try (PublishedNode reader = PublishedNode.with(ContentNode.with(store.mongo(), this.clock, EVENTS))) {
			assertThat(
					EventState.occurrences(reader.view("lemvig"), reader.view("lemvig").of("event").iterator().next()))
				.hasSize(5)
				.isEqualTo(occurrences(item));
		}
		assertThat(occurrences(item)).allSatisfy((occurrence) -> {
			assertThat(occurrence.sequence()).isZero();
			assertThat(occurrence.cancelled()).isFalse();
			assertThat(found(occurrence.id())).isEqualTo(occurrence);
		});
	}

	@Test
	void a_date_that_moves_keeps_its_id_and_counts_the_change() {
		Item item = bring(weekly(5));
		List<Occurrence> before = occurrences(item);
		LocalDateTime second = before.get(1).date();
		publish(item,
				edited(ScheduleEdit.move(weekly(5), second, ScheduleEdit.Scope.FOLLOWING, second.plusDays(1), null)));
		List<Occurrence> after = occurrences(item);
		assertThat(after).extracting(Occurrence::id).isEqualTo(before.stream().map(Occurrence::id).toList());
		assertThat(after).extracting(Occurrence::sequence).containsExactly(0, 1, 1, 1, 1);
		assertThat(after.get(1).start()).isEqualTo(before.get(1).start().plus(Duration.ofDays(1)));
	}

	@Test
	void a_date_that_vanishes_is_cancelled_and_one_that_is_over_stays_as_it_was() {
		Item item = bring(weekly(5));
		this.clock.move(Duration.ofDays(4));
		publish(item, Schedule.once(ZONE, first().plusDays(1), Duration.ofHours(1)));
		List<Occurrence> after = occurrences(item);
		assertThat(after).hasSize(6);
		assertThat(after.getFirst().cancelled()).isFalse();
		assertThat(after.stream().filter(Occurrence::cancelled)).hasSize(4)
			.allSatisfy((occurrence) -> assertThat(occurrence.sequence()).isEqualTo(1));
	}

	@Test
	void a_withdrawn_event_has_no_date_to_come_and_one_published_again_has_the_same_ones() {
		Item item = bring(weekly(5));
		List<UUID> ids = occurrences(item).stream().map(Occurrence::id).toList();
		this.node.withdraw(item);
		assertThat(occurrences(item)).hasSize(5).allMatch(Occurrence::cancelled);
		this.node.publishAgain(item);
		assertThat(occurrences(item)).noneMatch(Occurrence::cancelled).extracting(Occurrence::id).isEqualTo(ids);
	}

	@Test
	void nodes_that_lay_out_the_same_event_at_once_make_each_date_once() {
		Item item = bring(weekly(40));
		store.documents("timetable").forEach((timetable) -> store.mongo().remove(timetable, "timetable").block());
		List<Dates> nodes = List.of(this.node.bean(Dates.class),
				ContentNode.with(store.connect(), this.clock, EVENTS).bean(Dates.class));
		Flux.range(0, 16)
			.flatMap((i) -> nodes.get(i % 2).layOut(item.id()).subscribeOn(Schedulers.boundedElastic()), 16)
			.blockLast(Await.LONGEST);
		assertThat(occurrences(item)).hasSize(40).extracting(Occurrence::id).doesNotHaveDuplicates();
		assertThat(store.documents("timetable")).hasSize(1);
		assertThat(store.documents("occurrence")).hasSize(40);
	}

	@Test
	void time_brings_further_dates_of_a_series_that_goes_on() {
		Series series = new Series(first(), Duration.ofHours(2), "FREQ=WEEKLY", null, null);
		Item item = bring(new Schedule(ZONE, List.of(series), List.of(), List.of(), List.of(), List.of()));
		Instant last = occurrences(item).getLast().start();
		assertThat(last).isAfter(LayingOut.horizon(this.clock.instant()));
		this.clock.move(Duration.ofDays(60));
		this.node.bean(Dates.class).layOut(item.id()).block(Await.LONGEST);
		assertThat(occurrences(item).getLast().start()).isAfter(last).isAfter(LayingOut.horizon(this.clock.instant()));
		assertThat(occurrences(item)).extracting(Occurrence::id).doesNotHaveDuplicates();
	}

}
