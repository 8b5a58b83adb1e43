package org.newcomerhub.attendance.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.model.Seat.State;
import org.newcomerhub.attendance.model.Standing;
import org.newcomerhub.attendance.model.Terms;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Flux;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AttendancesTests {

	private static final UUID OCCURRENCE = UUID.randomUUID();

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static TestStore store;

	private final MovingClock clock = new MovingClock();

	private final Instant start = this.clock.instant().plus(Duration.ofDays(10));

	@BeforeAll
	static void begin() {
		store = TestStore.start();
		AttendanceConfiguration configuration = new AttendanceConfiguration();
		store.indexes(configuration.attendanceByDue(), configuration.attendanceByErasure(),
				configuration.attendanceByEvent(), configuration.attendanceByStart(),
				configuration.attendancePendingIndex(configuration.attendanceCollection()));
	}

	@AfterAll
	static void end() {
		store.close();
	}

	@BeforeEach
	void empty() {
		store.clear();
	}

	private Attendances on(ReactiveMongoTemplate mongo) {
		return new Attendances(mongo, FeedNode.on(mongo, this.clock).pending(), (before,
				after) -> before.standing().equals(after.standing()) ? Consequences.quiet() : Consequences.forReaders(),
				this.clock);
	}

	private Attendance opened(@Nullable Integer capacity) {
		return Attendance.opened(OCCURRENCE, OCCURRENCE, "lemvig", terms(1, capacity));
	}

	private Terms terms(long asOf, @Nullable Integer capacity) {
		return new Terms(asOf, capacity, true, this.start, this.start.plusSeconds(7200), false, 2, 3,
				Duration.ofHours(24), Duration.ofHours(120), 30, "course");
	}

	private Attendance take(Attendance before, String id, int party) {
		return before.take(id, "print", new Seat.Wish(party, 0, "ti", null), DAY,
				this.clock.instant().plusSeconds(600));
	}

	private Attendance took(Attendances node, int capacity, String id, int party) {
		return node.change(opened(capacity), (before) -> take(before, id, party))
			.blockOptional(Await.LONGEST)
			.orElseThrow()
			.after();
	}

	private Attendance stored() {
		return on(store.mongo()).find(OCCURRENCE).blockOptional(Await.LONGEST).orElseThrow();
	}

	private State state(String id) {
		return Objects.requireNonNull(stored().seats().get(id)).state();
	}

	@Test
	void no_two_nodes_ever_give_away_more_places_than_there_are() {
		List<Attendances> nodes = List.of(on(store.mongo()), on(store.connect()));
		Flux.range(0, 200)
			.flatMap((i) -> nodes.get(i % 2).change(opened(50), (before) -> take(before, "id" + i, 1 + i % 3)), 32)
			.blockLast(Await.LONGEST);
		Attendance attendance = stored();
		assertThat(attendance.seats()).hasSize(200);
		assertThat(attendance.taken()).isEqualTo(50);
		assertThat(attendance.seats().values()).noneMatch((seat) -> seat.state() == State.OFFERED);
		assertThat(attendance.standing().room()).isEqualTo(Standing.Room.FULL);
	}

	@Test
	void what_one_may_not_is_their_error_alone() {
		Attendances node = on(store.mongo());
		List<Integer> done = Flux.range(0, 40).flatMap((i) -> node.change(opened(100), (before) -> {
			if (i % 2 == 0) {
				throw new IllegalArgumentException("not you");
			}
			return take(before, "id" + i, 1);
		}).thenReturn(i).onErrorResume(IllegalArgumentException.class, (ex) -> reactor.core.publisher.Mono.empty()), 40)
			.collectList()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(done).hasSize(20);
		assertThat(stored().taken()).isEqualTo(20);
	}

	@Test
	void a_free_place_is_offered_in_order_and_a_party_is_passed_only_while_it_is_too_big() {
		Attendances node = on(store.mongo());
		took(node, 4, "first", 2);
		took(node, 4, "second", 2);
		took(node, 4, "big", 3);
		took(node, 4, "small", 1);
		took(node, 4, "later", 1);
		assertThat(stored().position("small")).isEqualTo(2);
		node.change(opened(4), (before) -> before.cancel("first")).block(Await.LONGEST);
		assertThat(state("big")).isEqualTo(State.WAITING);
		assertThat(state("small")).isEqualTo(State.OFFERED);
		assertThat(state("later")).isEqualTo(State.OFFERED);
		assertThat(stored().taken()).isEqualTo(4);
	}

	@Test
	void an_offer_that_nobody_answers_goes_to_the_next() {
		Attendances node = on(store.mongo());
		took(node, 1, "has", 1);
		took(node, 1, "next", 1);
		took(node, 1, "after", 1);
		node.change(opened(1), (before) -> before.cancel("has").finish(List.of(), List.of(), this.clock.instant()))
			.block(Await.LONGEST);
		assertThat(state("next")).isEqualTo(State.OFFERED);
		this.clock.move(Duration.ofHours(24));
		assertThat(node.due(this.clock.instant()).collectList().block(Await.LONGEST)).containsExactly(OCCURRENCE);
		node.change(opened(1), (before) -> before).block(Await.LONGEST);
		assertThat(state("next")).isEqualTo(State.LAPSED);
		assertThat(state("after")).isEqualTo(State.OFFERED);
		node.change(opened(1), (before) -> before.accept("after")).block(Await.LONGEST);
		assertThat(state("after")).isEqualTo(State.CONFIRMED);
	}

	@Test
	void a_place_whose_sign_up_never_came_to_be_is_given_back() {
		Attendances node = on(store.mongo());
		took(node, 1, "crashed", 1);
		this.clock.move(Duration.ofMinutes(11));
		List<String> unfinished = stored().unfinished(this.clock.instant());
		assertThat(unfinished).containsExactly("crashed");
		node.change(opened(1), (before) -> before.finish(unfinished, List.of(), this.clock.instant()))
			.block(Await.LONGEST);
		assertThat(stored().seats()).isEmpty();
		assertThat(stored().free()).isEqualTo(1);
	}

	@Test
	void more_room_is_offered_and_less_takes_nobodys_place() {
		Attendances node = on(store.mongo());
		took(node, 2, "a", 2);
		took(node, 2, "b", 1);
		node.change(opened(2), (before) -> before.under(terms(2, 3))).block(Await.LONGEST);
		assertThat(state("b")).isEqualTo(State.OFFERED);
		node.change(opened(2), (before) -> before.under(terms(3, 1))).block(Await.LONGEST);
		assertThat(stored().taken()).isEqualTo(3);
		assertThat(stored().free()).isEqualTo(-2);
		// what was read before is older than what is there
		node.change(opened(2), (before) -> before.under(terms(2, 3))).block(Await.LONGEST);
		assertThat(stored().terms().capacity()).isEqualTo(1);
	}

	@Test
	void only_what_readers_are_shown_is_announced() {
		Attendances node = on(store.mongo());
		took(node, 4, "a", 1);
		took(node, 4, "b", 1);
		took(node, 4, "c", 1);
		took(node, 4, "d", 1);
		Await.until("free, few and full are announced",
				() -> store.documents("change")
					.stream()
					.filter((entry) -> ("attendance/" + OCCURRENCE).equals(entry.get("document")))
					.count() >= 2);
		assertThat(store.documents("change").stream().filter((entry) -> entry.containsKey("document")).count())
			.isLessThanOrEqualTo(3);
	}

	@Test
	void what_a_newer_release_wrote_is_never_overwritten() {
		took(on(store.mongo()), 4, "a", 1);
		store.set("attendance", OCCURRENCE, "schemaVersion", 2);
		assertThatThrownBy(() -> took(on(store.mongo()), 4, "b", 1)).hasMessageContaining("newer release");
	}

}
