package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.Occasions;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.interpreter.model.TestPeople.START;
import static org.newcomerhub.interpreter.model.TestPeople.TIGRINYA;
import static org.newcomerhub.interpreter.model.TestPeople.occasion;

/**
 * An occasion is at another time.
 */
class MovedOccasionTests extends SharedStore {

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

}
