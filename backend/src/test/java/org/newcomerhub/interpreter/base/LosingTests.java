package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.InterpretingLost;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.mongo.Await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.interpreter.base.InterpretingNode.get;
import static org.newcomerhub.interpreter.model.TestPeople.START;
import static org.newcomerhub.interpreter.model.TestPeople.TIGRINYA;
import static org.newcomerhub.interpreter.model.TestPeople.occasion;

/**
 * Whoever was to come does not.
 */
class LosingTests extends SharedStore {

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

}
