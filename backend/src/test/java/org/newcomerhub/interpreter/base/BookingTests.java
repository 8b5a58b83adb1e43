package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.InterpretingListener;
import org.newcomerhub.interpreter.InterpretingLost;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.Occasions;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Offer.Outcome;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newcomerhub.interpreter.base.InterpretingNode.get;
import static org.newcomerhub.interpreter.model.TestPeople.START;
import static org.newcomerhub.interpreter.model.TestPeople.TIGRINYA;
import static org.newcomerhub.interpreter.model.TestPeople.occasion;

/**
 * The course of bookings over a store that several nodes share.
 */
class BookingTests {

	private static final UUID SELAM = new UUID(0x7000, 1);

	private static final UUID YONAS = new UUID(0x7000, 2);

	private static TestStore store;

	private final MovingClock clock = new MovingClock();

	private final List<InterpretingLost> lost = new ArrayList<>();

	private final AtomicInteger failures = new AtomicInteger();

	/** Fails as often as a test wants, then remembers. */
	private final InterpretingListener listener = (event) -> Mono.fromRunnable(() -> {
		if (this.failures.getAndDecrement() > 0) {
			throw new IllegalStateException("not now");
		}
		this.lost.add(event);
	});

	private InterpretingNode node;

	@BeforeAll
	static void start() {
		store = TestStore.start();
	}

	@AfterAll
	static void stop() {
		store.close();
	}

	@BeforeEach
	void node() {
		store.clear();
		this.node = InterpretingNode.on(store.mongo(), this.clock, this.listener);
		this.node.add(SELAM);
		this.node.add(YONAS);
	}

	@AfterEach
	void close() {
		this.node.close();
	}

	private static void refused(String code, Runnable action) {
		assertThatThrownBy(action::run).isInstanceOf(ProblemException.class).hasMessageStartingWith(code + " ");
	}

	@Test
	void what_an_occasion_wants_is_requested_once_however_often_it_is_told() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		long version = this.node.booking("dinner").version();
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.sweep();
		assertThat(store.documents(Booking.COLLECTION)).hasSize(1);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.REQUESTED);
		assertThat(this.node.booking("dinner").version()).isEqualTo(version);
	}

	@Test
	void whoever_says_yes_is_confirmed_and_the_card_says_their_level() {
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		assertThat(booking.booking().level()).isEqualTo(QualificationLevel.NO_C);
		assertThat(booking.booking().status()).isEqualTo(Booking.Status.CONFIRMED);
		assertThat(this.node.holds(SELAM)).singleElement()
			.satisfies((hold) -> assertThat(hold.booking()).isEqualTo(booking.id()));
		assertThat(this.lost).isEmpty();
	}

	@Test
	void to_answer_twice_is_harmless_and_to_answer_otherwise_is_refused() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.offer("dinner", SELAM);
		String token = this.node.token("dinner");
		OfferAnswers answers = this.node.bean(OfferAnswers.class);
		get(answers.accept(token));
		long version = this.node.booking("dinner").version();
		assertThat(get(answers.accept(token)).offer().outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(this.node.booking("dinner").version()).isEqualTo(version);
		refused("offer-over", () -> answers.decline(token).block(Await.LONGEST));
		refused("not-found", () -> answers.accept(token + "x").block(Await.LONGEST));
		refused("not-found", () -> answers.accept("nonsense").block(Await.LONGEST));
	}

	@Test
	void an_answer_after_the_booking_was_cancelled_is_refused_and_holds_no_time() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		Assignment offered = this.node.offer("dinner", SELAM);
		String token = this.node.token("dinner");
		get(this.node.bean(Coordination.class).cancel(offered.id(), offered.version(), null, "anna"));
		refused("offer-over", () -> this.node.bean(OfferAnswers.class).accept(token).block(Await.LONGEST));
		assertThat(this.node.holds(SELAM)).isEmpty();
	}

	@Test
	void whoever_says_no_makes_room_for_the_next_and_after_the_last_nobody_is_left() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.offer("dinner", SELAM, YONAS);
		get(this.node.bean(OfferAnswers.class).decline(this.node.token("dinner")));
		assertThat(this.node.booking("dinner").progress().open()).map(Offer::interpreter).contains(YONAS);
		get(this.node.bean(OfferAnswers.class).decline(this.node.token("dinner")));
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.DECLINED);
	}

	@Test
	void an_offer_that_nobody_answers_ends_and_goes_to_the_next() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.offer("dinner", SELAM, YONAS);
		String late = this.node.token("dinner");
		this.clock.move(Duration.ofHours(25));
		this.node.runDue();
		Assignment after = this.node.booking("dinner");
		assertThat(after.progress().offers()).extracting(Offer::outcome).containsExactly(Outcome.EXPIRED, Outcome.OPEN);
		assertThat(after.progress().open()).map(Offer::interpreter).contains(YONAS);
		refused("offer-over", () -> this.node.bean(OfferAnswers.class).accept(late).block(Await.LONGEST));
	}

	@Test
	void without_a_confirmation_by_the_lead_time_it_has_failed_and_can_still_be_rescued() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.clock.move(Duration.between(this.clock.instant(), START.minus(Duration.ofHours(119))));
		this.node.runDue();
		assertThat(this.node.booking("dinner").booking().status()).isEqualTo(Booking.Status.FAILED);
		this.node.offer("dinner", SELAM);
		assertThat(this.node.accept("dinner").state()).isEqualTo(State.CONFIRMED);
	}

	@Test
	void nobody_is_asked_who_cannot_come() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		this.node.put(occasion("party", START.plusSeconds(3600)), TIGRINYA);
		refused("interpreter-not-suitable", () -> this.node.offer("party", SELAM));
		refused("interpreter-not-suitable", () -> this.node.offer("party", UUID.randomUUID()));
		assertThat(this.node.offer("party").progress().open()).map(Offer::interpreter).contains(YONAS);
	}

	@Test
	void two_occasions_at_a_time_get_two_people_and_never_the_same() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.put(occasion("party", START.plusSeconds(3600)), TIGRINYA);
		this.node.offer("dinner", SELAM);
		this.node.offer("party", SELAM);
		assertThat(this.node.accept("dinner").state()).isEqualTo(State.CONFIRMED);
		refused("interpreter-busy", () -> this.node.accept("party"));
		assertThat(this.node.booking("party").state()).isEqualTo(State.OFFERED);
		assertThat(this.node.holds(SELAM)).hasSize(1);
	}

	@Test
	void of_32_who_book_one_person_at_once_on_two_nodes_one_does() {
		try (InterpretingNode other = InterpretingNode.on(store.connect(), this.clock)) {
			List<InterpretingNode> nodes = List.of(this.node, other);
			List<String> names = IntStream.range(0, 32).mapToObj((i) -> "o" + i).toList();
			names.forEach((name) -> {
				this.node.put(occasion(name, START), TIGRINYA);
				this.node.offer(name, SELAM);
			});
			List<String> tokens = names.stream().map(this.node::token).toList();
			AtomicInteger next = new AtomicInteger();
			List<String> outcomes = Flux.fromIterable(tokens)
				.flatMap(
						(token) -> nodes.get(next.getAndIncrement() % 2)
							.bean(OfferAnswers.class)
							.accept(token)
							.map((asked) -> asked.assignment().state().name())
							.onErrorResume(ProblemException.class, (ex) -> Mono.just(String.valueOf(ex.getMessage()))),
						32)
				.collectList()
				.blockOptional(Await.LONGEST)
				.orElseThrow();
			assertThat(outcomes).filteredOn("CONFIRMED"::equals).hasSize(1);
			assertThat(outcomes).filteredOn((one) -> one.startsWith("interpreter-busy")).hasSize(31);
			assertThat(names).filteredOn((name) -> this.node.booking(name).state() == State.CONFIRMED).hasSize(1);
			assertThat(this.node.holds(SELAM)).hasSize(1);
		}
	}

	@Test
	void of_32_answers_to_one_offer_on_two_nodes_all_find_the_same_booking() {
		try (InterpretingNode other = InterpretingNode.on(store.connect(), this.clock)) {
			this.node.put(occasion("dinner", START), TIGRINYA);
			this.node.offer("dinner", SELAM);
			String token = this.node.token("dinner");
			List<State> states = Flux.range(0, 32)
				.flatMap((i) -> ((i % 2 == 0) ? this.node : other).bean(OfferAnswers.class).accept(token), 32)
				.map((asked) -> asked.assignment().state())
				.collectList()
				.blockOptional(Await.LONGEST)
				.orElseThrow();
			assertThat(states).hasSize(32).containsOnly(State.CONFIRMED);
			assertThat(this.node.holds(SELAM)).hasSize(1);
		}
	}

	@Test
	void a_crash_at_any_write_of_an_acceptance_is_healed_by_a_repeat() {
		for (int writes = 0; writes < 6; writes++) {
			for (boolean answerLost : new boolean[] { false, true }) {
				String name = "crash-" + writes + answerLost;
				Instant start = START.plus(Duration.ofDays(writes * 2L + (answerLost ? 1 : 0)));
				this.node.put(occasion(name, start), TIGRINYA);
				this.node.offer(name, SELAM);
				String token = this.node.token(name);
				FailingMongo failing = store.failing();
				try (InterpretingNode dying = InterpretingNode.on(failing, this.clock)) {
					failing.crashAfter(writes, answerLost);
					dying.bean(OfferAnswers.class).accept(token).onErrorComplete().block(Await.LONGEST);
				}
				get(this.node.bean(OfferAnswers.class).accept(token));
				this.node.sweep();
				Assignment booking = this.node.booking(name);
				assertThat(booking.state()).as(name).isEqualTo(State.CONFIRMED);
				assertThat(this.node.holds(SELAM)).as(name)
					.filteredOn((hold) -> hold.booking().equals(booking.id()))
					.hasSize(1);
			}
		}
	}

	@Test
	void a_time_that_a_crash_left_held_is_given_back_and_the_answer_still_counts() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.offer("dinner", SELAM);
		FailingMongo failing = store.failing();
		try (InterpretingNode dying = InterpretingNode.on(failing, this.clock)) {
			failing.crashAfter(0, true);
			dying.bean(OfferAnswers.class).accept(this.node.token("dinner")).onErrorComplete().block(Await.LONGEST);
		}
		assertThat(this.node.holds(SELAM)).hasSize(1);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.OFFERED);
		this.node.runDue();
		assertThat(this.node.holds(SELAM)).as("may still be on its way").hasSize(1);
		this.clock.move(Duration.ofMinutes(16));
		this.node.runDue();
		assertThat(this.node.holds(SELAM)).isEmpty();
		assertThat(this.node.accept("dinner").state()).isEqualTo(State.CONFIRMED);
		this.clock.move(Duration.ofMinutes(16));
		this.node.runDue();
		assertThat(this.node.holds(SELAM)).hasSize(1);
	}

	@Test
	void whoever_falls_ill_is_replaced_by_a_proposal_of_somebody_remote_and_those_who_listen_learn_of_it_once_it_works() {
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		this.failures.set(100);
		get(this.node.bean(OfferAnswers.class).withdraw(SELAM, booking.id()));
		assertThat(this.lost).isEmpty();
		this.failures.set(0);
		this.node.sweep();
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.REQUESTED);
		assertThat(this.node.holds(SELAM)).isEmpty();
		UUID proposal = Assignment.id("dinner", "ti", null, Modality.VIDEO);
		assertThat(this.lost).isNotEmpty().allSatisfy((event) -> {
			assertThat(event.occasion()).isEqualTo("dinner");
			assertThat(event.language()).isEqualTo("ti");
			assertThat(event.booking()).isEqualTo(booking.id());
			assertThat(event.proposal()).isEqualTo(proposal);
		});
		assertThat(this.lost.stream().map(InterpretingLost::id).distinct()).hasSize(1);
		Assignment proposed = get(this.node.bean(Assignments.class).get(proposal));
		assertThat(proposed.state()).isEqualTo(State.PROPOSED);
		assertThat(proposed.progress().suggested()).isNotNull();
		refused("not-found",
				() -> this.node.bean(OfferAnswers.class).withdraw(SELAM, booking.id()).block(Await.LONGEST));
	}

	@Test
	void whoever_is_lost_after_the_lead_time_leaves_a_failure() {
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		this.clock.move(Duration.between(this.clock.instant(), START.minus(Duration.ofHours(1))));
		get(this.node.bean(OfferAnswers.class).withdraw(SELAM, booking.id()));
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.FAILED);
		assertThat(this.lost).hasSize(1);
	}

	@Test
	void a_cancelled_occasion_frees_its_people_and_nobody_is_told_of_a_loss() {
		Occasion dinner = occasion("dinner", START);
		this.node.confirmed(dinner, SELAM);
		this.node.put(new Occasion(dinner.id(), dinner.region(), dinner.start(), dinner.end(), dinner.zone(), null,
				null, dinner.setting(), true), TIGRINYA);
		this.node.sweep();
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.CANCELLED);
		assertThat(this.node.booking("dinner").progress().ending())
			.satisfies((ending) -> assertThat(ending.late()).isFalse());
		assertThat(this.node.holds(SELAM)).isEmpty();
		assertThat(this.lost).isEmpty();
		this.node.put(dinner, TIGRINYA);
		assertThat(this.node.booking("dinner").state()).as("it takes place after all").isEqualTo(State.REQUESTED);
	}

	@Test
	void whoever_is_free_at_the_new_time_of_a_moved_occasion_is_asked_again_and_keeps_the_time_meanwhile() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		Instant later = START.plus(Duration.ofDays(1));
		this.node.put(occasion("dinner", later), TIGRINYA);
		this.node.sweep();
		Assignment moved = this.node.booking("dinner");
		assertThat(moved.state()).isEqualTo(State.OFFERED);
		assertThat(moved.need().start()).isEqualTo(later);
		assertThat(moved.progress().open()).map(Offer::reconfirm).contains(true);
		assertThat(this.node.holds(SELAM)).singleElement()
			.satisfies((hold) -> assertThat(hold.start()).isEqualTo(later));
		assertThat(this.lost).isEmpty();
		assertThat(this.node.accept("dinner").state()).isEqualTo(State.CONFIRMED);
		assertThat(this.node.holds(SELAM)).hasSize(1);
	}

	@Test
	void whoever_does_not_confirm_the_new_time_is_lost() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		this.node.put(occasion("dinner", START.plus(Duration.ofDays(1))), TIGRINYA);
		this.clock.move(Duration.ofHours(25));
		this.node.runDue();
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.REQUESTED);
		assertThat(this.node.holds(SELAM)).isEmpty();
		assertThat(this.lost).hasSize(1);
	}

	@Test
	void whoever_is_not_free_at_the_new_time_is_lost_and_somebody_else_is_sought() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		Instant later = START.plus(Duration.ofDays(1));
		this.node.confirmed(occasion("party", later), SELAM);
		this.node.put(occasion("dinner", later), TIGRINYA);
		this.node.sweep();
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.REQUESTED);
		assertThat(this.node.booking("party").state()).isEqualTo(State.CONFIRMED);
		assertThat(this.node.holds(SELAM)).singleElement()
			.satisfies((hold) -> assertThat(hold.booking()).isEqualTo(this.node.booking("party").id()));
		assertThat(this.lost).singleElement().satisfies((event) -> assertThat(event.occasion()).isEqualTo("dinner"));
	}

	@Test
	void a_crash_at_any_write_of_a_move_is_healed_by_any_node() {
		for (int writes = 0; writes < 8; writes++) {
			String name = "move-" + writes;
			Instant start = START.plus(Duration.ofDays(writes * 3L));
			this.node.confirmed(occasion(name, start), SELAM);
			FailingMongo failing = store.failing();
			try (InterpretingNode dying = InterpretingNode.on(failing, this.clock)) {
				failing.crashAfter(writes, writes % 2 == 0);
				dying.bean(Occasions.class)
					.put(occasion(name, start.plus(Duration.ofHours(20))), List.of(TIGRINYA))
					.onErrorComplete()
					.block(Await.LONGEST);
			}
			this.node.put(occasion(name, start.plus(Duration.ofHours(20))), TIGRINYA);
			this.node.sweep();
			Assignment moved = this.node.booking(name);
			assertThat(moved.state()).as(name).isEqualTo(State.OFFERED);
			assertThat(this.node.holds(SELAM)).as(name)
				.filteredOn((hold) -> hold.booking().equals(moved.id()))
				.singleElement()
				.satisfies((hold) -> assertThat(hold.start()).isEqualTo(moved.need().start()));
			assertThat(this.node.accept(name).state()).as(name).isEqualTo(State.CONFIRMED);
		}
	}

	@Test
	void what_the_occasion_wants_no_more_is_cancelled() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.put(occasion("dinner", START));
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.CANCELLED);
	}

	@Test
	void enough_votes_are_a_proposal_and_no_request_and_too_late_they_are_nothing() {
		this.node.put(occasion("dinner", START));
		Occasions occasions = this.node.bean(Occasions.class);
		occasions.want("dinner", TIGRINYA, "votes").block(Await.LONGEST);
		occasions.want("dinner", TIGRINYA, "votes").block(Await.LONGEST);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.PROPOSED);
		assertThat(this.node.booking("dinner").booking().status()).isNull();
		assertThat(store.documents(Booking.COLLECTION)).hasSize(1);
		occasions.want("nowhere", TIGRINYA, "votes").block(Await.LONGEST);
		this.node.put(occasion("soon", this.clock.instant().plus(Duration.ofHours(100))));
		occasions.want("soon", TIGRINYA, "votes").block(Await.LONGEST);
		assertThat(store.documents(Booking.COLLECTION)).hasSize(1);
	}

	@Test
	void whether_they_came_is_noted_when_it_has_begun() {
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		Coordination desk = this.node.bean(Coordination.class);
		refused("booking-time", () -> desk.done(booking.id(), booking.version(), "anna").block(Await.LONGEST));
		this.clock.move(Duration.between(this.clock.instant(), START));
		refused("precondition-failed",
				() -> desk.noShow(booking.id(), booking.version() - 1, "anna").block(Await.LONGEST));
		assertThat(get(desk.noShow(booking.id(), booking.version(), "anna")).state()).isEqualTo(State.NO_SHOW);
		assertThat(this.lost).hasSize(1);
		refused("booking-state", () -> desk.done(booking.id(), booking.version() + 1, "anna").block(Await.LONGEST));
	}

	@Test
	void whoever_was_archived_is_erased_when_their_day_has_come() {
		People people = this.node.bean(People.class);
		get(people.archive(this.node.person(SELAM), "anna"));
		this.node.runDue();
		assertThat(this.node.person(SELAM).contact()).isNotNull();
		assertThat(this.node.person(SELAM).active()).isFalse();
		this.clock.move(Duration.ofDays(366));
		this.node.runDue();
		assertThat(this.node.person(SELAM).contact()).isNull();
		assertThat(this.node.person(SELAM).pairs()).isEmpty();
		assertThat(store.document("interpreter", SELAM))
			.hasValueSatisfying((document) -> assertThat(document).doesNotContainKeys("contact", "erase", "gender"));
		assertThat(this.node.person(YONAS).contact()).isNotNull();
	}

	@Test
	void nothing_stored_tells_who_they_are() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		for (String collection : List.of("interpreter", "calendar", Booking.COLLECTION, "job", "audit", "change")) {
			assertThat(store.documents(collection)).as(collection)
				.allSatisfy((document) -> assertThat(document.toJson()).doesNotContain("Selam", "@example.org"));
		}
	}

	@Test
	void every_change_is_in_the_audit_by_those_who_made_it() {
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		assertThat(store.documents("audit"))
			.filteredOn((entry) -> ("booking/" + booking.id()).equals(entry.get("subject")))
			.extracting((entry) -> entry.get("actor") + " " + entry.get("action"))
			.containsExactlyInAnyOrder("hub booking-begin", "anna booking-offer", "interpreter booking-accept");
		assertThat(store.documents("change"))
			.filteredOn((entry) -> ("booking/" + booking.id()).equals(entry.get("document")))
			.extracting((entry) -> entry.get("region"))
			.containsOnly("lemvig");
	}

}
