package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.interpreter.base.InterpretingNode.get;
import static org.newcomerhub.interpreter.model.TestPeople.START;
import static org.newcomerhub.interpreter.model.TestPeople.TIGRINYA;
import static org.newcomerhub.interpreter.model.TestPeople.occasion;

/**
 * Nobody is booked twice, whoever answers at once and wherever a node dies.
 */
class DoubleBookingTests extends SharedStore {

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

}
